"""Who is to chase whom: a second reading of POLICY.md, written from its text and not from the program.

`plan(facts, settings, agency, employer)` answers with the duties of one interview. Each rule is a function
of its situation, and answers with a duty, or with None.
"""

from situation import Duty, Situation, is_after, is_offer, last, tells

# The rules of section 5, in its order.
RULES = []


def rule(function):
    words = function.__name__.split("_")
    RULES.append((words[0] + "".join(word.capitalize() for word in words[1:]), function))
    return function


@rule
def brief(case):
    """R1."""
    if case.all("briefed") or case.withdrawn or case.is_decisive:
        return None
    begins = case.agency.opening_before(case.agency.date(case.start))
    known = case.agency.open(max(case.facts.booked, case.facts.move.at if case.facts.move else 0))
    if known < case.start:
        begins = max(begins, known)
    late = case.start - case.agency.add(0, case.settings["brief.lateBefore"])
    late = late if late > begins else case.start
    return case.tried(Duty(None, "consultant", "candidate", begins, late, case.start))


def awaits_debrief(case):
    return not case.debrief and not case.is_decisive and not case.withdrawn


def tries(case):
    """Our calls in vain for a debrief."""
    agreed = case.current("debriefAgreed")[-1:]
    since = max([case.end] + [fact.at for fact in case.spoken("candidate") + agreed])
    return case.in_vain(since)


def next_try(case, span):
    agreed = last(case.current("debriefAgreed"))
    calls = [fact for fact in case.calls("candidate")
             if fact.at >= case.end and not (agreed and is_after(agreed, fact))]
    return max(case.callback, case.agency.add(calls[-1].at, case.settings[span])) if calls else case.callback


@rule
def debrief_call(case):
    """R2."""
    if awaits_debrief(case):
        return Duty(None, "candidate", "consultant", case.end, case.callback, None)


@rule
def missing_debrief(case):
    """R3."""
    if awaits_debrief(case) and len(tries(case)) < case.settings["candidate.maxAttempts"]:
        return case.ours("candidate", next_try(case, "candidate.retryAfter"), "4wh")


@rule
def gone_quiet(case):
    """R4."""
    if awaits_debrief(case) and len(tries(case)) >= case.settings["candidate.maxAttempts"]:
        return case.ours("candidate", next_try(case, "candidate.quietRetry"))


@rule
def pass_on(case):
    """R5."""
    left = [fact for fact in case.entries if fact.kind == "debrief" and fact.fields["passOn"]
            or fact.kind == "thanked" and not fact.fields["direct"]]
    left = [fact for fact in left if not any(tells(told, fact) for told in case.reported("passOn"))]
    if left and not case.withdrawn and case.decision != "reject":
        return case.tried(case.ours("employer", left[0].at))


@rule
def ask_for_date(case):
    """R6."""
    if not case.debrief or case.withdrawn or case.is_decisive or case.promised is not None or case.feedback:
        return None
    if any(fact.at >= case.debrief.at for fact in case.spoken("employer", "askForDate")):
        return None
    until = case.employer.open(case.chase_base)
    duty = case.ours("employer", case.debrief.at, until=until)
    return case.tried(duty._replace(late=min(duty.late, until))) if duty.begins < until else None


def chases(case):
    """Our calls to an employer whose answer is due."""
    return [fact for fact in case.calls("employer") if fact.at >= case.chase_base]


def is_to_escalate(case):
    dated = [fact for fact in case.current("feedback") if fact.fields["hearBy"] is not None]
    promises = case.current("promise") + dated
    return (len(chases(case)) >= case.settings["employer.maxAttempts"]
            or len(promises) > case.settings["employer.maxPromises"])


def chase(case):
    if case.is_decisive or case.withdrawn:
        return None
    calls = chases(case)
    retry = case.settings["employer.retryAfter"]
    return case.ours("employer", case.employer.add(calls[-1].at, retry) if calls else case.chase_base)


@rule
def chase_employer(case):
    """R7."""
    return None if is_to_escalate(case) else chase(case)


