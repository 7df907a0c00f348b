"""An agency in a folder of its own, worked at by the built program alone, and what a fault must not
do to it. Nothing here knows the store, but for counting what it holds."""

import itertools
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM = os.environ["DEBRIEF"]
NIGHTLY, SHORT = "--nightly" in sys.argv, "--short" in sys.argv
SEED = int(os.environ.get("DEBRIEF_SEED", "20261126"))

# Every recording command, with words that it can be run with on the agency below.
COMMANDS = {
    "book": ["Zoë Lund", "--employer", "Bolt", "--vacancy", "Tester", "--at", "2026-11-25 10:00", "--new"],
    "rebook": ["1", "--at", "2026-11-23 15:00"],
    "cancel": ["1", "--why", "frozen"],
    "no-show": ["1"],
    "brief": ["1"],
    "agree": ["1", "--call-by", "fri noon"],
    "log": ["1", "--went", "4", "--note", "a note", "--met", "Ann, head", "--forgot", "one", "--concern", "two"],
    "feedback": ["1", "--decision", "offer", "--said", "well done", "--strength", "calm"],
    "promise": ["1", "--by", "fri", "--words", "soon"],
    "allow": ["1"],
    "forbid": ["1", "--why", "never"],
    "clear": ["2"],
    "contact": ["1", "candidate", "--no-answer"],
    "thanked": ["1"],
    "withdraw": ["1", "--why", "another job"],
    "close": ["1", "--outcome", "placed"],
    "snooze": ["1", "--until", "tomorrow", "--why", "travels"],
    "request": ["priya", "access", "--heard", "yesterday", "--note", "by e-mail"],
    "undo": [],
    "policy set": ["employer.grace", "1wd"],
    "import": ["rows.csv"],
}
# What CLI.md allows a command to end with when the machine fails it.
FAILURES = {64, 65, 66, 69, 73, 74, 75, 78}


class Fault(Exception):
    """Something happened that must not."""


class Agency:
    """A folder with a database in it."""

    def __init__(self, folder, now="2026-11-26T09:05:00Z"):
        self.folder = pathlib.Path(folder)
        self.database = self.folder / "agency.db"
        self.environment = {
            "HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
            "DEBRIEF_DB": str(self.database), "DEBRIEF_CONSULTANT": "Sam",
        }
        if now:
            self.environment["DEBRIEF_NOW"] = now
        (self.folder / "rows.csv").write_text(
            "candidate,employer,vacancy,date\nAnn Lee,Cole,Cook,25/11/2026\nBob Ray,Cole,Cook,25/11/2026\n")

    def words(self, command):
        return command.split() + COMMANDS[command] + ["--json"]

    def run(self, words, wrapper=(), kill_after=None, environment=None, timeout=60):
        process = subprocess.Popen(
            [*wrapper, PROGRAM, *words], cwd=self.folder, env={**self.environment, **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if kill_after is not None:
            time.sleep(kill_after)
            process.kill()
        try:
            answers, messages = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Fault(f"{words} did not end within {timeout} s")
        return Outcome(process.returncode, answers.decode(errors="replace"), messages.decode(errors="replace"))

    def must(self, words):
        outcome = self.run(words)
        if outcome.status != 0:
            raise Fault(f"{words}: {outcome}")
        return outcome

    def batches(self):
        """How many recording commands the database holds."""
        return count(self.database)

    def check(self):
        """The program's own check: whole, or a fault."""
        outcome = self.run(["verify", "--json"])
        if outcome.status != 0:
            raise Fault(f"verify: {outcome}")


class Outcome:
    def __init__(self, status, answers, messages):
        self.status, self.answers, self.messages = status, answers, messages

    @property
    def is_acknowledged(self):
        """Whether the program said that it saved."""
        if "saved, but could not print" in self.messages:
            return True
        try:
            answer = json.loads(self.answers)
        except ValueError:
            return False
        return isinstance(answer, dict) and ("entry" in answer or "imported" in answer)

    @property
    def denies(self):
        return "nothing was saved" in self.messages

    def __str__(self):
        return f"status {self.status}, answered {self.answers!r}, said {self.messages!r}"


def count(database):
    connection = sqlite3.connect(database)
    try:
        return connection.execute("SELECT count(*) FROM batch").fetchone()[0]
    finally:
        connection.close()


def template(folder, now="2026-11-26T09:05:00Z"):
    """An agency in which every command has something to do."""
    agency = Agency(folder, now)
    agency.must(["book", "Priya Shah", "--employer", "Acme", "--vacancy", "Analyst",
                 "--at", "2026-11-23 10:00", "--phone", "01234", "--new"])
    agency.must(["book", "Max Roe", "--employer", "Acme", "--vacancy", "Clerk", "--at", "2026-11-24 10:00"])
    agency.must(["allow", "2"])
    return agency


class Desk:
    """Gives fresh copies of one agency, one after another."""

    def __init__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="debrief-faults-"))
        (self.root / "template").mkdir()
        self.template = template(self.root / "template")
        self.numbers = itertools.count(1)

    def fresh(self):
        folder = self.root / f"{next(self.numbers)}"
        shutil.copytree(self.template.folder, folder)
        return Agency(folder)

    def done_with(self, agency):
        shutil.rmtree(agency.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root, ignore_errors=True)


def judge(agency, before, outcome, killed=False):
    """What must hold after a command that a fault met: nothing said is untrue, all is whole."""
    if outcome.status < 0 and not killed:
        raise Fault(f"a trap: {outcome}")
    if outcome.status > 0 and outcome.status not in FAILURES:
        raise Fault(f"a status of no meaning: {outcome}")
    held = agency.batches() - before
    if outcome.is_acknowledged and held != 1:
        raise Fault(f"said to be saved, and is not: {outcome}")
    if outcome.status == 0 and not killed and held != 1:
        raise Fault(f"done, and nothing is there: {outcome}")
    if outcome.denies and held != 0:
        raise Fault(f"said not to be saved, and is: {outcome}")
    if held not in (0, 1):
        raise Fault(f"{held} recordings of one command: {outcome}")
    agency.check()
    return held


def planted(what, harness):
    """A harness that does not find a fault that was planted proves nothing."""
    try:
        harness()
    except Fault:
        return
    raise SystemExit(f"the planted fault was not found: {what}")


def report(name, figures):
    print(f"{name}: {figures}", flush=True)


def chance():
    return random.Random(SEED)
