"""The facts of one interview, and what sections 3 and 5 of POLICY.md derive from them."""

import collections
import functools

# What happened: when, and (when it was recorded, the number of the entry), which orders what was
# recorded. `fields` are those of POLICY.md section 3.
Fact = collections.namedtuple("Fact", "kind at recorded fields")
# A change that somebody is to hear of: a move, a cancellation or a no-show, and which side caused it.
Change = collections.namedtuple("Change", "at recorded by")
# One interview. `state` is scheduled, cancelled or noShow; `change` says how it came to the last two.
Facts = collections.namedtuple("Facts", "start end state change move booked entries")
Duty = collections.namedtuple("Duty", "rule chaser target begins late until")

SETTINGS = {
    "brief.lateBefore": "2h", "candidate.callBackWithin": "48h", "candidate.retryAfter": "24h",
    "candidate.urgentRetryAfter": "4wh", "candidate.maxAttempts": 3, "candidate.quietRetry": "2wd",
    "candidate.updateWithin": "48h", "candidate.updateWhileHeld": "5wd", "employer.feedbackWithin": "2wd",
    "employer.feedbackWithoutDebrief": "4wd", "employer.grace": "0wd", "employer.undecidedAfter": "2wd",
    "employer.heldAfter": "10wd", "employer.retryAfter": "1wd", "employer.maxAttempts": 3,
    "employer.maxPromises": 3, "thankYou.nudgeAfter": "24h", "thankYou.within": "48h",
    "direct.clearanceLasts": "5wd", "lateAfter": "1wd", "closeOut.lateAfter": "5wd",
}


