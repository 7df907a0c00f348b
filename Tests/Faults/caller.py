"""A person who works through `debrief call` at a terminal while a colleague records on the same list:
answers of every kind, slips, resizing, and the line lost at any moment.

Each answer that is recorded carries a word of its own in its note, so that the database shows what
became of it: never twice, never half, and there if the screen said so, unless it was undone."""

import fcntl
import multiprocessing
import os
import pty
import random
import re
import select
import shutil
import signal
import sqlite3
import struct
import termios
import time

from agency import NIGHTLY, SEED, SHORT, Agency, Desk, Fault, planted, report

SESSIONS = 500 if NIGHTLY else 20 if SHORT else 100
AT_ONCE = 4
PROGRAM = os.environ["DEBRIEF"]
SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>]|\r")
ENDINGS = ["q", "\x03", "\x04", "kill", "close"]
PEOPLE = [("Ann Abel", "Acme"), ("Bob Beck", "Acme"), ("Cid Cole", "Bolt"), ("Dee Dunn", "Bolt"),
          ("Eve Eden", "Cork"), ("Fay Ford", "Cork")]


def list_of_calls(agency):
    """Interviews of last week, of which nobody has heard since."""
    for place, (name, employer) in enumerate(PEOPLE):
        agency.must(["book", name, "--employer", employer, "--vacancy", "Clerk", "--new",
                     "--at", f"2026-11-2{place % 3} 1{place}:00", "--phone", f"07700 90010{place}"])
    agency.must(["feedback", "ann", "--decision", "reject"])
    agency.must(["promise", "bob", "--by", "2026-11-25 10:00", "--on", "2026-11-23 12:00"])


class Caller:
    """One session, with all its interruptions."""

    def __init__(self, agency, seed):
        self.agency, self.dice = agency, random.Random(seed)
        self.typed, self.said, self.undone = [], [], []
        self.number, self.screen, self.ended = 0, "", False

    def start(self):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execve(PROGRAM, [PROGRAM, "call"], {**self.agency.environment, "TERM": "xterm-256color"})
        self.resize()

    def resize(self):
        rows, columns = self.dice.choice([(20, 60), (24, 80), (50, 200)])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def look(self, until, seconds=20.0):
        """Reads the screen until a prompt stands there; false at the end or where none comes."""
        limit = time.monotonic() + seconds
        while not self.ended and time.monotonic() < limit:
            ready, _, _ = select.select([self.terminal], [], [], 0.05)
            try:
                new = os.read(self.terminal, 65536) if ready else None
            except OSError:
                new = b""
            if new == b"":
                self.ended = True
            elif new:
                self.screen += SEQUENCE.sub("", new.decode("utf-8", "replace"))
            elif until.search(self.screen):
                return True
        return False

    def send(self, keys):
        try:
            for key in keys:
                os.write(self.terminal, key.encode())
                if self.dice.random() < 0.03:
                    time.sleep(self.dice.random() * 0.5)
        except OSError:
            self.ended = True

    def answer(self):
        """An answer, and the word by which it is known, if it carries one."""
        word = f"w{self.dice.getrandbits(40):x}"
        kind = self.dice.choices(
            ["n", "v", "t", "r", "w", "s", "k", "u", "slip", "person", "card"],
            [6, 3, 4, 3, 1, 2, 4, 3, 3, 2, 1])[0]
        if kind in ("n", "v"):
            return f"{kind} {word}", word
        if kind == "t":
            return f"t {word}", None
        if kind == "s":
            return "b 3pm", None
        return {"slip": self.dice.choice(["zz", "", "r 99", "d never", "?", "no ans"]), "card": "",
                "person": self.dice.choice(PEOPLE)[0].split()[0].lower()}.get(kind, kind), None

    def step(self):
        line, word = self.answer()
        before = len(self.screen)
        if word:
            self.typed.append(word)
        self.send(line + "\r")
        done = self.look(re.compile(r"(\n> |\? |: )$"), 10)
        told = self.screen[before:]
        if word and "Recorded for" in told:
            self.said.append(word)
        if line == "u" and "Undone: entry" in told and self.said:
            self.undone.append(told)
        if done and not self.screen.endswith("\n> "):
            # A question of an answer: now and then it is left, otherwise answered.
            self.send("\x04" if self.dice.random() < 0.5 else "1\r")
            self.look(re.compile(r"\n> $"), 5)

    def run(self):
        self.start()
        self.look(re.compile(r"\n> $"))
        for _ in range(self.dice.randrange(3, 12)):
            if self.ended:
                break
            if self.dice.random() < 0.2:
                self.resize()
            if self.dice.random() < 0.2:
                self.agency.run(["contact", self.dice.choice(PEOPLE)[0], "candidate", "--reached",
                                 "--as", "Ruth", "--note", "hers"])
            self.step()
        ending = self.dice.choice(ENDINGS)
        last = None
        if self.dice.random() < 0.5 and not self.ended:
            # The line is lost while an answer is on its way.
            line, last = self.answer()
            if last:
                self.typed.append(last)
            self.send(line + "\r")
            time.sleep(self.dice.random() * 0.08)
        if ending == "kill":
            os.kill(self.child, signal.SIGKILL)
        elif ending != "close":
            self.send(ending + ("\r" if ending == "q" else ""))
            self.look(re.compile(r"never"), 1.5)
        os.close(self.terminal)
        limit = time.monotonic() + 20
        while os.waitpid(self.child, os.WNOHANG)[0] == 0:
            if time.monotonic() > limit:
                os.kill(self.child, signal.SIGKILL)
                raise Fault(f"it did not end after {ending!r}: {self.screen[-300:]!r}")
            time.sleep(0.01)