@rule
def escalate_employer(case):
    """R7e."""
    return chase(case) if is_to_escalate(case) else None


@rule
def relay_news(case):
    """R8."""
    if not case.untold:
        return None
    heard = case.untold[0].at
    duty = case.ours("candidate", heard, "4wh")
    late = max(duty.late, case.agency.add(heard, case.settings["candidate.updateWithin"]))
    offers = [fact for fact in case.untold if is_offer(fact)]
    ends = [case.agency.end(fact.fields["answerBy"]) for fact in offers if fact.fields["answerBy"] is not None]
    late = max(duty.begins, min([late] + ends))
    since = offers[-1].at if offers else 0
    return case.tried(duty._replace(late=late), expiry=min(ends, default=None), since=since)


@rule
def update_candidate(case):
    """R9."""
    if case.is_to_be_updated:
        return case.tried(case.ours("candidate", case.update_base), "candidate.retryAfter")


@rule
def ask_consultant(case):
    """R10."""
    if case.is_to_be_updated:
        return Duty(None, "candidate", "consultant", case.update_base, None, None)


@rule
def thank_you(case):
    """R11."""
    said = case.debrief and case.debrief.fields["thanked"]
    if case.current("thanked") or said or case.withdrawn or case.is_decisive:
        return None
    until = case.agency.add(case.end, case.settings["thankYou.within"])
    late = min(until, case.agency.add(case.end, case.settings["thankYou.nudgeAfter"]))
    return Duty(None, "candidate", "employer" if case.is_allowed else "consultant", case.end, late, until)


def may_ask(case):
    return case.is_allowed and case.debrief and not case.withdrawn and not case.is_decisive


def clearance(case):
    cleared = last(case.current("cleared"))
    if cleared and cleared.at >= case.permission.at and not any(news.at > cleared.at for news in case.news):
        return cleared


@rule
def direct_follow_up(case):
    """R12."""
    if not may_ask(case) or not clearance(case):
        return None
    begins = case.employer.open(max(clearance(case).at, case.chase_base))
    until = case.employer.add(clearance(case).at, case.settings["direct.clearanceLasts"])
    return Duty(None, "candidate", "employer", begins, None, until) if begins < until else None


@rule
def check_first(case):
    """R12c."""
    if may_ask(case) and not clearance(case):
        return Duty(None, "candidate", "consultant", case.chase_base, None, None)


@rule
def pass_on_withdrawal(case):
    """R13."""
    if case.is_withdrawal_untold:
        return case.tried(case.before_start(case.ours("employer", case.withdrawn.at), case.withdrawn.at))


@rule
def book_next(case):
    """R14."""
    if case.decision == "progress" and not case.accepted and not case.withdrawn:
        fallen = [fact.fields["fell"] for fact in case.all("nextBooked") if fact.fields["fell"] is not None]
        return case.tried(case.ours("employer", max([case.feedback.at, case.promised or 0] + fallen), "2wd"))


def is_offer_open(case):
    return case.decision == "offer" and not case.withdrawn and not case.accepted


@rule
def offer_answer(case):
    """R14o."""
    told = is_offer_open(case) and [fact for fact in case.told("candidate", "relayNews") if tells(fact, case.feedback)]
    if not told:
        return None
    begins = case.agency.open(case.agency.add(told[-1].at, case.settings["candidate.updateWithin"]))
    if case.feedback.fields["answerBy"] is None:
        return case.tried(case.ours("candidate", begins))
    ends = case.agency.end(case.feedback.fields["answerBy"])
    day_before = case.agency.opening_before(case.agency.date(ends))
    duty = case.ours("candidate", min(begins, case.agency.open(max(told[-1].at, day_before))))
    return case.tried(duty._replace(late=max(duty.begins, min(duty.late, ends))), expiry=ends)


