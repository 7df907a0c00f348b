"""A program at a terminal of its own: keys go in, and a screen shows what a person would see."""

import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time

import pexpect
import pyte

PROGRAM = os.environ["DEBRIEF"]

UP, LEFT, WORD_LEFT = "\x1b[A", "\x1b[D", "\x1b[1;5D"
RETURN, TAB, CTRL_A, CTRL_C, CTRL_D, CTRL_U = "\r", "\t", "\x01", "\x03", "\x04", "\x15"


class Agency:
    """A folder in which one agency's database is, and nothing of this machine is found."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="debrief-terminal-"))
        self.environment = {
            "HOME": str(self.folder),
            "DEBRIEF_DB": str(self.folder / "agency.db"),
            "DEBRIEF_NOW": "2026-11-23T12:00:00Z",
            "DEBRIEF_CONSULTANT": "Sam",
            "PATH": "/usr/bin:/bin",
            "TERM": "xterm-256color",
        }

    def __enter__(self):
        self.run("book", "Priya Shah", "--employer", "Acme", "--vacancy", "Analyst",
                 "--at", "2026-11-23 10:00", "--meets", "Ann Lee", "--meets", "Bo Chen")
        self.run("book", "Zoë Fry", "--employer", "Acme", "--vacancy", "Buyer",
                 "--at", "2026-11-20 10:00")
        self.run("log", "zoe", "--met", "李小龙, CTO", "--next", "second interview with the CTO")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def run(self, *words):
        """Runs a command to its end, and answers all that it printed."""
        child = pexpect.spawn(PROGRAM, list(words), env=self.environment, encoding="utf-8",
                              dimensions=(50, 400), timeout=20)
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0, child.before
        return child.before

    def history(self):
        """What is on record of Priya's interview, as JSON."""
        return self.run("history", "1", "--json")

    def drafts(self):
        """The files on the shelf of drafts."""
        shelf = self.folder / "agency.db-drafts"
        return sorted(shelf.iterdir()) if shelf.exists() else []


class Terminal:
    """A command that runs at a terminal of so many columns."""

    def __init__(self, agency, *words, columns=80, rows=60, program=PROGRAM, **environment):
        self.columns = columns
        self.returns = 0
        self.raw = []
        self.screen = pyte.HistoryScreen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            program, list(words), env={**agency.environment, **environment}, encoding="utf-8",
            codec_errors="replace", dimensions=(rows, columns), timeout=20)
        self.child.delaybeforesend = None

    @property
    def lines(self):
        """The lines of the screen that show anything."""
        return [line.rstrip() for line in self.screen.display if line.strip()]

    def sees(self, text, seconds=20):
        """Waits until the last lines of the screen have the text; fails where they never do."""
        deadline = time.monotonic() + seconds
        while text not in "\n".join(self.lines[-12:]):
            assert time.monotonic() < deadline, f"no `{text}` on\n" + "\n".join(self.lines)
            self._read()

    def asks(self, question):
        """Waits until a question stands in the last line with nothing after it."""
        deadline = time.monotonic() + 20
        while not (self.lines and self.lines[-1].startswith(question)):
            assert time.monotonic() < deadline, f"no `{question}` on\n" + "\n".join(self.lines)
            self._read()

    def types(self, keys):
        """Sends keys, as one block."""
        self.returns += keys.count(RETURN)
        self.child.send(keys)

    def answers(self, question, keys):
        """Waits for a question, then sends keys."""
        self.asks(question)
        self.types(keys)

    def rests(self):
        """Lets as much time pass as the program takes for a pause in typing."""
        deadline = time.monotonic() + 0.8
        while time.monotonic() < deadline:
            self._read()

    def ends(self):
        """Waits for the end of the program; answers its status, or the signal's number below 0."""
        limit = time.monotonic() + 60
        while self.child.isalive():
            assert time.monotonic() < limit, "it does not end:\n" + "\n".join(self.lines)
            self._read()
        self._read()
        self.child.close()
        return -self.child.signalstatus if self.child.signalstatus else self.child.exitstatus

    def kill(self, number=signal.SIGKILL):
        """Ends the program by a signal."""
        os.kill(self.child.pid, number)
        return self.ends()

    def _read(self):
        try:
            text = self.child.read_nonblocking(65536, 0.05)
            self.raw.append(text)
            self.stream.feed(text)
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            time.sleep(0.01)


def play(names):
    """Plays every test of a module, each in an agency of its own, and ends the program; a module
    without a test has shown nothing."""
    tests = [(name, test) for name, test in names.items() if name.startswith("test_")]
    for name, test in tests:
        with Agency() as agency:
            test(agency)
        print(f"passed: {name[5:].replace('_', ' ')}", flush=True)
    print(f"{len(tests)} passed at the terminal")
    sys.exit(0 if tests else 1)