def recorded(agency, word):
    """The commands by which a word is on record; a call in vain counts for several interviews."""
    connection = sqlite3.connect(agency.database)
    try:
        return [batch for batch, in connection.execute(
            "SELECT DISTINCT entry.batch FROM contact JOIN entry ON entry.id = contact.entry "
            "WHERE contact.note = ?", [word])]
    finally:
        connection.close()


def judge_words(agency, typed, said):
    for word in typed:
        held = len(recorded(agency, word))
        if held > 1:
            raise Fault(f"{word} was recorded {held} times")
        if word in said and held == 0:
            raise Fault(f"{word} was said to be recorded, and is not there")


def session(number):
    folder = desk.root / f"session-{number}"
    shutil.copytree(desk.template.folder, folder)
    agency = Agency(folder)
    caller = Caller(agency, SEED * 1_000 + number)
    try:
        caller.run()
        judge_words(agency, caller.typed, caller.said)
        agency.check()
        return len(caller.typed), len(caller.said), len(caller.undone), None
    except Fault as fault:
        return 0, 0, 0, f"session {number}: {fault}"
    finally:
        desk.done_with(agency)


with Desk() as desk:
    list_of_calls(desk.template)

    def twice():
        agency = desk.fresh()
        for _ in range(2):
            agency.must(["contact", "ann", "candidate", "--reached", "--note", "twice"])
        judge_words(agency, ["twice"], ["twice"])

    planted("a word that was recorded twice", twice)
    planted("a word that is gone", lambda: judge_words(desk.fresh(), ["gone"], ["gone"]))
    with multiprocessing.Pool(AT_ONCE) as pool:
        results = pool.map(session, range(SESSIONS), chunksize=1)
    faults = [fault for *_, fault in results if fault]
    typed, said, undone = (sum(row[place] for row in results) for place in range(3))
    report("caller", f"{SESSIONS} sessions, {typed} words typed, {said} said to be recorded, {undone} undone: "
           f"{len(faults)} faults")
    if faults or not said or not undone:
        raise SystemExit("\n".join(faults[:20]) or "too little happened")
