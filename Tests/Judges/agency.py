"""A small agency, worked at by the program alone."""

import itertools
import json
import os
import re
import subprocess

PROGRAM = os.environ["DEBRIEF"]


class Refused(Exception):
    """A command that was to be done was not."""


class Agency:
    def __init__(self, folder):
        self.folder = folder
        self.environment = dict(
            os.environ, DEBRIEF_DB=os.path.join(folder, "agency.db"), DEBRIEF_CONSULTANT="Sam",
            DEBRIEF_NOW="2026-11-26T09:05:00Z", NO_COLOR="1")
        self.runs = 0
        self.people = itertools.count(900200)
        self.screens = []
        self.data = []
        self.surprises = []

    def run(self, *words, given=b"", status=0):
        """Runs a command to its end, and keeps all that it would have shown on a screen."""
        self.runs += 1
        done = subprocess.run(
            [PROGRAM, *words], input=given, capture_output=True, cwd=self.folder, timeout=120,
            env=self.environment)
        shown = [w if isinstance(w, str) else repr(w) for w in words]
        if status is not None and done.returncode != status:
            said = f"{[w[:40] for w in shown[:4]]} ended with {done.returncode}: {done.stderr[:200]}"
            if status == 0:
                raise Refused(said)
            self.surprises.append(said)
        if "--json" in shown:
            self.data.append((shown[0], done.stdout))
        if not {"--format", "--json", "calendar"} & set(shown):
            self.screens.append((shown[0], done.stdout + done.stderr))
        else:
            self.screens.append((shown[0], done.stderr))
        return done.stdout

    def json(self, *words):
        return json.loads(self.run(*words, "--json"))

    def person(self, number):
        """The candidate of an interview, by number: several of the texts are one name."""
        return "C" + str(self.json("card", number)["candidate"]["id"])

    # A name, a number and an address have 500 characters at most, with what is put around them here.
    LONGEST = 450

    def fill(self, text):
        """An interview with the text in every option that takes one; answers its number."""
        name = text[:self.LONGEST]
        # Of one number each: who shares a number is one person.
        number = str(json.loads(self.run(
            "book", f"--employer={name}", f"--vacancy={name}",
            f"--phone={name} 07700 {next(self.people)}",
            f"--email=x{name}y@example.com", f"--meets={name}", "--at=2026-11-23 14:00", "--new", "--json", "--",
            name))["interview"])
        # What parts people and roles in it is read as such: it is not counted in what reads back.
        met = "Ann " + text.replace(",", " ")[:self.LONGEST] + ", role " + name
        for words in [
            ["log", number, f"--met={met}", f"--discussed={text}", f"--next={text}",
             f"--forgot={text}", f"--question={text}", f"--concern={text}", f"--note={text}", "--interest=yes"],
            ["promise", number, "--by=2026-11-27", f"--from={name}", f"--words={text}"],
            ["allow", number, f"--agreed-by={name}"],
            ["contact", number, "candidate", "--voicemail", f"--note={text}"],
            ["feedback", number, "--decision=reject", f"--from={name}", f"--said={text}",
             f"--strength={text}", f"--concern={text}", f"--private={text}"],
            ["forbid", number, f"--why={text}"],
            ["snooze", number, "--until=2026-12-24 09:00", f"--why={text}"],
        ]:
            self.run(*words)
        person = self.person(number)
        for words in [[f"--note={text}"], ["--extend", f"--why={text}"], ["--answered", f"--note={text}"]]:
            self.run("request", *words, person, "access")
        return number

    def refuses_from_input(self, number, text):
        """Offers the text wherever texts are read from standard input, which is to be refused."""
        for words in [["log", number, "--note=-"], ["log", number, "--discussed=-"],
                      ["feedback", number, "--decision=hold", "--said=-"],
                      ["contact", number, "candidate", "--voicemail", "--note=-"]]:
            self.run(*words, given=text.encode(), status=65)


# What Unicode calls white space (PropList.txt, White_Space); Python's own has four controls more.
_WHITE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" \
    + "".join(map(chr, range(0x2000, 0x200B)))


# Controls, overrides of the direction, and what is no character.
_ILLEGIBLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069" \
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))


def typed(text):
    """A text as the program keeps it: without the white space around it."""
    return text.strip(_WHITE)


def legible(text):
    """A text as documents have it: what nobody sees, or what steers, is a replacement character."""
    return re.sub(f"[{_ILLEGIBLE}]", "\ufffd", text)


def on_one_line(text):
    return " ".join(re.split("[ \t\r\n\x0b\x0c\x85\u2028\u2029]+", legible(text))).strip()


def in_a_cell(text):
    """A text as a cell of a workbook has it: its lines end with a line feed, and 32,767 characters are
    the most."""
    lines = legible(text).replace("\r\n", "\n").replace("\r", "\n")
    return lines if len(lines.encode("utf-16-le")) // 2 <= 32_767 else lines[:32_000]
