"""The program and a model of the agency in memory, side by side: what is recorded is taken down in both,
and after each command the lists say what the model says."""

import datetime
import functools
import json
import pathlib
import shutil
import tempfile

from hypothesis import stateful

from agency import Agency, Fault
from hours import HOUR
from model import Batch, Booking, Entry, Model, standing

START = int(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.timezone.utc).timestamp())
CONSULTANTS = ["Sam", "Ruth"]
EMPLOYERS = ["Acme", "Bolt"]
# What the office sets up, as `model.py` has it: no bank holiday, and customs of Bolt's own, whose name is
# known from a booking that was a mistake.
OFFICE = [
    ["book", "Nobody", "--employer", "Bolt", "--vacancy", "Clerk", "--at", "2026-11-24 10:00"],
    *(["consultants", "add", name] for name in CONSULTANTS),
    ["policy", "set", "calendar.bankHolidays", "none"],
    ["policy", "set", "calendar.hours.wed", "09:00-13:00 14:00-17:30"],
    ["policy", "set", "calendar.hours.fri", "closed", "--employer", "Bolt"],
    ["policy", "set", "employer.grace", "1wd", "--employer", "Bolt"],
    ["undo", "1"],
]
done = {"commands": 0, "silent": 0, "undone": 0, "duties": 0, "kinds": set()}


def iso(moment):
    """A moment, or a date, as it is typed and answered."""
    if moment is None or isinstance(moment, datetime.date):
        return moment and moment.isoformat()
    return datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def same(what, program, model):
    if program != model:
        raise Fault(f"{what}: the program says {program}, the model {model}")


@functools.cache
def office():
    """A database in which an agency is set up, to begin from."""
    with tempfile.TemporaryDirectory() as folder:
        agency = Agency(folder, now=iso(START))
        for words in OFFICE:
            agency.must([*words, "--as", "Office"])
        return agency.database.read_bytes()


class SideBySide(stateful.RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="debrief-machine-"))
        self.agency, self.model = Agency(self.folder, now=None), Model(names={1: "Nobody"})
        self.agency.database.write_bytes(office())
        self.agency.database.chmod(0o600)
        self.now, self.number = START, 0
        for consultant in CONSULTANTS:
            self.book_new(consultant, -80, "Acme", "Clerk")

    def teardown(self):
        self.agency.run(["verify"]).status == 0 or self.fail("verify finds the database damaged")
        shutil.rmtree(self.folder, ignore_errors=True)

    def fail(self, words):
        raise Fault(words)

    # What is recorded.

    def ask(self, *words):
        outcome = self.agency.run([*words, "--json", "--now", iso(self.now)])
        if outcome.status != 0:
            raise Fault(f"{words}: {outcome}")
        return json.loads(outcome.answers)

    def record(self, consultant, *words):
        done["commands"] += 1
        done["kinds"].add(words[0])
        return self.ask(*words, "--as", consultant)

    def note(self, consultant, answer, events, says_plans=True):
        """Takes a command down in the model too: of each interview, what happened, when, and its fields."""
        firsts = {row["interview"]: row["entry"] for row in answer.get("interviews", [answer])}
        same("it counts for", sorted(firsts), sorted(events))
        self.model.record(Batch(consultant, [
            Entry(firsts[interview] + place, interview, kind, at, self.now, fields)
            for interview, happened in events.items() for place, (kind, at, fields) in enumerate(happened)]))
        for interview in events if says_plans else []:
            self.plan_agrees(interview, answer["duties"])

    def book_new(self, consultant, hours, employer, vacancy, record=None):
        """Books an interview of somebody new, or of a candidate's record."""
        start = self.now + hours * HOUR
        self.number += 1
        who = ["--candidate", f"C{record}"] if record else [f"Candidate N{self.number}.", "--new"]
        answer = self.record(consultant, "book", *who, "--employer", employer, "--vacancy", vacancy,
                             "--at", iso(start), "--consultant", consultant)
        if not record:
            record = len(self.model.names) + 1
            self.model.names[record] = f"Candidate N{self.number}."
        self.model.bookings[answer["interview"]] = Booking(record, employer, vacancy, consultant)
        self.note(consultant, answer, {answer["interview"]: [("booked", self.now, {"start": start})]})

    # What is asked after each of them.

    @stateful.invariant()
    def lists_agree(self):
        model, alive = self.model, self.model.interviews()
        program = {row["interview"]: (
            row["candidate"]["id"], row["candidate"]["name"], row["consultant"], row["calledBackBy"], row["tries"],
            row["callFrom"]) for row in self.ask("silent", "--all")}
        same("silent", program, {
            number: (model.person(number), model.candidate(number), model.consultant(number), iso(late), tries,
                     iso(begins)) for number, (late, tries, begins) in model.silent(self.now).items()})
        done["silent"] += len(program)
        listed = sorted((duty["interview"], duty["rule"]) for duty in self.ask("due", "--all"))
        same("due", listed, sorted(
            (number, duty.rule) for number in alive for duty in model.plan(number)
            if standing(duty, self.now) in ("due", "overdue")
            and (model.silence(number, duty.rule) or 0) <= self.now))
        if alive and done["commands"] % 2:
            number = alive[done["commands"] % len(alive)]
            self.plan_agrees(number, self.ask("why", str(number))["duties"])

    def plan_agrees(self, number, duties):
        """What is owed of an interview, from when, late when, until when, and how long it is snoozed."""
        model = self.model
        program = [(duty["rule"], duty["chaser"], duty["target"], duty["from"], duty["late"], duty["until"],
                    duty["standing"], duty["snoozedUntil"], duty["candidate"], duty["consultant"])
                   for duty in duties if duty["interview"] == number]
        expected = [(duty.rule, duty.chaser, duty.target, iso(duty.begins), iso(duty.late), iso(duty.until),
                     standing(duty, self.now), iso(model.silence(number, duty.rule)), model.candidate(number),
                     model.consultant(number)) for duty in model.plan(number)]
        done["duties"] += len(expected)
        same(f"#{number}", [duty for duty in program if duty not in expected],
             [duty for duty in expected if duty not in program])
        same(f"the order of the duties of #{number}", program, expected)
