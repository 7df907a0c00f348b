"""How long the next person of `debrief call` takes to appear after the last key, line by line and on a full
screen, in agencies of several sizes.

Run by scripts/benchmark-calls, which builds the program that is shipped, makes the agencies and installs
pexpect. What is measured is a whole answer: `n` is recorded, on the disk, and the next card is drawn.
"""

import os
import pathlib
import re
import shutil
import statistics
import sys
import tempfile
import time

import pexpect

PROGRAM, FOLDER, RUNS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
SIZES = [int(size) for size in sys.argv[4:]]
FORMS = {
    "line by line": (["call", "--all"], "n\r", "\n> "),
    "full screen": (["call", "--all", "--screen"], "n", "quit"),
}


def settled(child, mark):
    """Reads until a mark has come and nothing follows it; answers when the last of it came."""
    seen, last, limit = "", time.monotonic(), time.monotonic() + 60
    while time.monotonic() < limit:
        try:
            seen += child.read_nonblocking(65536, 0.1)
            last = time.monotonic()
        except pexpect.TIMEOUT:
            if mark is None and seen or mark and mark in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", seen):
                return last
    sys.exit(f"nothing came: {seen[-500:]!r}")


def answers(database, words, key, mark):
    """The milliseconds of so many answers, one after another."""
    environment = {"HOME": str(database.parent), "PATH": os.environ["PATH"], "DEBRIEF_DB": str(database),
                   "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Consultant 7",
                   "TERM": "xterm-256color"}
    child = pexpect.spawn(PROGRAM, words, env=environment, encoding="utf-8", dimensions=(24, 80), timeout=60)
    child.delaybeforesend = None
    settled(child, mark)
    times = []
    for _ in range(RUNS):
        begun = time.monotonic()
        child.send(key)
        times.append(1000 * (settled(child, mark if "\n" in mark else None) - begun))
    child.close(force=True)
    return times


def main():
    print("| form | " + " | ".join(f"{size:,} interviews: median, ms | longest" for size in SIZES) + " | ratio |")
    print("|---|" + "--:|" * (2 * len(SIZES) + 1))
    for form, (words, key, mark) in FORMS.items():
        figures = []
        for size in SIZES:
            with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
                copy = pathlib.Path(folder) / "agency.db"
                shutil.copyfile(FOLDER / f"{size}.db", copy)
                os.chmod(copy, 0o600)
                figures.append(answers(copy, words, key, mark))
        medians = [statistics.median(times) for times in figures]
        cells = " | ".join(f"{median:.0f} | {max(times):.0f}" for median, times in zip(medians, figures))
        print(f"| {form} | {cells} | {medians[-1] / medians[0]:.2f} |", flush=True)


main()
