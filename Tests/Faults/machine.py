"""Commands in every order that Hypothesis can think of, through the command line, each beside a model
of the agency in memory; after each of them the lists say what the model says."""

import hypothesis
from hypothesis import stateful
from hypothesis.strategies import booleans, data, integers, none, one_of, sampled_from

from agency import NIGHTLY, SEED, SHORT, planted, report
from model import HOUR, Batch, Entry, Model
from side import CONSULTANTS, SideBySide, done, iso, same

COMMANDS = 20_000 if NIGHTLY else 30 if SHORT else 400
STEPS = 20 if SHORT else 50


class Machine(SideBySide):
    def one(self, data):
        """An interview that is still there."""
        return data.draw(sampled_from(self.model.interviews()))

    def is_any(self):
        return bool(self.model.interviews())

    who = sampled_from(CONSULTANTS)

    @stateful.rule(hours=integers(1, 40))
    def time_passes(self, hours):
        self.now += hours * HOUR

    @stateful.rule(who=who, hours=integers(-90, 90), data=data(), again=booleans())
    def book(self, who, hours, data, again):
        name = self.model.candidate(self.one(data)) if again and self.is_any() else None
        self.book_new(who, hours, name)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, hours=integers(-90, 90), data=data())
    def rebook(self, who, hours, data):
        interview, start = self.one(data), self.now + hours * HOUR
        answer = self.record(who, "rebook", str(interview), "--at", iso(start))
        self.note(who, answer, interview, "rebooked", start=start)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), words=sampled_from([
        ("cancel", "cancelled"), ("no-show", "noShow"), ("brief", "briefed"), ("withdraw", "withdrawn")]))
    def say(self, who, data, words):
        interview = self.one(data)
        self.note(who, self.record(who, words[0], str(interview)), interview, words[1])

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), direct=booleans())
    def thanked(self, who, data, direct):
        interview = self.one(data)
        answer = self.record(who, "thanked", str(interview), "--direct" if direct else "--via-us")
        self.note(who, answer, interview, "thanked", direct=direct)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), hours=integers(1, 90))
    def agree(self, who, data, hours):
        interview, until = self.one(data), self.now + hours * HOUR
        answer = self.record(who, "agree", str(interview), "--call-by", iso(until))
        self.note(who, answer, interview, "debriefAgreed", until=until)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), interest=sampled_from(["yes", "unsure", "no"]), forgot=booleans(),
                   ago=integers(0, 30))
    def log(self, who, data, interest, forgot, ago):
        interview, at = self.one(data), self.now - ago * HOUR
        extra = ["--forgot", "a point"] if forgot else []
        answer = self.record(who, "log", str(interview), "--interest", interest, "--called", iso(at), "--again", *extra)
        self.note(who, answer, interview, "debrief", at, interest=interest, passOn=forgot)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), ago=integers(0, 30),
                   decision=sampled_from(["undecided", "hold", "progress", "offer", "reject"]))
    def feedback(self, who, data, decision, ago):
        interview, at = self.one(data), self.now - ago * HOUR
        answer = self.record(who, "feedback", str(interview), "--decision", decision, "--received", iso(at))
        self.note(who, answer, interview, "feedback", at, decision=decision)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), hours=integers(1, 90))
    def promise(self, who, data, hours):
        interview = self.one(data)
        answer = self.record(who, "promise", str(interview), "--by", iso(self.now + hours * HOUR))
        self.note(who, answer, interview, "promise")

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), allowed=booleans())
    def permit(self, who, data, allowed):
        interview = self.one(data)
        answer = self.record(who, "allow" if allowed else "forbid", str(interview))
        self.note(who, answer, interview, "permission", allowed=allowed)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data())
    def clear(self, who, data):
        """A go-ahead without a yes on record is refused, and records nothing."""
        interview = self.one(data)
        permission = self.model.standing(interview).permission
        if permission and permission.fields["allowed"]:
            return self.note(who, self.record(who, "clear", str(interview)), interview, "cleared")
        outcome = self.agency.run(["clear", str(interview), "--as", who, "--now", iso(self.now)])
        same("clear without a yes ends with", outcome.status, 65)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), whom=sampled_from(["candidate", "employer"]), theirs=booleans(),
                   how=sampled_from(["--reached", "--no-answer", "--voicemail", "--wrote"]), ago=integers(0, 30))
    def contact(self, who, data, whom, how, theirs, ago):
        interview, at = self.one(data), self.now - ago * HOUR
        words = ["contact", str(interview), whom, how, "--on", iso(at)] + (["--from-them"] if theirs else [])
        answer = self.record(who, *words)
        self.note(who, answer, interview, "contact", at, **{
            "with": whom, "reached": how == "--reached", "theirs": theirs})

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), outcome=sampled_from(
        ["placed", "rejected", "withdrawn", "filled", "abandoned"]))
    def close(self, who, data, outcome):
        interview = self.one(data)
        answer = self.record(who, "close", str(interview), "--outcome", outcome)
        self.note(who, answer, interview, "closed", outcome=outcome)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), hours=integers(1, 90), rule=one_of(none(), sampled_from(
        ["debriefCall", "missingDebrief", "thankYou"])))
    def snooze(self, who, data, hours, rule):
        interview = self.one(data)
        words = ["snooze", str(interview), "--until", iso(self.now + hours * HOUR), "--why", "busy"]
        answer = self.record(who, *words, *(["--rule", rule] if rule else []))
        self.note(who, answer, interview, "snoozed", until=self.now + hours * HOUR, rule=rule)

    # What is taken back, and what is of no interview.

    @stateful.rule(who=who)
    def undo(self, who):
        """Takes back exactly the last command of whoever says so."""
        batch = self.model.last(who)
        if batch is None:
            outcome = self.agency.run(["undo", "--as", who, "--now", iso(self.now)])
            return same("with nothing to undo it ends with", outcome.status, 66)
        self.take_back(who, batch)

    @stateful.rule(who=who, data=data())
    def undo_entry(self, who, data):
        """Takes back any command that counts, be it of others, or an undo itself."""
        counting = [batch for batch in self.model.batches if self.model.counts(batch) and batch.entries
                    and batch.change is None]
        if counting:
            batch = data.draw(sampled_from(counting))
            self.take_back(who, batch, str(batch.entries[0].number))

    def take_back(self, who, batch, *entry):
        answer = self.record(who, "undo", *(entry or ["--yes"]))
        done["undone"] += 1
        if batch.change is None and batch.undoes is None:
            same("undo took back", sorted(undid["entry"] for undid in answer["undid"]),
                 sorted(entry.number for entry in batch.entries))
        undo = Batch(who, [Entry(answer["entry"], None, "retraction", self.now, {})], undoes=batch)
        self.model.batches.append(undo)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data())
    def edit(self, who, data):
        interview = self.one(data)
        self.number += 1
        name = f"Candidate E{self.number}."
        self.record(who, "people", "edit", "candidate", self.model.candidate(interview), "--name", name)
        record = self.model.survivor(self.model.booked[interview][0])
        self.model.batches.append(Batch(who, change=("edit", record, name)))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data())
    def merge(self, who, data):
        goes, stays = self.one(data), self.one(data)
        records = [self.model.survivor(self.model.booked[interview][0]) for interview in (goes, stays)]
        if records[0] != records[1]:
            names = [self.model.candidate(interview) for interview in (goes, stays)]
            self.record(who, "people", "merge", "candidate", *names)
            self.model.batches.append(Batch(who, change=("merge", *records)))

    @stateful.rule(who=who, giver=sampled_from(CONSULTANTS))
    def hand_over(self, who, giver):
        taker = next(name for name in CONSULTANTS if name != giver)
        theirs = [number for number in self.model.interviews() if self.model.consultant(number) == giver]
        theirs = [number for number in theirs if self.model.standing(number).is_to_hand_over()]
        if not theirs:
            return
        answer = self.record(who, "handover", giver, taker)
        same("handed over", sorted(item["interview"] for item in answer["interviews"]), theirs)
        entries = [Entry(item["entry"], item["interview"], "handedOver", self.now, {"to": taker})
                   for item in answer["interviews"]]
        self.model.batches.append(Batch(who, entries))


