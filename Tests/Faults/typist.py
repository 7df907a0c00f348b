"""A person who answers the questions of `debrief log` at a terminal: pauses anywhere, types words for
choices, types ahead, goes back, pastes, labels an answer, loses the line, and comes back.

Two things must never happen: an answer under a question that was not shown when its first key was
typed, and a draft that is lost. Every word that is typed is one of its own, so that where it went can
be seen in the database and in the drafts beside it."""

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
import subprocess
import sys
import tempfile
import termios
import time

PROGRAM = os.environ["DEBRIEF"]
NIGHTLY, SHORT = "--nightly" in sys.argv, "--short" in sys.argv
SEED = int(os.environ.get("DEBRIEF_SEED", "20261126"))
CONVERSATIONS = 2000 if NIGHTLY else 50 if SHORT else 300
AT_ONCE = 8

RETURN, CTRL_C, CTRL_D, CTRL_U = "\r", "\x03", "\x04", "\x15"
QUESTIONS = {
    "went": "How did it go", "rang": "Who rang", "met": "Who did you meet", "said": "What was said",
    "worried": "Any concerns", "forgot": "Anything you wish",
    "question": "Anything you want to know", "keen": "How keen are you",
    "next": "What happens next", "hearBy": "When will you hear", "thanked": "Thank-you sent",
    "note": "Anything else?", "carry": "Carry on? (Y/n)", "aside": "Carry on with it? (y/N)",
    "also": "Record yours as well",
}
CHOICES = {
    "went": ["4", "four", "8/10", "2", "FIVE"],
    "rang": ["c", "us", "Candidate", "we did"],
    "keen": ["y", "YES", "very", "unsure", "maybe", "n"],
    "thanked": ["y", "yes", "not yet", "N", "no"],
    "hearBy": ["fri", "27 nov", "in 3 working days", "not sure"],
}
LABELS = ["said", "met", "worried", "forgot", "question", "next", "keen", "thanked", "note"]
SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>]")
# A question that came out while a key was on its way to the program: no person sees that.
EYE = 0.003


class Fault(Exception):
    """Something happened that must not."""