class Situation:
    """What sections 3 and 5 derive from the facts, by the names that they have there."""

    def __init__(self, facts, settings, agency, employer):
        self.facts, self.settings = facts, {**SETTINGS, **settings}
        self.agency, self.employer = agency, employer
        self.start, self.end, self.state = facts.start, facts.end, facts.state
        self.entries = sorted(facts.entries, key=lambda fact: (fact.at, fact.recorded))
        self.move = facts.move if facts.move and facts.move.at < self.start else None
        # What is not of an earlier date.
        self.present = [fact for fact in self.entries if not self.move or fact.at >= self.move.at]

    def all(self, kind):
        return [fact for fact in self.entries if fact.kind == kind]

    def current(self, kind):
        """Those of the present date."""
        return [fact for fact in self.present if fact.kind == kind]

    # How the matter stands.

    @functools.cached_property
    def debrief(self):
        """D."""
        return last(fact for fact in self.current("debrief") if fact.at >= self.start)

    @functools.cached_property
    def feedback(self):
        """F."""
        return last(fact for fact in self.current("feedback") if fact.fields["decision"])

    @property
    def decision(self):
        return self.feedback and self.feedback.fields["decision"]

    @functools.cached_property
    def accepted(self):
        answer = last(self.current("answered"))
        if answer and answer.fields["answer"] and not (self.feedback and is_after(self.feedback, answer)):
            return answer

    @functools.cached_property
    def further(self):
        """The further interviews that stand."""
        return [fact for fact in self.all("nextBooked") if fact.fields["fell"] is None]

    @property
    def is_through(self):
        ended = self.decision in ("offer", "reject")
        return bool(self.further) and not (ended and is_after(self.feedback, self.further[-1]))

    @property
    def is_ahead(self):
        return self.is_through and all(fact.at < self.end for fact in self.further)

    @property
    def is_decisive(self):
        return (self.decision in ("progress", "offer", "reject") or bool(self.accepted)
                or self.is_through and not self.is_ahead)

    @functools.cached_property
    def withdrawn(self):
        """The entry that set W, or None."""
        by = None
        comes_back = self.move.at if self.move and self.move.by == "candidate" else None
        for fact in self.entries:
            if comes_back is not None and fact.at >= comes_back:
                by, comes_back = None, None
            if withdraws(fact):
                by = by or fact
            elif returns(fact) or by and by.kind == "answered" and is_offer(fact):
                by = None
        return None if comes_back is not None else by

    @functools.cached_property
    def promised(self):
        """When P ends, or None."""
        dates = []
        for fact in self.entries:
            deadline = fact.fields.get("by" if fact.kind == "promise" else "hearBy")
            if fact.kind in ("promise", "debrief", "feedback") and deadline is not None:
                if self.employer.end(deadline) >= self.end and not (self.feedback and fact.at < self.feedback.at):
                    dates.append((fact, self.employer.end(deadline)))
        if any(fact.kind != "debrief" and fact.at >= self.end for fact, _ in dates):
            dates = [(fact, end) for fact, end in dates if fact.kind != "debrief"]
        return dates[-1][1] if dates else None

    @functools.cached_property
    def callback(self):
        agreed = last(self.current("debriefAgreed"))
        if agreed:
            return max(self.end, self.agency.end(agreed.fields["until"]))
        return max(self.end, self.agency.add(self.end, self.settings["candidate.callBackWithin"]))

    @property
    def permission(self):
        return last(self.all("permission"))

    @property
    def is_allowed(self):
        return bool(self.permission) and self.permission.fields["allowed"]

    # Who has spoken with whom, and who knows of what.

    def calls(self, target):
        """Our contacts with somebody, reached or not."""
        return [fact for fact in self.all("contact") if fact.fields["chaser"] == "consultant"
                and fact.fields["target"] == target]

    def spoken(self, side, about=None):
        def counts(fact):
            if fact.kind != "contact":
                return fact.kind in {"candidate": ("debrief", "briefed"), "employer": ("feedback", "promise")}[side]
            if {fact.fields["chaser"], fact.fields["target"]} != {"consultant", side} or not deals_with(fact, about):
                return False
            return fact.fields["reached"] or fact.fields["wrote"] and fact.fields["chaser"] == side
        return [fact for fact in self.entries if counts(fact)]

    def told(self, side, about=None):
        """Who was reached or written to by us, or has spoken with us: not who asked in writing."""
        ours = self.reported(about, side)
        theirs = [fact for fact in self.spoken(side, about)
                  if not fact.fields.get("wrote") or fact.fields.get("reached")]
        return sorted({id(fact): fact for fact in ours + theirs}.values(), key=lambda fact: (fact.at, fact.recorded))

    def reported(self, about=None, side="employer"):
        """Our own calls that reached somebody, and our messages."""
        return [fact for fact in self.calls(side) if (fact.fields["reached"] or fact.fields["wrote"])
                and deals_with(fact, about)]

    @functools.cached_property
    def news(self):
        found, allowed = [], False
        for fact in self.entries:
            if fact.kind in ("feedback", "promise"):
                found.append(fact)
            if fact.kind == "permission":
                if allowed and not fact.fields["allowed"]:
                    found.append(fact)
                allowed = fact.fields["allowed"]
            if fact.kind == "closed" and not fact.fields["told"] and not self.withdrawn and self.decision != "reject":
                if fact.fields["outcome"] in ("filled", "rejected", "abandoned"):
                    found.append(fact)
        return found

    @functools.cached_property
    def untold(self):
        """The news of which nothing tells the candidate: R8 applies where there is some."""
        told = self.told("candidate", "relayNews")
        return [news for news in self.news if not any(tells(fact, news) for fact in told)]

    # The conditions that other rules ask about.

    @functools.cached_property
    def is_withdrawal_untold(self):
        """R13 applies."""
        by = self.withdrawn
        return bool(by) and not by.fields.get("told") and not any(
            tells(fact, by) for fact in self.reported("passOnWithdrawal"))

    @functools.cached_property
    def is_answer_untold(self):
        """R14a applies."""
        return bool(self.accepted) and not self.withdrawn and not any(
            tells(fact, self.accepted) for fact in self.reported("passOnAnswer"))

    @property
    def missed_at(self):
        return self.facts.change.at

    def in_vain(self, since):
        return [fact for fact in self.calls("candidate") if fact.at >= since and not fact.fields["reached"]]

    @functools.cached_property
    def is_no_show_open(self):
        """R16 applies."""
        return (self.state == "noShow"
                and not any(fact.at >= self.missed_at for fact in self.spoken("candidate", "noShow"))
                and len(self.in_vain(self.missed_at)) < self.settings["candidate.maxAttempts"])

    @functools.cached_property
    def is_employers_no_show_open(self):
        """R16e applies."""
        return (self.state == "noShow" and self.facts.change.by == "employer"
                and not any(fact.at >= self.missed_at for fact in self.spoken("employer", "employerNoShow")))

    @property
    def change(self):
        """What R17 is about, where it is known which side caused it."""
        change = self.facts.change if self.state == "cancelled" else self.move if self.state == "scheduled" else None
        return change if change and change.by else None

    def is_change_untold(self, side):
        """R17 or R17e applies."""
        if not self.change or self.change.by == side or side == "employer" and self.is_withdrawal_untold:
            return False
        told = self.told("candidate", "tellChange") if side == "candidate" else self.reported("tellChangeEmployer")
        # It was recorded first of its instant.
        change = Fact("change", self.change.at, (self.change.recorded[0], -1), {})
        return not any(tells(fact, change) for fact in told)

    @functools.cached_property
    def is_to_be_updated(self):
        """R9 applies."""
        return (bool(self.debrief or self.decision == "progress") and not self.withdrawn and not self.accepted
                and self.decision not in ("offer", "reject") and not self.untold)

    @functools.cached_property
    def chase_base(self):
        """The base of R7."""
        if self.promised is not None:
            grace = self.settings["employer.grace"]
            return self.promised if grace[0] == "0" else self.employer.add(self.promised, grace)
        if self.feedback:
            span = "employer.heldAfter" if self.decision == "hold" else "employer.undecidedAfter"
            return self.employer.add(self.feedback.at, self.settings[span])
        if self.debrief:
            return max(self.employer.add(self.end, self.settings["employer.feedbackWithin"]), self.debrief.at)
        return self.employer.add(self.end, self.settings["employer.feedbackWithoutDebrief"])

    @functools.cached_property
    def update_base(self):
        """The base of R9."""
        told = self.told("candidate", "updateCandidate")
        heard = (told[-1] if told else self.debrief or self.feedback).at
        held = self.decision == "hold" and self.promised is None
        span = self.settings["candidate.updateWhileHeld" if held else "candidate.updateWithin"]
        return max(self.agency.add(heard, span), self.promised or 0)

    # Duties.

    def calendar(self, target):
        return self.employer if target == "employer" else self.agency

    def ours(self, target, begins, late="lateAfter", until=None):
        """A duty of the consultant's; `late` is a setting or a span."""
        calendar = self.calendar(target)
        begins = calendar.open(begins)
        return Duty(None, "consultant", target, begins, calendar.add(begins, self.settings.get(late, late)), until)

    def tried(self, duty, retry="candidate.urgentRetryAfter", expiry=None, since=0):
        """The same duty after calls in vain; `expiry` is an offer's, and earlier calls than `since` are not
        about this."""
        calls = [fact.at for fact in self.calls(duty.target) if fact.at >= max(duty.begins, since)]
        if not calls:
            return duty
        calendar = self.calendar(duty.target)
        retry = "employer.retryAfter" if duty.target == "employer" else retry
        again = calendar.open(calendar.add(calls[-1], self.settings[retry]))
        ends = expiry if duty.until is None else duty.until
        if ends is not None and calls[-1] < ends <= again:
            halfway = calendar.open(calls[-1] + (ends - calls[-1] + 1) // 2)
            again = halfway if halfway < ends else again
        if duty.until is not None and again >= duty.until:
            return duty
        return duty._replace(begins=again, late=max(again, duty.late))

    def before_start(self, duty, change):
        """A duty about a change: of one before the start it is late at the start."""
        if change >= self.start:
            return duty
        calendar = self.calendar(duty.target)
        if calendar.open(change) >= self.start:
            return duty._replace(begins=calendar.begun(change), late=self.start)
        return duty._replace(late=max(duty.begins, min(duty.late, self.start)))


def last(facts):
    return next(reversed(list(facts)), None)


def is_after(one, other):
    return (one.at, one.recorded) > (other.at, other.recorded)


def withdraws(fact):
    """Whether the candidate is out by it."""
    return (fact.kind == "withdrawn" or fact.kind == "debrief" and fact.fields["interest"] == "no"
            or fact.kind == "answered" and not fact.fields["answer"]
            or fact.kind == "closed" and fact.fields["outcome"] == "withdrawn")


def returns(fact):
    """Whether the candidate is in again by it."""
    return (fact.kind == "debrief" and fact.fields["interest"] in ("yes", "unsure")
            or fact.kind == "answered" and fact.fields["answer"])


def is_offer(fact):
    return fact.kind == "feedback" and fact.fields["decision"] == "offer"


def deals_with(contact, rule):
    return rule is None or contact.fields["about"] is None or rule in contact.fields["about"]


def tells(fact, news):
    return fact.at >= news.at and fact.recorded > news.recorded
