"""An agency in memory: what counts of what was recorded, and the facts that it comes to for each
interview (POLICY.md section 3, *From the journal to the facts*). `policy.py` says what follows.

It knows nothing of how the program does it.
"""

import collections

from hours import HOUR, Calendar
from policy import plan, tries
from situation import Change, Fact, Facts, Situation, returns, withdraws

# What one recording command says of one interview; `at` is when it happened.
Entry = collections.namedtuple("Entry", "number interview kind at recorded fields")
# Whose an interview is, as it was booked.
Booking = collections.namedtuple("Booking", "record employer vacancy consultant")

THEIR_DOING = {"debrief", "feedback", "promise", "permission", "thanked", "withdrawn", "answered", "noShow",
               "rebooked"}
STATES = {"rebooked": "scheduled", "cancelled": "cancelled", "noShow": "noShow"}
# What the policy reads as it was recorded.
READ = {"briefed", "debriefAgreed", "debrief", "feedback", "promise", "permission", "cleared", "contact", "thanked",
        "withdrawn", "closed", "answered"}

WEEK = [["09:00-17:30"]] * 2 + [["09:00-13:00", "14:00-17:30"]] + [["09:00-17:30"]] * 2 + [[], []]
AGENCY = Calendar(WEEK)
# What is set for one employer.
CALENDARS = {"Bolt": Calendar(WEEK[:4] + [[], [], []])}
SETTINGS = {"Bolt": {"employer.grace": "1wd"}}


class Batch:
    """One recording command: its entries, whose it is, and which command it takes back, if any."""

    def __init__(self, consultant, entries=(), undoes=None, change=None):
        self.consultant, self.entries, self.undoes, self.change = consultant, list(entries), undoes, change


