"""Commands in every order that Hypothesis can think of, through the command line, each beside a model
of the agency in memory; after each of them the lists say what the model says."""

import datetime

import hypothesis
from hypothesis import stateful
from hypothesis.strategies import booleans, data, integers, lists, none, one_of, sampled_from

from agency import NIGHTLY, SEED, SHORT, planted, report
from hours import DAY, EPOCH, HOUR
from model import Batch, Entry, Model
from policy import RULES
from situation import SETTINGS
from side import CONSULTANTS, EMPLOYERS, START, SideBySide, done, iso, same

COMMANDS = 20_000 if NIGHTLY else 30 if SHORT else 400
STEPS = 20 if SHORT else 50
RULE = sampled_from([name for name, _ in RULES])


def flag(word, is_said):
    return [word] if is_said else []


def option(word, value):
    return [word, str(value)] if value is not None else []


def told(change, by):
    """The calls that `--told` records of a change, to those who did not cause it."""
    about = ["tellChange", "tellChangeEmployer"] + (["noShow"] if change == "noShow" else [])
    cause = by or ("candidate" if change == "noShow" else None)
    return [call(side, about) for side in ("candidate", "employer") if side != cause]


def call(target, about, chaser="consultant", how="--reached"):
    return {"chaser": chaser, "target": target, "reached": how == "--reached", "wrote": how == "--wrote",
            "about": about}