def run(examples, seed):
    settings = hypothesis.settings(
        max_examples=examples, stateful_step_count=STEPS, deadline=None, database=None,
        phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
        suppress_health_check=list(hypothesis.HealthCheck), report_multiple_bugs=False)
    stateful.run_state_machine_as_test(hypothesis.seed(seed)(Machine), settings=settings)


def forgetful():
    """A story of three commands, beside a model in which nothing is ever taken back."""
    machine = Machine()
    machine.lists_agree()
    truth, Model.counts = Model.counts, lambda self, batch: True
    try:
        machine.take_back(CONSULTANTS[0], machine.model.batches[0])
        machine.lists_agree()
    finally:
        Model.counts = truth
        machine.teardown()


planted("an undo that takes nothing back", forgetful)
done.update(commands=0, silent=0, undone=0, kinds=set())
rounds = 0
while done["commands"] < COMMANDS and rounds < COMMANDS:
    run(2 if COMMANDS < 1_000 else 20, SEED + rounds)
    rounds += 1
report("machine", f"{done['commands']} commands of {len(done['kinds'])} kinds, {done['silent']} silent, "
       f"{done['undone']} undone, 0 differences")
if done["commands"] < COMMANDS or not done["silent"] or not done["undone"]:
    raise SystemExit("too little happened")
