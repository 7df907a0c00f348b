"""An agency as POLICY.md and CLI.md have it, in memory and in as few words as will do: what counts of
what was recorded, how each interview stands, who is silent, and which rules ask for something.

It knows nothing of how the program does it, and of time only what needs no calendar: promises are
given to the minute here, so that no bank holiday decides anything.
"""

import collections

HOUR = 3600
# How an interview is booked, or a contact made: what one recording command says of one interview.
Entry = collections.namedtuple("Entry", "number interview kind at fields")
THEIR_DOING = {"debrief", "feedback", "promise", "permission", "thanked", "withdrawn", "noShow", "rebooked"}


class Batch:
    """One recording command: its entries, whose it is, and which command it takes back, if any."""

    def __init__(self, consultant, entries=(), undoes=None, change=None):
        self.consultant, self.entries, self.undoes, self.change = consultant, list(entries), undoes, change


class Model:
    """Everything that was recorded, in order."""

    def __init__(self):
        self.batches = []
        self.booked = {}  # interview -> (record of the candidate, employer, consultant)
        self.names = {}  # record of a candidate -> the name that it was booked under

    def counts(self, batch):
        return not any(other.undoes is batch and self.counts(other) for other in self.batches)

    def last(self, consultant):
        """The command that `undo` takes back."""
        mine = [batch for batch in self.batches
                if batch.consultant == consultant and batch.undoes is None and self.counts(batch)]
        return mine[-1] if mine else None

    def entries(self, interview):
        """Those that count, as they happened; of one moment, as they were recorded."""
        found = [entry for batch in self.batches if self.counts(batch)
                 for entry in batch.entries if entry.interview == interview]
        return sorted(found, key=lambda entry: (entry.at, entry.number))

    def interviews(self):
        return [number for number in sorted(self.booked)
                if any(entry.kind == "booked" for entry in self.entries(number))]

    def changes(self, kind):
        return [batch.change[1:] for batch in self.batches
                if batch.change and batch.change[0] == kind and self.counts(batch)]

    def survivor(self, record):
        merged = dict(self.changes("merge"))
        while record in merged:
            record = merged[record]
        return record

    def candidate(self, interview):
        """The name that an interview's candidate goes by now."""
        record = self.survivor(self.booked[interview][0])
        named = [name for edited, name in self.changes("edit") if edited == record]
        return named[-1] if named else self.names[record]

    def consultant(self, interview):
        handed = [entry for batch in self.batches if self.counts(batch)
                  for entry in batch.entries if entry.interview == interview and entry.kind == "handedOver"]
        return handed[-1].fields["to"] if handed else self.booked[interview][2]

    def silence(self, interview, rule):
        """Until when the lists are to be silent about a rule: the last snooze of it and the last of the
        whole interview, unless the other side did something since."""
        entries = sorted(self.entries(interview), key=lambda entry: entry.number)
        theirs = [entry.number for entry in entries if entry.kind in THEIR_DOING or entry.kind == "contact"
                  and (entry.fields["theirs"] or entry.fields["reached"])]
        ends = []
        for scope in (None, rule):
            asked = [entry for entry in entries if entry.kind == "snoozed" and entry.fields["rule"] == scope]
            if asked and asked[-1].number > max(theirs, default=0):
                ends.append(asked[-1].fields["until"])
        return max(ends, default=None)

    def standing(self, interview):
        return Standing(self.entries(interview))


