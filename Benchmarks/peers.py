"""The overdue list of debrief against what else an agency might keep such a list in.

Run by scripts/benchmark-peers, which builds the program that is shipped and makes the agencies. Each
peer gets the same interviews in the form that suits it best, is asked for the same candidates (those
who should have called back by now), and must find as many. The runs are interleaved, and a number is
the median.
"""

import datetime
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

PROGRAM, SQLITE_UTILS, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
RUNS, SIZES = int(sys.argv[4]), [int(size) for size in sys.argv[5:]]
NOW, CLOCK = 1_795_435_200, "2026-11-23T12:00:00Z"

CALLS = """
SELECT interviewNow.interview, candidate.name, candidate.phone, employer.name, vacancy.title,
  interviewNow.endsAt, duty.lateAt,
  interviewNow.outcome IS NULL AND interviewNow.state <> 'cancelled'
FROM interviewNow
JOIN candidate ON candidate.id = interviewNow.candidate
JOIN vacancy ON vacancy.id = interviewNow.vacancy
JOIN employer ON employer.id = interviewNow.employer
LEFT JOIN duty ON duty.interview = interviewNow.interview AND duty.rule = 'debriefCall'"""

OVERDUE = f"""
SELECT duty.interview, candidate.name, candidate.phone, employer.name AS employer, vacancy.title,
  interviewNow.endsAt, duty.lateAt
FROM duty
JOIN interviewNow ON interviewNow.interview = duty.interview
JOIN candidate ON candidate.id = interviewNow.candidate
JOIN vacancy ON vacancy.id = interviewNow.vacancy
JOIN employer ON employer.id = interviewNow.employer
WHERE duty.rule = 'debriefCall' AND duty.lateAt <= {NOW}
ORDER BY interviewNow.endsAt"""


class Peer:
    """A command, its environment, and how many candidates its answer holds."""

    def __init__(self, name, words, count, **environment):
        self.name, self.words, self.count = name, words, count
        self.environment = {"HOME": str(FOLDER), "PATH": os.environ["PATH"], "TERM": "dumb",
                            **environment}
        self.times = []

    def answer(self, words=None):
        return subprocess.run(words or self.words, env=self.environment, check=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL).stdout.decode()

    def run(self):
        begun = time.monotonic()
        self.answer()
        self.times.append(1000 * (time.monotonic() - begun))

    @property
    def median(self):
        return statistics.median(self.times)


def debrief(database):
    words = [PROGRAM, "silent", "--all"]
    return Peer("`debrief silent --all`", words,
                lambda peer: len(json.loads(peer.answer(words + ["--json"]))),
                DEBRIEF_DB=str(database), DEBRIEF_NOW=CLOCK, DEBRIEF_CONSULTANT="Consultant 7")


def sqlite_utils(database):
    """On our own file, with the query that one would write by hand."""
    return Peer("sqlite-utils", [SQLITE_UTILS, "query", str(database), OVERDUE],
                lambda peer: len(json.loads(peer.answer())))


def taskwarrior(calls, folder):
    """A task for each interview: the open ones pending, the others completed, as it keeps them."""
    data = folder / "task"
    data.mkdir()
    settings = folder / "taskrc"
    settings.write_text(f"data.location={data}\nconfirmation=off\nverbose=nothing\nhooks=off\n")
    with (data / "pending.data").open("w") as pending, \
         (data / "completed.data").open("w") as completed:
        for number, name, phone, employer, vacancy, ended, late, is_open in calls:
            due = f' due:"{late}"' if late else ""
            text = f"{name} {phone} about {vacancy} at {employer}".replace('"', "'")
            end, status, file = (("", "pending", pending) if is_open else
                                 (f' end:"{ended}"', "completed", completed))
            file.write(f'[description:"{text}"{due}{end} entry:"{ended}" project:"{number}" '
                       f'status:"{status}" uuid:"{uuid.uuid5(uuid.NAMESPACE_OID, str(number))}"]\n')
    words = ["task", f"rc:{settings}", "status:pending", f"due.before:{CLOCK}"]
    peer = Peer("Taskwarrior 2.6", words + ["list"],
                lambda peer: int(peer.answer(words + ["count"])))
    peer.answer(["task", f"rc:{settings}", "next", "limit:1"])
    return peer


def org_agenda(calls, folder):
    """A heading for each open interview; who uses org archives the others."""
    file = folder / "calls.org"
    with file.open("w") as org:
        for _, name, phone, employer, vacancy, _, late, is_open in calls:
            if not is_open:
                continue
            org.write(f"* TODO {name} {phone} about {vacancy} at {employer}\n")
            if late:
                at = datetime.datetime.fromtimestamp(late, datetime.timezone.utc)
                org.write(f"  DEADLINE: <{at:%Y-%m-%d %a %H:%M}>\n")
    moment = datetime.datetime.fromtimestamp(NOW, datetime.timezone.utc)
    match = f'DEADLINE<\\"<{moment:%Y-%m-%d %H:%M}>\\"'
    lisp = (f'(progn (require \'org-agenda) (setq org-agenda-files (list "{file}") '
            f'org-agenda-custom-commands \'(("o" "" tags-todo "{match}"))) '
            '(org-batch-agenda "o"))')
    return Peer("emacs org-agenda", ["emacs", "-Q", "--batch", "--eval", lisp],
                lambda peer: peer.answer().count("TODO "), TZ="UTC")


def measure(size, folder):
    database = FOLDER / f"{size}.db"
    calls = list(sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute(CALLS))
    ours = debrief(database)
    peers = [ours, sqlite_utils(database), taskwarrior(calls, folder), org_agenda(calls, folder)]
    counts = {peer.name: peer.count(peer) for peer in peers}
    if len(set(counts.values())) > 1:
        sys.exit(f"{size} interviews: they do not find the same: {counts}")
    for _ in range(RUNS):
        for peer in peers:
            peer.run()
    for peer in peers:
        print(f"| {peer.name} | {size:,} | {counts[peer.name]} | {peer.median:,.1f} "
              f"| {peer.median / ours.median:,.1f} |", flush=True)


def main():
    print("| what | interviews | overdue | ms | times ours |\n|---|--:|--:|--:|--:|")
    for size in SIZES:
        with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
            measure(size, pathlib.Path(folder))


if __name__ == "__main__":
    main()
