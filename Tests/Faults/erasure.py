"""Forgets people with marks of their own in every place, and looks for the marks in every file."""

import json
import random
import shutil
import sqlite3

from agency import NIGHTLY, SEED, Desk, Fault, planted, report

PEOPLE, MARKS = (200, 23) if NIGHTLY else (6, 23)
FORMS = 5
LETTERS = "bcdfghjklmnpqrstvwxz"


def mark(chance):
    """A word that shares no beginning with others; its accents have several forms."""
    return "é" + "".join(chance.choice(LETTERS) for _ in range(10)) + "ö"


def forms(word):
    """How a file may have kept it: UTF-8, both orders of UTF-16, hexadecimal, and folded as the search
    index has it, which writes a beginning that two words share once only."""
    utf8 = word.encode()
    return [utf8, word.encode("utf-16-le"), word.encode("utf-16-be"), utf8.hex().encode(), word[4:-1].encode()]


class Person:
    """Somebody of whom something is said in every place that a command has."""

    def __init__(self, agency, chance):
        self.agency = agency
        self.name = mark(chance)
        self.marks = [mark(chance) for _ in range(MARKS)]
        # A telephone number is one of digits.
        self.marks[1] = "07" + "".join(chance.choice("0123456789") for _ in range(12))
        m = self.marks
        booked = agency.must(["book", m[0], "--employer", "Acme", "--vacancy", "Analyst", "--at", "2026-11-23 10:00",
                              "--phone", m[1], "--email", f"{m[2]}@example.com", "--meets", m[3], "--new", "--json"])
        self.number = str(json.loads(booked.answers)["interview"])
        say = lambda *words: agency.must([words[0], self.number, *words[1:]])
        say("log", "--met", f"{m[4]}, {m[5]}", "--discussed", m[6], "--next", m[7], "--forgot", m[8],
            "--concern", m[9], "--note", m[10])
        say("feedback", "--decision", "reject", "--said", m[11], "--strength", m[12], "--private", m[13])
        say("promise", "--by", "fri", "--from", m[14], "--words", m[15])
        say("forbid", "--why", m[16])
        say("contact", "candidate", "--no-answer", "--note", m[17])
        say("snooze", "--until", "tomorrow", "--why", m[18])
        say("withdraw", "--why", m[19])
        # What was taken back is held as well.
        agency.must(["undo"])
        say("close", "--outcome", "rejected")
        for words in [["--note", m[20]], ["--extend", "--why", m[21]], ["--answered", "--note", m[22]]]:
            agency.must(["request", m[0], "access", *words])
        agency.must(["people", "edit", "candidate", m[0], "--name", self.name])

    def forget(self, now):
        outcome = self.agency.run(["forget", self.name, "--confirm", self.name], environment={"DEBRIEF_NOW": now})
        if outcome.status != 0:
            raise Fault(f"forget: {outcome}")


def forget_contacts(agency, chance):
    """Asks for, and then erases, every person at an employer; returns the marks that they were given.

    The names that the candidates' entries had are theirs too, and go with them."""
    marks = []
    now = {"DEBRIEF_NOW": "2026-11-27T09:05:00Z"}
    for contact in json.loads(agency.must(["people", "list", "--contacts", "--json"]).answers):
        if contact["id"] is None:
            continue
        number, words = f"K{contact['id']}", [mark(chance) for _ in range(4)]
        for line in [["people", "edit", number, "--role", words[0], "--email", f"{words[1]}@example.com"],
                     ["request", number, "erasure", "--note", words[2]],
                     ["retention", "hold", number, "--reason", words[3], "--until", "2026-12-24"],
                     ["retention", "release", number]]:
            agency.must(line)
        outcome = agency.run(["forget", number, "--confirm", contact["name"]], environment=now)
        if outcome.status != 0:
            raise Fault(f"forget: {outcome}")
        agency.must(["request", number, "erasure", "--answered"])
        marks += words
    if not marks:
        raise Fault("no contact was there to be forgotten")
    return marks


def traces(agency, words):
    """How many forms of the words are in any file beside the database, or in it."""
    contents = [path.read_bytes() for path in agency.folder.rglob("*") if path.is_file()]
    return sum(any(form in content for content in contents) for word in words for form in forms(word))


def expect_none(agency, words, when):
    found = traces(agency, words)
    if found:
        raise Fault(f"{found} traces {when}")


def kept_field(agency, people):
    """The planted fault: a mark that stays in a row."""
    connection = sqlite3.connect(agency.database)
    connection.execute("UPDATE employer SET name = name || ?", (people[0].marks[3],))
    connection.commit()
    connection.close()
    expect_none(agency, people[0].marks, "after the fault")


def kept_pages(before, people):
    """The other one: what was deleted, and the file not written anew."""
    connection = sqlite3.connect(before.database)
    connection.executescript("PRAGMA secure_delete = OFF;" + "".join(
        f"DROP TRIGGER {name};" for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()) + "DELETE FROM item")
    connection.commit()
    connection.close()
    expect_none(before, [people[0].marks[8]], "after rows were deleted")


with Desk() as desk:
    chance = random.Random(SEED)
    agency = desk.fresh()
    people = [Person(agency, chance) for _ in range(PEOPLE)]
    for person in people:
        if traces(agency, person.marks) < MARKS:
            raise SystemExit("the marks are not where they were put")
    before = desk.fresh()
    shutil.copytree(agency.folder, before.folder, dirs_exist_ok=True)
    planted("pages with what was deleted", lambda: kept_pages(before, people))
    for person in people:
        person.forget("2026-11-27T09:05:00Z")
    every = [word for person in people for word in person.marks] + forget_contacts(agency, chance)
    expect_none(agency, every, "after the words went")
    agency.check()
    for person in people:
        if not traces(agency, [person.name]):
            raise SystemExit("a name went that is to be kept")
    applied = agency.run(["retention", "--apply", "--yes"], environment={"DEBRIEF_NOW": "2028-01-03T09:00:00Z"})
    if applied.status != 0:
        raise Fault(f"retention: {applied}")
    expect_none(agency, every + [person.name for person in people], "after all of it went")
    agency.check()
    planted("a field that is kept", lambda: kept_field(agency, people))
    report("erasure", f"{PEOPLE} people x {MARKS} marks x {FORMS} forms, 0 traces, verify whole")
