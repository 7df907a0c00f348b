"""A person who works through `debrief call` at a terminal while a colleague records on the same list:
answers of every kind, slips, resizing, and the line lost at any moment; every other session on a full
screen, which leaves the terminal as it was however it ends.

Each answer that is recorded carries a word of its own in its note, so that the database shows what
became of it: never twice, never half, and there if the screen said so, unless it was undone."""

import fcntl
import multiprocessing
import os
import pathlib
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

import pyte

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


def is_running(process):
    try:
        return "\nState:\tZ" not in pathlib.Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


class Caller:
    """One session, with all its interruptions."""

    words = ["call"]
    idle = re.compile(r"\n> $")

    def __init__(self, agency, seed):
        self.agency, self.dice = agency, random.Random(seed)
        self.typed, self.said, self.undone = [], [], []
        self.size = self.dice.choice([(20, 60), (24, 80), (50, 200)])
        self.screen, self.ended = "", False

    def start(self):
        rows, columns = self.size
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            # Below a shell, as always: with the leader of its session a terminal goes too.
            script = f'"$0" {" ".join(self.words)}; echo "it is" over; read line'
            os.execve("/bin/sh", ["/bin/sh", "-c", script, PROGRAM], {**self.agency.environment, "TERM": "xterm-256color"})

    def kill(self):
        """Kills the program, as nobody but the shell that started it sees."""
        for child in self.programs():
            os.kill(child, signal.SIGKILL)

    def programs(self):
        """The program, while the shell runs it."""
        children = pathlib.Path(f"/proc/{self.child}/task/{self.child}/children")
        return [int(child) for child in children.read_text().split()] if children.exists() else []

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
                self.draw(new.decode("utf-8", "replace"))
                self.ended = b"it is over" in new
            elif until.search(self.screen):
                return True
        return False

    def draw(self, new):
        self.screen += SEQUENCE.sub("", new)

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
        self.look(self.idle)
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
            self.send(self.keys(line))
            time.sleep(self.dice.random() * 0.08)
        if ending == "kill":
            self.kill()
        elif ending != "close":
            self.send(ending + ("\r" if ending == "q" else ""))
            self.look(re.compile(r"never"), 1.5)
        if ending != "close":
            self.judge_terminal()
        running = self.programs()
        os.close(self.terminal)
        os.waitpid(self.child, 0)
        limit = time.monotonic() + 20
        while any(is_running(child) for child in running):
            if time.monotonic() > limit:
                raise Fault(f"it did not end after {ending!r}: {self.screen[-300:]!r}")
            time.sleep(0.01)

    def keys(self, line):
        """The keys of an answer."""
        return line + "\r"

    def judge_terminal(self):
        """Nothing: the line form leaves a terminal as each line finds it."""


class CallerOnScreen(Caller):
    """The same on a full screen: what is shown is what a terminal makes of it."""

    words = ["call", "--screen"]
    idle = re.compile(r"\? keys|takes it|1-9 tick|Nobody is left|window is")

    def __init__(self, agency, seed):
        super().__init__(agency, seed)
        self.picture = pyte.Screen(self.size[1], self.size[0])
        self.stream = pyte.Stream(self.picture)
        self.raw = ""

    def resize(self, size=None):
        rows, columns = size or self.dice.choice([(20, 60), (24, 80), (50, 200), (10, 30)])
        self.picture.resize(rows, columns)
        self.picture.reset()
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def draw(self, new):
        self.raw += new
        self.stream.feed(new)
        self.screen = "\n".join(self.picture.display)

    def keys(self, line):
        key, _, text = line.partition(" ")
        if line in [name.split()[0].lower() for name, _ in PEOPLE]:
            return f"/{line}\r"
        if key in ("n", "v") and text:
            return f"t{text}\r{key}"
        return line + "\r" if key in ("t", "b") else line or "\r"

    def press(self, keys):
        """Presses keys, and waits until nothing is drawn any more."""
        self.send(keys)
        self.look(re.compile(r"$"), 2)
        self.look(self.idle, 10)

    def step(self):
        line, word = self.answer()
        if word:
            self.typed.append(word)
        key, _, text = line.partition(" ")
        if key in ("n", "v") and text:
            # The note, as far as it was asked for, and then the key.
            self.press("t")
            if "Note to keep" in self.screen:
                self.press(text + "\r")
            self.press(key)
        elif key in ("t", "b"):
            self.press(key)
            if "takes it" in self.screen:
                self.press(text + "\r")
        else:
            self.press(self.keys(line))
        if word and re.search(rf"Saved: [^\n]*{word}", self.screen):
            self.said.append(word)
        if line == "u" and "Undone: entry" in self.screen and self.said:
            self.undone.append(self.screen)
        for _ in range(3):
            if "takes it" in self.screen or "1-9 tick" in self.screen:
                self.press("\x1b" if self.dice.random() < 0.5 else "1\r")

    @property
    def is_sane(self):
        """Whether lines are edited again, on the screen of before."""
        isolated = self.raw.rfind("\x1b[?1049h") > self.raw.rfind("\x1b[?1049l")
        return bool(termios.tcgetattr(self.terminal)[3] & termios.ICANON) and not isolated

    def judge_terminal(self):
        """However it ended, the terminal is in order; where it did not end, it is left by its keys."""
        limit = time.monotonic() + 60
        while not (self.is_sane and self.raw):
            if time.monotonic() > limit:
                raise Fault(f"the terminal was left as it was: {self.screen[-300:]!r}")
            self.look(self.idle, 0.3)
            if not self.is_sane and self.idle.search(self.screen):
                self.resize((24, 80))
                # A note that is not recorded yet keeps it from ending. Each key waits until the one
                # before is done with: Escape with a letter at once is another key, and what is
                # typed while a command runs is not taken.
                for key in ["\x1b", "t", "-\r", "q"]:
                    self.press(key)
                    self.look(re.compile("never"), 0.4)


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
    kind = CallerOnScreen if number % 2 else Caller
    caller = kind(agency, SEED * 1_000 + number)
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