class Typist:
    """One conversation, with all its interruptions."""

    def __init__(self, seed, template):
        self.dice = random.Random(seed)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="debrief-typist-"))
        self.database = self.folder / "agency.db"
        shutil.copy(template, self.database)
        self.words = 0
        self.typed = {}          # word -> for each of its keys, the question that was shown
        self.line = []           # words of the line so far, each with the question at its first key
        self.begun = None        # the question at the first key of the line
        self.meant = {}          # question -> values of choices typed while it was shown
        self.kept = {}           # question -> words of an answer that was taken
        self.waiting = None      # (question, words) sent with Return, not known to be taken yet
        self.asides = []         # what was kept of drafts that were put aside, the latest first
        self.last_key = None
        self.counts = dict.fromkeys(["sessions", "lines", "ahead", "pastes", "back", "lost", "excused"], 0)

    # The terminal.

    def start(self):
        self.counts["sessions"] += 1
        columns = self.dice.choice([60, 80, 100, 200])
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            # Every other one as nohup or a script's `&` would start it.
            ignored = signal.SIG_IGN if self.counts["sessions"] % 2 else signal.SIG_DFL
            signal.signal(signal.SIGHUP, ignored)
            signal.signal(signal.SIGINT, ignored)
            os.execve(PROGRAM, [PROGRAM, "log", "1"], {
                "HOME": str(self.folder), "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
                "DEBRIEF_DB": str(self.database), "DEBRIEF_CONSULTANT": "Sam",
                "DEBRIEF_NOW": "2026-11-23T12:00:00Z"})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self.screen, self.shown, self.ended, self.offers = "", None, False, 0
        self.line, self.begun, self.waiting, self.has_left = [], None, None, False

    def look(self, seconds=0.0):
        """Reads what is on the screen by now."""
        until = time.monotonic() + seconds
        while not self.ended:
            ready, _, _ = select.select([self.terminal], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return
            try:
                new = os.read(self.terminal, 65536)
            except OSError:
                new = b""
            if not new:
                self.ended = True
                return
            self.screen += SEQUENCE.sub("", new.decode("utf-8", "replace"))
            place, name = max((self.screen.rfind(words), name) for name, words in QUESTIONS.items())
            if place >= 0:
                self.screen = self.screen[place + len(QUESTIONS[name]):]
                self.see(name)

    def see(self, name):
        if self.waiting:
            question, words = self.waiting
            # The next question says that the one before was answered; the same, that it was not.
            if name != question and words:
                self.kept[question] = words
            self.waiting = None
        if self.last_key and self.last_key[0] is None and time.monotonic() - self.last_key[1] < EYE:
            self.last_key[2] = name
        self.shown = name

    def sees(self, seconds=30):
        """Waits until a question is shown; false where the program ended."""
        until = time.monotonic() + seconds
        while self.shown is None and not self.ended:
            if time.monotonic() > until:
                raise Fault(f"no question within {seconds} s, but: {self.screen[-300:]!r}")
            self.look(0.05)
        return not self.ended

    def send(self, keys):
        try:
            os.write(self.terminal, keys.encode())
        except OSError:
            self.ended = True

    def pause(self, hasty=False):
        chance = self.dice.random()
        if hasty or chance < 0.85:
            time.sleep(self.dice.uniform(0, 0.004))
        elif chance < 0.97:
            self.look(self.dice.uniform(0, 0.35))
        else:
            self.look(self.dice.uniform(0.3, 2))

    def type(self, text, hasty=False):
        """Types a text key by key, and notes what was shown at each of its keys."""
        word, keys = "", []
        for key in text:
            self.look()
            if self.begun is None:
                self.begun = (self.shown, text)
            if key.isalnum():
                word += key
                keys.append([self.shown, time.monotonic(), None])
                self.last_key = keys[-1]
            else:
                self.note(word, keys)
                word, keys = "", []
            self.send(key)
            self.pause(hasty)
        self.note(word, keys)

    def note(self, word, keys):
        if word:
            self.typed.setdefault(word, []).append(keys)
            self.line.append((word, keys[0][0]))

    def enter(self):
        """Presses Return."""
        self.look()
        question = self.shown
        if question:
            self.counts["lines"] += 1
            words = [word for word, shown in self.line if shown == question and word[0] == "k"]
            self.waiting = (question, words)
            shown, text = self.begun or (None, "")
            value = meaning(question, text.strip())
            if shown == question and value is not None:
                self.meant.setdefault(question, set()).add(value)
        self.line, self.begun, self.shown = [], None, None
        self.send(RETURN)

    def clear(self):
        """Empties the line, whatever stands in it."""
        self.send(CTRL_U)
        self.line, self.begun = [], None

    def word(self):
        self.words += 1
        return f"k{self.words}z"

    # What a person does.

    def answer(self, question):
        """Something that answers a question."""
        if question in CHOICES:
            return self.dice.choice(CHOICES[question])
        return " ".join(self.word() for _ in range(self.dice.randint(1, 3)))

    def step(self):
        """One thing that a person does at the question that is shown."""
        question = self.shown
        if question == "also":
            raise Fault("it asks about another debrief, and there is none")
        if question in ("carry", "aside"):
            return self.carry(question)
        chance = self.dice.random()
        if chance < 0.08:
            self.counts["back"] += 1
            self.clear()
            return self.command("<")
        if chance < 0.11:
            self.clear()
            return self.command("?")
        if chance < 0.19:
            return self.label(question)
        if question == "note":
            return self.end()
        self.clear()
        if chance < 0.27 and question not in CHOICES:
            return self.paste(question)
        if chance > 0.32:
            self.type(self.answer(question))
            self.pause()
        self.enter()
        if chance > 0.75:
            self.type_ahead()

    def command(self, sign):
        self.send(sign)
        self.enter()
        self.waiting = None

    def type_ahead(self):
        """Goes on typing without a look at the screen."""
        self.counts["ahead"] += 1
        for _ in range(self.dice.randint(1, 2)):
            text = self.answer(self.dice.choice(["said", "next", "went", "keen"]))
            whole = self.dice.random() < 0.7
            self.type(text if whole else text + " ", hasty=True)
            if whole:
                self.enter()

    def label(self, standing):
        """Answers another question than the one that is shown, under its label."""
        part = self.dice.choice([part for part in LABELS if part != standing])
        self.clear()
        text = self.answer(part)
        stamp = time.monotonic()
        words = re.findall(r"\w+", text)
        for word in words:
            self.typed.setdefault(word, []).append([[part, stamp, None] for _ in word])
        if meaning(part, text) is not None:
            self.meant.setdefault(part, set()).add(meaning(part, text))
        for key in f"{part}: {text}":
            self.send(key)
            self.pause()
        self.command("")
        if self.sees() and part not in CHOICES:
            self.kept[part] = self.kept.get(part, []) + words

    def paste(self, question):
        self.counts["pastes"] += 1
        words = [self.word() for _ in range(3)]
        stamp = time.monotonic()
        if self.dice.random() < 0.5:
            shown = [question] * 3
            self.send("\x1b[200~" + "\r\n".join(words) + "\n\x1b[201~")
            self.line = [(word, question) for word in words]
            self.pause()
            self.enter()
        else:
            # Without marks the first line is the answer, and the others must answer nothing.
            shown = [question, None, None]
            self.waiting = (question, words[:1])
            self.shown = None
            self.send("".join(word + RETURN for word in words))
        for word, question in zip(words, shown):
            self.typed.setdefault(word, []).append([[question, stamp, None] for _ in word])

    def carry(self, question):
        """A draft is offered; no answer may destroy it."""
        answer = self.dice.choice(["", "y", "Y", "yes", "YES", "5", "nein", "n", "discard", "d"])
        self.type(answer)
        self.pause()
        self.enter()
        self.waiting = None
        self.sees()
        if question == "carry" and answer in ("n", "discard"):
            self.asides.insert(0, (self.kept, self.meant))
            self.kept, self.meant = {}, {}
        elif question == "aside" and answer.lower() in ("y", "yes"):
            self.kept, self.meant = self.asides.pop(self.offers)
        elif question == "aside" and answer in ("", "n", "discard"):
            self.offers += 1

    def end(self):
        """Answers the last question, which records."""
        if self.dice.random() < 0.15:
            self.has_left = True
            self.clear()
            return self.command("n")
        self.clear()
        if self.dice.random() < 0.3:
            note = self.answer("note")
            self.type(note)
            self.kept["note"] = self.kept.get("note", []) + note.split()
        self.enter()
        self.waiting = None
        if self.sees() and self.shown == "note":
            self.command("y")
        self.look(20)

    # Losing the line.

    def interrupt(self):
        self.counts["lost"] += 1
        way = self.dice.choice(["kill", "hangup", "ctrl-c", "ctrl-d"])
        unfinished = ""
        if self.shown and self.shown not in ("carry", "aside", "also") and self.dice.random() < 0.5:
            self.clear()
            unfinished = self.word()
            self.type(unfinished)
            self.look(1.5 if way in ("kill", "hangup") else 0)
        if way == "kill":
            os.kill(self.child, signal.SIGKILL)
        elif way == "hangup":
            os.close(self.terminal)
            self.terminal, self.ended = -1, True
        elif way == "ctrl-c":
            self.send(CTRL_C)
        elif self.sees():
            self.send(CTRL_U + CTRL_D)
        status = self.leave()
        if self.waiting:
            # Nobody saw whether that answer was taken in the place of the one before.
            self.kept.pop(self.waiting[0], None)
        if way in ("ctrl-c", "ctrl-d"):
            interrupted = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT
            if not interrupted and not self.has_left and not self.is_recorded():
                raise Fault(f"{way} ended with {status}, and not as an interrupt does")
        if unfinished and way != "ctrl-d" and unfinished not in "\n".join(self.drafts()):
            raise Fault(f"`{unfinished}` was typed, and is in no draft after {way}")

    def leave(self):
        """Waits for the end, and answers how it ended."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if self.terminal >= 0:
                self.look(0.01)
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                if self.terminal >= 0:
                    os.close(self.terminal)
                self.terminal = -1
                return status
            time.sleep(0.005)
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        raise Fault("it does not end")

    # What must hold.

    def drafts(self):
        shelf = self.folder / "agency.db-drafts"
        return [path.read_text() for path in sorted(shelf.iterdir())] if shelf.exists() else []

    def check_drafts(self):
        """Every answer that was taken, of drafts that were put aside too, lies beside the database."""
        text = "\n".join(self.drafts())
        for kept in [self.kept] + [kept for kept, _ in self.asides]:
            for word in [word for words in kept.values() for word in words]:
                if not re.search(rf"\b{word}\b", text):
                    raise Fault(f"`{word}` was taken, and is in no draft")

    def rows(self, sql):
        database = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def is_recorded(self):
        return bool(self.rows("SELECT 1 FROM debrief"))

    def check_record(self):
        """Every word stands under the question that was shown when it was begun, and none is lost."""
        [row] = self.rows(
            "SELECT went, rang, interest, thanked, notThanked, hearByDate, discussed, next, note, entry"
            " FROM debrief")
        went, rang, interest, thanked, not_thanked, hear, said, following, note, entry = row
        texts = {"said": said, "next": following, "note": note}
        for name, question in {"met": "met", "concern": "worried", "forgot": "forgot", "question": "question"}.items():
            items = self.rows(f"SELECT text FROM item WHERE entry = {entry} AND list = '{name}'")
            texts[question] = " ".join(text for (text,) in items)
        for question, text in texts.items():
            for word in re.findall(r"\w+", text or ""):
                self.check_word(word, question)
        for question, words in self.kept.items():
            for word in words:
                if question in texts and not re.search(rf"\b{word}\b", texts[question] or ""):
                    raise Fault(f"`{word}` was taken under {question}, and is not on record there")
        answer = 1 if thanked else 0 if not_thanked else None
        for question, value in [("went", went), ("rang", rang), ("keen", interest), ("hearBy", hear),
                                ("thanked", answer)]:
            typed = self.meant.get(question, set())
            if value is not None and value not in typed:
                raise Fault(f"{question} is {value}; typed while it was shown: {typed}")

    def check_word(self, word, question):
        places = [keys[len(keys) - len(word)] for typed, all in self.typed.items()
                  if typed.endswith(word) for keys in all]
        if any(shown == question for shown, _, _ in places):
            return
        # A question that came out between the first key and the second: no eye sees that.
        seconds = [keys[len(keys) - len(word) + 1][0] for typed, all in self.typed.items()
                   if typed.endswith(word) and len(word) > 1 for keys in all]
        if question in [excused for _, _, excused in places] + seconds:
            self.counts["excused"] += 1
            return
        raise Fault(f"`{word}` is on record under {question}; shown when it was begun: "
                    f"{[shown for shown, _, _ in places]}")

    def converse(self):
        """The whole conversation, until it is recorded."""
        for session in range(8):
            self.start()
            # The last of them is answered to its end.
            for _ in range(self.dice.randint(2, 30) if session < 5 else 400):
                if not self.sees():
                    break
                self.step()
            if self.ended:
                self.leave()
            else:
                self.interrupt()
            if self.is_recorded():
                return self.check_record()
            self.check_drafts()
        raise Fault("it was never recorded")


def meaning(question, text):
    """What a text says as the answer to a question of choice; None where it says nothing."""
    text = text.lower()
    if question == "went":
        return {"four": 4, "five": 5, "8/10": 4}.get(text, int(text) if text in "12345" and text else None)
    if question == "rang":
        return {"c": "candidate", "candidate": "candidate", "us": "us", "we did": "us"}.get(text)
    if question == "keen":
        return {"y": "yes", "yes": "yes", "very": "yes", "u": "unsure", "unsure": "unsure",
                "maybe": "unsure", "n": "no", "no": "no"}.get(text)
    if question == "thanked":
        return {"y": 1, "yes": 1, "n": 0, "no": 0, "not yet": 0}.get(text)
    if question == "hearBy":
        return {"fri": "2026-11-27", "27 nov": "2026-11-27", "in 3 working days": "2026-11-26"}.get(text)
    return None


def template(folder):
    """A database with one interview in it."""
    database = folder / "template.db"
    words = [PROGRAM, "book", "Priya Shah", "--employer", "Acme", "--vacancy", "Analyst", "--at",
             "2026-11-23 10:00"]
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "DEBRIEF_DB": str(database),
                   "DEBRIEF_CONSULTANT": "Sam", "DEBRIEF_NOW": "2026-11-23T09:00:00Z"}
    subprocess.run(words, env=environment, check=True, capture_output=True)
    return database


def play(work):
    seed, path = work
    typist = Typist(seed, path)
    try:
        typist.converse()
        return seed, None, typist.counts
    except Fault as fault:
        return seed, str(fault), typist.counts
    finally:
        shutil.rmtree(typist.folder, ignore_errors=True)


def find_planted(path):
    """Faults that are planted must be found: a draft that is not there, a word under another question,
    a mark that nobody typed."""
    typist = Typist(1, path)
    typist.start()
    for _ in ["went", "rang", "met", "said"]:
        typist.sees()
        typist.type(typist.answer(typist.shown), hasty=True)
        typist.enter()
    typist.sees()
    typist.send(CTRL_C)
    typist.leave()
    typist.check_drafts()
    typist.asides = [({"said": ["k999z"]}, {})]
    expect(typist.check_drafts, "a draft that is gone")
    typist.asides = []
    typist.start()
    for keys in ["y", ">", ""]:
        typist.sees()
        typist.command(keys)
    typist.leave()
    typist.check_record()
    word = typist.kept["said"][0]
    right = typist.typed[word]
    typist.typed[word] = [[["next", 0, None] for _ in word]]
    expect(typist.check_record, "an answer under another question")
    typist.typed[word] = right
    typist.meant["went"] = {3}
    expect(typist.check_record, "a mark that nobody typed")
    shutil.rmtree(typist.folder)


def expect(check, what):
    try:
        check()
    except Fault:
        return
    raise Fault(f"planted and not found: {what}")


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="debrief-typist-"))
    try:
        path = template(work)
        find_planted(path)
        started = time.monotonic()
        with multiprocessing.Pool(AT_ONCE) as pool:
            told = pool.imap_unordered(play, [(SEED + number, path) for number in range(CONVERSATIONS)])
            faults, totals, played = [], {}, 0
            for seed, fault, counts in told:
                played += 1
                if fault:
                    faults.append(seed)
                    print(f"typist: DEBRIEF_SEED={seed}: {fault}", flush=True)
                for name, count in counts.items():
                    totals[name] = totals.get(name, 0) + count
        seconds = time.monotonic() - started
        if totals["excused"] * 100 > totals["ahead"]:
            faults.append("excused")
        drove = played == CONVERSATIONS and all(totals[name] for name in ["lines", "ahead", "pastes", "back", "lost"])
        print(f"typist: {played} conversations in {totals['sessions']} sessions, {totals['lines']} answers typed, "
              f"{totals['ahead']} times typed ahead, {totals['pastes']} pastes, {totals['back']} steps back, "
              f"{totals['lost']} times the line was lost, {totals['excused']} too close to tell, in {seconds:.0f} s: "
              f"{len(faults)} faults"
              + ("" if drove else "; too little was driven"), flush=True)
        return 0 if drove and not faults else 1
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
