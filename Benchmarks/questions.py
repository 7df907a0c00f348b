"""How long each question of `debrief log` takes to appear after the last key, in a large agency.

Run by scripts/benchmark-questions, which builds the program in release and installs pexpect.
"""

import datetime
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import pexpect

PROGRAM, INTERVIEWS, RUNS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

# What is typed, and what is then to be seen.
KEYS = [
    ("4", "Who did you meet"), ("\t", "Ann Lee"), ("\x15Ann Lee\r", "What was said"),
    ("the move to Leeds\r", "What worries"), ("the commute\r", "What did you forget"),
    ("speaks Polish\r", "Anything you want"), ("\r", "How keen"), ("y", "What happens"), ("second round\r", "When will you"),
    ("fri\r", "Thank-you"), ("y", "Anything else"),
]


def agency(folder):
    """An agency's database with so many interviews, at a hundred employers."""
    dice = random.Random(7)
    sheet = folder / "interviews.csv"
    with sheet.open("w") as file:
        file.write("candidate,employer,vacancy,interview date\n")
        for number in range(INTERVIEWS):
            start = datetime.datetime(2016, 1, 4, 9) + datetime.timedelta(
                days=dice.randrange(3900), hours=dice.randrange(8))
            file.write(f"Candidate {number},Employer {number % 100},"
                       f"Analyst,{start:%Y-%m-%d %H:%M}\n")
    environment = {
        "HOME": str(folder), "DEBRIEF_DB": str(folder / "agency.db"), "TERM": "xterm-256color",
        "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Sam", "PATH": os.environ["PATH"],
    }
    subprocess.run([PROGRAM, "import", str(sheet)], env=environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # At the employer of interview 101, among the latest that Tab looks through.
    late = (INTERVIEWS - 1) // 100 * 100 + 1
    subprocess.run([PROGRAM, "log", str(late), "--met", "Ann Lee, CTO"], env=environment,
                   check=True, stdout=subprocess.DEVNULL)
    return environment


def milliseconds(child, keys, seen):
    """The time from the last key to what is then to be seen."""
    begun = time.monotonic()
    child.send(keys)
    child.expect_exact(seen)
    return 1000 * (time.monotonic() - begun)


def conversation(environment):
    """The times of one conversation: its start, then each question."""
    begun = time.monotonic()
    child = pexpect.spawn(PROGRAM, ["log", "101"], env=environment, encoding="utf-8",
                          dimensions=(40, 100), timeout=20)
    child.delaybeforesend = None
    child.expect_exact("How did it go")
    times = [1000 * (time.monotonic() - begun)]
    for keys, seen in KEYS:
        time.sleep(0.05)
        times.append(milliseconds(child, keys, seen))
    child.send("\x03")
    child.expect(pexpect.EOF)
    for draft in pathlib.Path(environment["DEBRIEF_DB"] + "-drafts").glob("*"):
        draft.unlink()
    return times


def main():
    with tempfile.TemporaryDirectory() as folder:
        environment = agency(pathlib.Path(folder))
        runs = [conversation(environment) for _ in range(RUNS)]
    print(f"{INTERVIEWS:,} interviews, {RUNS} conversations, milliseconds")
    print("| what appears | median | longest |\n|---|--:|--:|")
    for seen, times in zip(["the first question"] + [seen for _, seen in KEYS], zip(*runs)):
        print(f"| {seen} | {statistics.median(times):.1f} | {max(times):.1f} |")


main()