class Model:
    """Everything that was recorded, in order."""

    def __init__(self, names):
        """Candidates' names, by the number of the record."""
        self.batches, self.bookings, self.names = [], {}, names
        self.journal = collections.defaultdict(list)
        self.plans = {}

    # What counts.

    def record(self, batch):
        self.batches.append(batch)
        self.plans = {}
        self.journal = collections.defaultdict(list)
        for batch in filter(self.counts, self.batches):
            for entry in batch.entries:
                self.journal[entry.interview].append(entry)
        for entries in self.journal.values():
            entries.sort(key=lambda entry: (entry.at, entry.number))

    def counts(self, batch):
        return not any(other.undoes is batch and self.counts(other) for other in self.batches)

    def last(self, consultant):
        """The command that `undo` takes back."""
        mine = [batch for batch in self.batches
                if batch.consultant == consultant and batch.undoes is None and self.counts(batch)]
        return mine[-1] if mine else None

    def entries(self, interview, *kinds):
        """Those that count, as they happened; of one moment, as they were recorded."""
        return [entry for entry in self.journal[interview] if not kinds or entry.kind in kinds]

    def interviews(self):
        return [number for number in sorted(self.bookings) if self.entries(number, "booked")]

    # People.

    def changes(self, kind):
        return [batch.change[1:] for batch in self.batches
                if batch.change and batch.change[0] == kind and self.counts(batch)]

    def survivor(self, record):
        """The record that a candidate goes by: a merger is of all that were merged with either."""
        kept = {}

        def last(one):
            while one in kept:
                one = kept[one]
            return one

        for goes, stays in self.changes("merge"):
            if last(goes) != last(stays):
                kept[last(goes)] = last(stays)
        return last(record)

    def person(self, interview):
        return self.survivor(self.bookings[interview].record)

    def candidate(self, interview):
        """The name that an interview's candidate goes by now."""
        person = self.person(interview)
        named = [name for edited, name in self.changes("edit") if edited == person]
        return named[-1] if named else self.names[person]

    def consultant(self, interview):
        handed = self.entries(interview, "handedOver")
        return handed[-1].fields["to"] if handed else self.bookings[interview].consultant

    def vacancy(self, interview):
        return self.bookings[interview].employer, self.bookings[interview].vacancy

    # How an interview stands.

    def start(self, interview):
        return (self.entries(interview, "rebooked") or self.entries(interview, "booked"))[-1].fields["start"]

    def state(self, interview):
        """The state, and the entry that put it in that."""
        entry = (self.entries(interview, *STATES) or [None])[-1]
        return STATES[entry.kind] if entry else "scheduled", entry

    def move(self, interview):
        """The latest rebooking to another start, or of an interview that was off."""
        move, start, is_off = None, None, False
        for entry in self.entries(interview, "booked", *STATES):
            if entry.kind == "rebooked" and (is_off or entry.fields["start"] != start):
                move = entry
            is_off = entry.kind in ("cancelled", "noShow")
            start = entry.fields.get("start", start)
        return change(move)

    def is_open(self, interview):
        return self.state(interview)[0] != "cancelled" and not self.entries(interview, "closed")

    def outcome(self, interview):
        closed = self.entries(interview, "closed")
        return closed[-1].fields["outcome"] if closed else None

    def facts(self, interview):
        state, entry = self.state(interview)
        start = self.start(interview)
        return Facts(
            start, start + HOUR, state, change(entry), self.move(interview),
            self.entries(interview, "booked")[-1].at, self.own(interview) + self.from_others(interview))

    def own(self, interview):
        """What was recorded of it; a withdrawal is told with that of a later round."""
        def is_told_elsewhere(entry):
            return (entry.kind in ("withdrawn", "closed") and withdraws(entry)
                    and not self.is_last_awaiting(interview, entry, interview))
        return [fact(entry, told=True) if is_told_elsewhere(entry) else fact(entry)
                for entry in self.entries(interview, *READ)]

    def from_others(self, interview):
        """What the same person's other interviews put beside an interview's own entries."""
        facts, start = [], self.start(interview)
        rounds = self.rounds(interview)
        for other in self.of_person(interview):
            if other == interview:
                continue
            if other not in rounds:
                placings = [entry for entry in self.entries(other, "closed") if entry.fields["outcome"] == "placed"]
                facts += [fact(entry, "placedElsewhere") for entry in placings]
                continue
            if start < self.start(other):
                booked = self.entries(other, "booked")[-1]
                facts.append(fact(booked, "nextBooked", start=self.start(other), fell=self.fell(other)))
            if AGENCY.date(start) == AGENCY.date(self.start(other)):
                facts += map(fact, self.entries(other, "briefed"))
            facts += [fact(entry, "withdrawn", told=not self.is_last_awaiting(interview, entry, other))
                      for entry in self.withdrawals(other) if self.awaits(interview, entry)]
        return facts

    def of_person(self, interview):
        return [other for other in self.interviews() if self.person(other) == self.person(interview)]

    def rounds(self, interview):
        """Those of the same person for the same vacancy, itself among them."""
        return [other for other in self.of_person(interview) if self.vacancy(other) == self.vacancy(interview)]

    def fell(self, interview):
        """When it was called off, or None."""
        states = self.entries(interview, "rebooked", "cancelled")
        return states[-1].at if states and states[-1].kind == "cancelled" else None

    def awaits(self, interview, entry):
        return self.entries(interview, "booked")[-1].at < entry.at and not self.entries(interview, "closed")

    def is_last_awaiting(self, interview, entry, own):
        """Whether an interview is the latest of the rounds that a withdrawal is from: those that wait,
        and the one that it was recorded in."""
        rounds = [other for other in self.rounds(interview) if other == own or self.awaits(other, entry)]
        return max(rounds, key=lambda number: (self.start(number), number)) == interview

    def withdrawals(self, interview):
        """Those that nothing has unset: neither a return in any round, nor what else does in its own."""
        back = [entry for other in self.rounds(interview) for entry in self.entries(other) if returns(entry)]
        move = self.move(interview)
        moved = move.at if move and move.by == "candidate" and move.at < self.start(interview) else 0

        def stands(entry):
            offers = [later for later in self.entries(interview, "feedback") if later.fields["decision"] == "offer"]
            undone = back + (offers if entry.kind == "answered" else [])
            return entry.at >= moved and not any(order(later) > order(entry) for later in undone)

        return [entry for entry in self.entries(interview) if withdraws(entry) and stands(entry)]

    # What follows.

    def situation(self, interview):
        return Situation(self.facts(interview), *self.policy(interview))

    def policy(self, interview):
        employer = self.bookings[interview].employer
        return SETTINGS.get(employer, {}), AGENCY, CALENDARS.get(employer, AGENCY)

    def plan(self, interview):
        if interview not in self.plans:
            self.plans[interview] = plan(self.facts(interview), *self.policy(interview))
        return self.plans[interview]

    def silent(self, now):
        """Who should have called back: when, how often we tried, and when to call again."""
        found = {}
        for interview in self.interviews():
            duties = {duty.rule: duty for duty in self.plan(interview)}
            if "debriefCall" in duties and duties["debriefCall"].late <= now:
                calls = [duties[rule].begins for rule in ("missingDebrief", "goneQuiet") if rule in duties]
                found[interview] = (duties["debriefCall"].late, len(tries(self.situation(interview))), calls[0])
        return found

    def silence(self, interview, rule):
        """Until when the lists are to be silent about a rule: the last snooze of it and the last of the
        whole interview, unless the other side did something since."""
        entries = sorted(self.entries(interview), key=lambda entry: entry.number)
        theirs = [entry.number for entry in entries if entry.kind in THEIR_DOING or entry.kind == "contact"
                  and (entry.fields["chaser"] != "consultant" or entry.fields["reached"])]
        ends = []
        for scope in (None, rule):
            asked = [entry for entry in entries if entry.kind == "snoozed" and entry.fields["rule"] == scope]
            if asked and asked[-1].number > max(theirs, default=0):
                ends.append(asked[-1].fields["until"])
        return max(ends, default=None)

    def asked_for(self, interview, target, now):
        """Whether we owe somebody a call about an interview just then."""
        return any(duty.chaser == "consultant" and duty.target == target and standing(duty, now) in ("due", "overdue")
                   for duty in self.plan(interview))

    def to_hand_over(self, consultant, now):
        """Their open interviews, and others of which something of theirs is left."""
        return [number for number in self.interviews() if self.consultant(number) == consultant and (
            self.is_open(number) or any(duty.chaser == "consultant" and standing(duty, now) != "lapsed"
                                        for duty in self.plan(number)))]


def order(entry):
    return entry.at, entry.number


def fact(entry, kind=None, **fields):
    fields = fields if kind else {**entry.fields, **fields}
    return Fact(kind or entry.kind, entry.at, (entry.recorded, entry.number), fields)


def change(entry):
    return entry and Change(entry.at, (entry.recorded, entry.number), entry.fields["by"])


def standing(duty, now):
    if now < duty.begins:
        return "upcoming"
    if duty.until is not None and duty.until <= now:
        return "lapsed"
    return "overdue" if duty.late is not None and duty.late <= now else "due"
