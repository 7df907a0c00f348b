"""The program and a model of the agency in memory, side by side: what is recorded is taken down in both,
and after each command the lists say what the model says."""

import datetime
import json
import pathlib
import shutil
import tempfile

from hypothesis import stateful

from agency import Agency, Fault
from model import HOUR, Batch, Entry, Model

START = int(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.timezone.utc).timestamp())
CONSULTANTS = ["Sam", "Ruth"]
done = {"commands": 0, "silent": 0, "undone": 0, "kinds": set()}


def iso(moment):
    return datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def same(what, program, model):
    if program != model:
        raise Fault(f"{what}: the program says {program}, the model {model}")


class SideBySide(stateful.RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="debrief-machine-"))
        self.agency, self.model = Agency(self.folder, now=None), Model()
        self.now, self.number = START, 0
        for consultant in CONSULTANTS:
            self.book_new(consultant, -80)

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

    def note(self, consultant, answer, interview, kind, at=None, **fields):
        """Takes a command down in the model too, one entry of one interview."""
        entry = Entry(answer["entry"], interview, kind, self.now if at is None else at, fields)
        self.model.batches.append(Batch(consultant, [entry]))

    def book_new(self, consultant, hours, name=None):
        self.number += 1
        name = name or f"Candidate N{self.number}."
        start = self.now + hours * HOUR
        answer = self.record(consultant, "book", name, "--employer", "Acme", "--vacancy", f"V{self.number}.",
                             "--at", iso(start), "--new", "--consultant", consultant)
        known = {self.model.candidate(other): self.model.survivor(self.model.booked[other][0])
                 for other in self.model.interviews()}
        record = known.get(name, self.number)
        self.model.names.setdefault(record, name)
        self.model.booked[answer["interview"]] = (record, "Acme", consultant)
        self.note(consultant, answer, answer["interview"], "booked", start=start)

    # What is asked after each of them.

    @stateful.invariant()
    def lists_agree(self):
        model, alive = self.model, self.model.interviews()
        program = {row["interview"]: (row["candidate"]["name"], row["consultant"], row["tries"], row["calledBackBy"])
                   for row in self.ask("silent", "--all")}
        stand = {number: model.standing(number) for number in alive}
        expected = {number: (model.candidate(number), model.consultant(number), stand[number].tries(),
                             iso(stand[number].callback))
                    for number in alive if stand[number].is_silent(self.now)}
        same("silent", program, expected)
        done["silent"] += len(program)
        if alive and done["commands"] % 2:
            self.plans_agree(alive[done["commands"] % len(alive)], stand)

    def plans_agree(self, number, stand):
        duties = {duty["rule"]: duty for duty in self.ask("why", str(number))["duties"]}
        names = {"chaseEmployer": "chase", "escalateEmployer": "chase"}
        found = {names.get(rule, rule) for rule in duties}
        owed, perhaps = stand[number].rules()
        same(f"the rules of #{number}", sorted(found - perhaps), sorted(owed))
        for rule, duty in duties.items():
            until = self.model.silence(number, rule)
            same(f"the snooze of {rule} of #{number}", duty["snoozedUntil"], until and iso(until))
        listed = {duty["rule"] for duty in self.ask("due", "--all") if duty["interview"] == number}
        pressing = {rule for rule, duty in duties.items() if duty["standing"] in ("due", "overdue")
                    and not (duty["snoozedUntil"] and duty["snoozedUntil"] > iso(self.now))}
        same(f"what is due of #{number}", listed, pressing)