class Standing:
    """One interview, as section 3 of POLICY.md derives it."""

    def __init__(self, entries):
        self.of = lambda *kinds: [entry for entry in entries if entry.kind in kinds]
        last = lambda kind: (self.of(kind) or [None])[-1]
        self.start = (self.of("rebooked") or self.of("booked"))[-1].fields["start"]
        self.end = self.start + HOUR
        states = self.of("rebooked", "cancelled", "noShow")
        self.state = states[-1] if states and states[-1].kind != "rebooked" else None
        self.closed = last("closed")
        self.debrief, self.feedback, self.permission = last("debrief"), last("feedback"), last("permission")
        self.decisive = bool(self.feedback) and self.feedback.fields["decision"] in ("progress", "offer", "reject")
        quits = self.of("withdrawn") + [entry for entry in self.of("closed") if entry.fields["outcome"] == "withdrawn"]
        if self.debrief and self.debrief.fields["interest"] == "no":
            quits.append(self.debrief)
        self.withdrawn = max((entry.at for entry in quits), default=None)
        self.news = self.of("feedback", "promise")
        agreed = self.of("debriefAgreed")
        self.callback = max(self.end, agreed[-1].fields["until"] if agreed else self.end + 48 * HOUR)

    def spoken(self, with_whom):
        """When we spoke with the candidate, or with the employer."""
        talks = [entry.at for entry in self.of("contact")
                 if entry.fields["with"] == with_whom and entry.fields["reached"]]
        gave = {"candidate": ("debrief",), "employer": ("feedback", "promise")}[with_whom]
        return talks + [entry.at for entry in self.of(*gave)]

    def tries(self):
        """Our calls to the candidate since the interview that reached nobody."""
        return sum(entry.at >= self.end and not entry.fields["reached"] and not entry.fields["theirs"]
                   for entry in self.of("contact") if entry.fields["with"] == "candidate")

    def is_silent(self, now):
        return "debriefCall" in self.rules()[0] and self.callback <= now

    def is_to_hand_over(self):
        """Open, or something of ours is left."""
        return not (self.state and self.state.kind == "cancelled" or self.closed) or bool(self.rules()[0])

    def told_employer_since(self, moment):
        return any(entry.at >= moment and entry.fields["reached"] and not entry.fields["theirs"]
                   for entry in self.of("contact") if entry.fields["with"] == "employer")

    def unrelayed(self):
        spoken = self.spoken("candidate")
        return any(not any(at >= news.at for at in spoken) for news in self.news)

    def rules(self):
        """Which rules ask for something, and of which it depends on a calendar whether they do."""
        if self.state and self.state.kind == "cancelled":
            return set(), set()
        gone = self.withdrawn is not None
        owed, perhaps = set(), set()
        if self.unrelayed():
            owed.add("relayNews")
        if gone and not self.told_employer_since(self.withdrawn):
            owed.add("passOnWithdrawal")
        if self.closed:
            return owed, perhaps
        relays, passes = "relayNews" in owed, "passOnWithdrawal" in owed
        ends = gone and not passes or self.feedback and self.feedback.fields["decision"] == "reject" and not relays
        if self.state:
            spoke = any(at >= self.state.at for at in self.spoken("candidate"))
            return ({"closeOut"} if ends or spoke else set()) | (set() if spoke else {"noShow"}), perhaps
        if ends:
            owed.add("closeOut")
        if not self.of("briefed"):
            owed.add("brief")
        return owed | self.open_rules(gone, relays), self.direct(gone)

    def open_rules(self, gone, relays):
        owed = set()
        waiting = not self.decisive and not gone
        if waiting and not self.debrief:
            owed |= {"debriefCall", "missingDebrief" if self.tries() < 3 else "goneQuiet"}
        left = [entry.at for entry in self.of("debrief") if entry.fields["passOn"]]
        left += [entry.at for entry in self.of("thanked") if not entry.fields["direct"]]
        if not gone and any(not self.told_employer_since(at) for at in left):
            owed.add("passOn")
        if self.debrief and not gone and not self.feedback and not self.of("promise"):
            if not any(at >= self.debrief.at for at in self.spoken("employer")):
                owed.add("askForDate")
        if waiting:
            owed.add("chase")
        if self.debrief and waiting and not relays:
            owed |= {"updateCandidate", "askConsultant"}
        if not self.of("thanked") and not gone:
            owed.add("thankYou")
        if self.feedback and not gone:
            decision = self.feedback.fields["decision"]
            # An offer here has no expiry, and waits until the candidate was told of it.
            owed |= {"bookNext"} if decision == "progress" else set()
            owed |= {"offerAnswer"} if decision == "offer" and not relays else set()
        if self.allows(waiting) and not self.cleared():
            owed.add("checkFirst")
        return owed

    def allows(self, waiting):
        return waiting and self.debrief and self.permission and self.permission.fields["allowed"]

    def cleared(self):
        return [entry for entry in self.of("cleared")
                if entry.at >= self.permission.at and not any(news.at > entry.at for news in self.news)]

    def direct(self, gone):
        return {"directFollowUp"} if self.allows(not self.decisive and not gone) and self.cleared() else set()