@rule
def offer_run_out(case):
    """R14e."""
    if not is_offer_open(case) or case.feedback.fields["answerBy"] is None:
        return None
    ran_out = max(case.agency.end(case.feedback.fields["answerBy"]), case.feedback.at)
    if not any(fact.at >= ran_out for fact in case.reported("offerRunOut")):
        return case.tried(case.ours("employer", ran_out))


@rule
def pass_on_answer(case):
    """R14a."""
    if case.is_answer_untold:
        return case.tried(case.ours("employer", case.accepted.at))


@rule
def close_out(case):
    """R15."""
    told = [fact.at for fact in case.told("candidate")]
    reported = [fact.at for fact in case.reported()]
    over = []
    if case.decision == "reject" and not case.untold:
        over.append(max([case.feedback.at] + told))
    if case.withdrawn and not case.is_withdrawal_untold:
        over.append(max([case.withdrawn.at] + reported))
    if case.accepted and not case.withdrawn and not case.is_answer_untold:
        over.append(max([case.accepted.at] + reported))
    if case.state == "noShow" and not case.is_no_show_open and not case.is_employers_no_show_open:
        since = case.spoken("candidate") + case.spoken("employer") + case.in_vain(case.missed_at)
        over.append(max([case.missed_at] + [fact.at for fact in since if fact.at >= case.missed_at]))
    is_due = case.untold or case.is_withdrawal_untold or any(map(case.is_change_untold, ("candidate", "employer")))
    if case.state == "cancelled" and not case.is_through and not is_due:
        over.append(max([case.facts.change.at] + told + reported))
    if over:
        return case.ours("consultant", min(over), "closeOut.lateAfter")


@rule
def no_show(case):
    """R16."""
    if case.is_no_show_open:
        return case.tried(case.ours("candidate", case.missed_at, "4wh"))


@rule
def employer_no_show(case):
    """R16e."""
    if case.is_employers_no_show_open:
        return case.tried(case.ours("employer", case.missed_at, "4wh"))


def tell(case, side):
    if case.is_change_untold(side):
        until = case.start if case.state == "scheduled" else None
        duty = case.ours(side, case.change.at, "4wh", until)
        return case.tried(case.before_start(duty, case.change.at))


@rule
def tell_change(case):
    """R17."""
    return tell(case, "candidate")


@rule
def tell_change_employer(case):
    """R17e."""
    return tell(case, "employer")


def placed_elsewhere(case):
    placed = last(case.all("placedElsewhere"))
    if placed and not case.withdrawn and not any(fact.at >= placed.at for fact in case.spoken("candidate", "stillIn")):
        return placed


@rule
def still_in(case):
    """R18."""
    if placed_elsewhere(case):
        return case.tried(case.ours("candidate", placed_elsewhere(case).at), "candidate.retryAfter")


def speaking(case):
    """The rules that speak: the first phase that holds."""
    if case.all("closed"):
        return {"relayNews", "passOnWithdrawal"}
    if case.state == "cancelled":
        return {"relayNews", "passOnWithdrawal", "closeOut", "tellChange", "tellChangeEmployer"}
    if case.state == "noShow":
        news = set() if case.is_no_show_open else {"relayNews"}
        return news | {"passOnWithdrawal", "closeOut", "noShow", "employerNoShow"}
    if case.is_through:
        rules = {"relayNews", "passOn"}
        if case.is_ahead:
            rules |= {"brief", "tellChange", "tellChangeEmployer"}
            if case.agency.date(case.further[-1].fields["start"]) != case.agency.date(case.end):
                rules |= {"debriefCall", "missingDebrief", "goneQuiet"}
        return rules
    if placed_elsewhere(case):
        return {"relayNews", "stillIn"}
    return {name for name, _ in RULES} - {"noShow", "employerNoShow", "stillIn"}


def plan(facts, settings, agency, employer):
    """The duties of an interview, ordered by when they begin, then as the rules stand."""
    case = Situation(facts, settings, agency, employer)
    speak = speaking(case)
    duties = [(name, judge(case)) for name, judge in RULES if name in speak]
    return sorted((duty._replace(rule=name) for name, duty in duties if duty), key=lambda duty: duty.begins)