class Machine(SideBySide):
    def one(self, data):
        """An interview that is still there."""
        return data.draw(sampled_from(self.model.interviews()))

    def is_any(self):
        return bool(self.model.interviews())

    def say(self, who, words, interview, *happened, option="--on", at=None):
        """Records what happened of one interview, all of it at one moment."""
        at = self.now if at is None else at
        answer = self.record(who, *words, *([option, iso(at)] if at != self.now else []))
        self.note(who, answer, {interview: [(kind, at, fields) for kind, fields in happened]})

    who = sampled_from(CONSULTANTS)
    # How many hours something happened ago, mostly none; when something will be.
    ago = one_of(sampled_from([0, 0, 0]), integers(0, 30))
    soon = integers(1, 90)
    side = sampled_from([None, "candidate", "employer", "us"])

    def past(self, ago):
        return self.now - ago * HOUR

    def deadline(self, data):
        """A moment to come, or a date."""
        moment = self.now + data.draw(self.soon) * HOUR
        is_date = data.draw(booleans())
        return datetime.date.fromordinal(EPOCH + moment // DAY) if is_date else moment

    def is_winter(self):
        return self.now < START + 110 * DAY

    @stateful.precondition(is_winter)
    @stateful.rule(hours=integers(1, 12))
    def hours_pass(self, hours):
        self.now += hours * HOUR

    @stateful.precondition(is_winter)
    @stateful.rule(hours=integers(12, 60))
    def days_pass(self, hours):
        self.now += hours * HOUR

    # The interview.

    @stateful.rule(who=who, hours=integers(-90, 90), data=data(), again=booleans(), further=booleans(),
                   employer=sampled_from(EMPLOYERS), vacancy=sampled_from(["Clerk", "Cook"]))
    def book(self, who, hours, data, again, further, employer, vacancy):
        """An interview of somebody new, of somebody known, or a further round."""
        if not again or not self.is_any():
            return self.book_new(who, hours, employer, vacancy)
        known = self.one(data)
        if further:
            employer, vacancy = self.model.vacancy(known)
        start = self.now + hours * HOUR
        if not any(self.model.vacancy(other) == (employer, vacancy) and self.model.start(other) == start
                   for other in self.model.of_person(known)):
            self.book_new(who, hours, employer, vacancy, self.model.person(known))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, hours=integers(-90, 90), data=data(), by=side, is_told=booleans())
    def rebook(self, who, hours, data, by, is_told):
        interview, start = self.one(data), self.now + hours * HOUR
        words = ["rebook", str(interview), "--at", iso(start)]
        self.change(who, words, interview, "rebooked", by, is_told, start=start)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), by=side, is_told=booleans(), ago=ago,
                   words=sampled_from([("cancel", "cancelled"), ("no-show", "noShow")]))
    def call_off(self, who, data, words, by, is_told, ago):
        interview = self.one(data)
        self.change(who, [words[0], str(interview)], interview, words[1], by, is_told, at=self.past(ago))

    def change(self, who, words, interview, kind, by, is_told, at=None, **fields):
        words = words + option("--by", by) + flag("--told", is_told)
        by = "agency" if by == "us" else by
        calls = [("contact", fields) for fields in told(kind, by)] if is_told else []
        self.say(who, words, interview, (kind, {"by": by, **fields}), *calls, at=at)

    # What either side does.

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), ago=ago, words=sampled_from([
        ("brief", "briefed", {}), ("withdraw", "withdrawn", {"told": False}),
        ("accept", "answered", {"answer": True}), ("decline", "answered", {"answer": False})]))
    def happens(self, who, data, words, ago):
        interview = self.one(data)
        self.say(who, [words[0], str(interview)], interview, words[1:], at=self.past(ago))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), direct=booleans(), ago=ago)
    def thanked(self, who, data, direct, ago):
        interview = self.one(data)
        words = ["thanked", str(interview), "--direct" if direct else "--via-us"]
        self.say(who, words, interview, ("thanked", {"direct": direct}), at=self.past(ago))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), ago=ago)
    def agree(self, who, data, ago):
        interview, until = self.one(data), self.deadline(data)
        words = ["agree", str(interview), "--call-by", iso(until)]
        self.say(who, words, interview, ("debriefAgreed", {"until": until}), at=self.past(ago))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), interest=sampled_from([None, "yes", "yes", "unsure", "no"]), forgot=booleans(),
                   thanked=booleans(), is_told=booleans(), ago=ago)
    def log(self, who, data, interest, forgot, thanked, is_told, ago):
        interview, hear_by = self.one(data), self.deadline(data) if is_told else None
        words = ["log", str(interview), "--again", "--note", "a note", *option("--interest", interest),
                 *option("--forgot", "a point" if forgot else None), *flag("--thanked", thanked),
                 *option("--hear-by", iso(hear_by))]
        fields = {"interest": interest, "passOn": forgot, "thanked": thanked, "hearBy": hear_by, "wrote": False}
        self.say(who, words, interview, ("debrief", fields), option="--called", at=self.past(ago))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), ago=ago, is_told=booleans(), hears=booleans(), expires=booleans(),
                   decision=sampled_from([None, "undecided", "hold", "progress", "offer", "offer", "reject"]))
    def feedback(self, who, data, decision, is_told, hears, expires, ago):
        interview, hear_by = self.one(data), self.deadline(data) if hears else None
        answer_by = self.deadline(data) if expires and decision == "offer" else None
        words = ["feedback", str(interview), "--said", "well", *option("--decision", decision),
                 *option("--hear-by", iso(hear_by)), *option("--answer-by", iso(answer_by)), *flag("--told", is_told)]
        fields = {"decision": decision, "hearBy": hear_by, "answerBy": answer_by}
        calls = [("contact", call("candidate", ["relayNews"]))] if is_told else []
        self.say(who, words, interview, ("feedback", fields), *calls, option="--received", at=self.past(ago))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), ago=ago, every=booleans())
    def promise(self, who, data, ago, every):
        interview, by, at = self.one(data), self.deadline(data), self.past(ago)
        answer = self.record(who, "promise", str(interview), "--by", iso(by), "--on", iso(at), *flag("--all", every))
        others = self.open_for(self.model.vacancy(interview)) if every else []
        self.note(who, answer, {number: [("promise", at, {"by": by})] for number in {interview, *others}})

    def open_for(self, vacancy):
        return [number for number in self.model.interviews()
                if self.model.vacancy(number) == vacancy and self.model.is_open(number)]

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), allowed=booleans(), ago=ago)
    def permit(self, who, data, allowed, ago):
        interview = self.one(data)
        words = ["allow" if allowed else "forbid", str(interview)]
        self.say(who, words, interview, ("permission", {"allowed": allowed}), at=self.past(ago))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data())
    def clear(self, who, data):
        """A go-ahead without a yes on record is refused, and records nothing."""
        interview = self.one(data)
        if self.model.situation(interview).is_allowed:
            return self.say(who, ["clear", str(interview)], interview, ("cleared", {}))
        outcome = self.agency.run(["clear", str(interview), "--as", who, "--now", iso(self.now)])
        same("clear without a yes ends with", outcome.status, 65)

    # What we do.

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), whom=sampled_from(["candidate", "employer"]), theirs=booleans(), ago=ago,
                   how=sampled_from(["--reached", "--no-answer", "--voicemail", "--wrote"]),
                   about=one_of(none(), none(), lists(RULE, min_size=1, max_size=3, unique=True)),
                   scope=sampled_from([[], [], ["--all"], ["--also"], ["--only"]]))
    def contact(self, who, data, whom, how, theirs, ago, about, scope):
        """A call in vain counts for all that is due of whom we rang; any other as it is said."""
        interview, at = self.one(data), self.past(ago)
        chaser, target = (whom, "consultant") if theirs else ("consultant", whom)
        # At an employer, each consultant rings for interviews of their own.
        person = self.of_whom(interview, whom)
        ours = [number for number in person if whom == "candidate"
                or self.model.consultant(number) == self.model.consultant(interview)]
        others = [number for number in ours if self.model.is_open(number)] if scope == ["--all"] else []
        if scope == ["--also"]:
            others = [data.draw(sampled_from(person))]
            scope = ["--also", str(others[0])]
        if how in ("--no-answer", "--voicemail") and not theirs and scope != ["--only"]:
            others = others + [number for number in ours if self.model.asked_for(number, whom, at)]
        answer = self.record(who, "contact", str(interview), whom, how, "--on", iso(at), *flag("--from-them", theirs),
                             *scope, *(word for name in about or [] for word in ("--about", name)))
        fields = call(target, about, chaser, how)
        self.note(who, answer, {number: [("contact", at, fields)] for number in {interview, *others}})

    def of_whom(self, interview, whom):
        """The interviews of a candidate, or at an employer."""
        if whom == "candidate":
            return self.model.of_person(interview)
        employer = self.model.vacancy(interview)[0]
        return [number for number in self.model.interviews() if self.model.vacancy(number)[0] == employer]

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), is_told=booleans(), ago=ago, outcome=sampled_from(
        ["placed", "placed", "rejected", "withdrawn", "filled", "abandoned"]))
    def close(self, who, data, outcome, is_told, ago):
        interview = self.one(data)
        words = ["close", str(interview), "--outcome", outcome, *flag("--told", is_told)]
        self.say(who, words, interview, *self.closing(interview, outcome, is_told), at=self.past(ago))

    def closing(self, interview, outcome, is_told):
        """The closing and, where everybody knows, the calls about what was still to be told."""
        untold = {duty.rule for duty in self.model.plan(interview)} if is_told else set()
        calls = [("candidate", "relayNews"), ("employer", "passOnWithdrawal")]
        return [("closed", {"outcome": outcome, "told": is_told})] \
            + [("contact", call(target, [rule])) for target, rule in calls if rule in untold]

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), is_told=booleans())
    def close_vacancy(self, who, data, is_told):
        """Everybody who waits for it; whoever was placed there, as placed."""
        employer, vacancy = self.model.vacancy(self.one(data))
        numbers = self.open_for((employer, vacancy))
        if not numbers:
            return
        placed = {self.model.person(number) for number in self.model.interviews()
                  if self.model.vacancy(number) == (employer, vacancy) and self.model.outcome(number) == "placed"}
        outcomes = {number: "placed" if self.model.person(number) in placed else "filled" for number in numbers}
        happened = {number: [(kind, self.now, fields) for kind, fields in self.closing(number, outcome, is_told)]
                    for number, outcome in outcomes.items()}
        answer = self.record(who, "close", "--vacancy", vacancy, "--employer", employer, "--outcome", "filled",
                             *flag("--told", is_told))
        self.note(who, answer, happened)

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data(), hours=soon, rule=one_of(none(), RULE))
    def snooze(self, who, data, hours, rule):
        interview, until = self.one(data), self.now + hours * HOUR
        words = ["snooze", str(interview), "--until", iso(until), "--why", "busy", *option("--rule", rule)]
        self.say(who, words, interview, ("snoozed", {"until": until, "rule": rule}))

    @stateful.rule(who=who, giver=sampled_from(CONSULTANTS), data=data(),
                   part=sampled_from([None, "--interview", "--employer"]))
    def hand_over(self, who, giver, data, part):
        """All of a consultant's, one interview, or those at one employer."""
        taker = next(name for name in CONSULTANTS if name != giver)
        theirs = self.model.to_hand_over(giver, self.now)
        if not theirs:
            return
        words, one = [], data.draw(sampled_from(theirs))
        if part == "--interview":
            words, theirs = [part, str(one)], [one]
        if part == "--employer":
            employer = self.model.vacancy(one)[0]
            words = [part, employer]
            theirs = [number for number in theirs if self.model.vacancy(number)[0] == employer]
        answer = self.record(who, "handover", giver, taker, *words)
        events = {number: [("handedOver", self.now, {"to": taker})] for number in theirs}
        self.note(who, answer, events, says_plans=False)

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
        counting = [batch for batch in self.model.batches if self.model.counts(batch) and batch.entries]
        if counting:
            batch = data.draw(sampled_from(counting))
            self.take_back(who, batch, str(batch.entries[0].number))

    def take_back(self, who, batch, *entry):
        answer = self.record(who, "undo", *(entry or ["--yes"]))
        done["undone"] += 1
        if batch.change is None and batch.undoes is None:
            # Further interviews are noted and taken back beside what was recorded.
            undid = [undid["entry"] for undid in answer["undid"] if undid["kind"] not in ("nextBooked", "retraction")]
            same("undo took back", sorted(undid), sorted(entry.number for entry in batch.entries))
        undo = Entry(answer["entry"], None, "retraction", self.now, self.now, {})
        self.model.record(Batch(who, [undo], undoes=batch))
        for number in {duty["interview"] for duty in answer["duties"]}:
            self.plan_agrees(number, answer["duties"])

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data())
    def edit(self, who, data):
        person = self.model.person(self.one(data))
        self.number += 1
        name = f"Candidate E{self.number}."
        self.record(who, "people", "edit", "candidate", f"C{person}", "--name", name)
        self.model.record(Batch(who, change=("edit", person, name)))

    @stateful.precondition(is_any)
    @stateful.rule(who=who, data=data())
    def merge(self, who, data):
        goes, stays = self.model.person(self.one(data)), self.model.person(self.one(data))
        if goes != stays:
            self.record(who, "people", "merge", "candidate", f"C{goes}", f"C{stays}")
            self.model.record(Batch(who, change=("merge", goes, stays)))


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


def lenient():
    """A model in which candidates have an hour more than they are to have."""
    machine, truth = Machine(), SETTINGS["candidate.callBackWithin"]
    SETTINGS["candidate.callBackWithin"] = "49h"
    machine.model.plans.clear()
    try:
        machine.lists_agree()
    finally:
        SETTINGS["candidate.callBackWithin"] = truth
        machine.teardown()


def is_enough():
    return done["commands"] >= COMMANDS and done["duties"] and done["silent"] and done["undone"]


planted("an undo that takes nothing back", forgetful)
planted("a rule that asks an hour late", lenient)
done.update(commands=0, silent=0, undone=0, duties=0, kinds=set())
rounds = 0
while not is_enough() and rounds < COMMANDS:
    # The first example of a run is the simplest there is.
    run(2 if SHORT else 10, SEED + rounds)
    rounds += 1
report("machine", f"{done['commands']} commands of {len(done['kinds'])} kinds, {done['duties']} duties, "
       f"{done['silent']} silent, {done['undone']} undone, 0 differences")
if not is_enough():
    raise SystemExit("too little happened")
