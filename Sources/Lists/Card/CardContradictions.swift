import Domain
import Rendering
import Wording
import WorkingTime

extension CardContradiction {
  /// Returns all contradictions on record at the instant of a card.
  ///
  /// Dates, next steps and decisions contradict each other until we have spoken with the candidate
  /// after both sides were recorded, since the candidate knows by then. Once we have passed on a
  /// date from the employer, a later one is news and contradicts nothing.
  static func all(in record: CardRecord, calendar: WorkingCalendar) -> [CardContradiction] {
    [
      record.datesAtOdds(calendar), record.nextAtOdds, record.interestAtOdds,
      record.attendanceAtOdds,
      record.peopleAtOdds, record.feedbackGiverAtOdds, record.marksAtOdds,
    ].compactMap { $0 }
  }
}

extension CardRecord {
  /// Compares the date on which the candidate expects an answer with the employer's own.
  fileprivate func datesAtOdds(_ calendar: WorkingCalendar) -> CardContradiction? {
    guard awaitsAnswer,
      let told = last({ if case .debrief(let debrief) = $0 { debrief.hearBy } else { nil } }),
      let promised = last(\.employersDate),
      calendar.date(of: told.value) != calendar.date(of: promised.value),
      !isSettled(told.entry, promised.entry), !wasToldADate(since: told.entry)
    else { return nil }
    return CardContradiction(
      matter: .dates(told: told.value, promised: promised.value),
      entries: [told.entry.id, promised.entry.id])
  }

  /// The next step that the candidate was told, against the employer's decision or words.
  fileprivate var nextAtOdds: CardContradiction? {
    guard interview.isOpen, let feedback,
      let told = last({ if case .debrief(let debrief) = $0 { debrief.account.next } else { nil } }),
      !isSettled(told.entry, feedback.entry)
    else { return nil }
    let expected = NextStep.named(in: told.value)
    let entries = [told.entry.id, feedback.entry.id]
    let decision = feedback.value.decision
    if let decision, [.reject, .hold].contains(decision) {
      return expected.isEmpty
        ? nil : CardContradiction(matter: .decision(decision, told: told.value), entries: entries)
    }
    var said = NextStep.named(in: feedback.value.words.said ?? "")
    if decision == .offer { said = [.offer] }
    guard !expected.isEmpty, expected.isDisjoint(with: said), let step = said.min() else {
      return nil
    }
    return CardContradiction(matter: .nextStep(told: told.value, said: step), entries: entries)
  }

  /// The candidate's interest, against what the candidate or the employer did.
  fileprivate var interestAtOdds: CardContradiction? {
    guard let last = debriefs.last(where: { $0.debrief.interest != nil }),
      let interest = last.debrief.interest
    else { return nil }
    if interest == .yes, let withdrawal {
      return CardContradiction(
        matter: .withdrawal(interested: last.entry.happenedAt, withdrew: withdrawal.happenedAt),
        entries: [last.entry.id, withdrawal.id])
    }
    guard interest == .no, interview.isOpen, let feedback, let decision = feedback.value.decision,
      [.progress, .offer].contains(decision)
    else { return nil }
    return CardContradiction(
      matter: .refusal(decision), entries: [last.entry.id, feedback.entry.id])
  }

  fileprivate var attendanceAtOdds: CardContradiction? {
    guard isNoShow, let absence = entries.last(where: { $0.event?.kind == .noShow }),
      let last = debriefs.last
    else { return nil }
    return CardContradiction(matter: .absence, entries: [absence.id, last.entry.id])
  }

  /// The people who were booked, against those whom the candidate met.
  fileprivate var peopleAtOdds: CardContradiction? {
    let met = debriefs.flatMap(\.debrief.account.met)
    guard interview.isOpen, let meets, let last = debriefs.last, !met.isEmpty else { return nil }
    let missing = meets.value.filter { name in !met.contains { isSamePerson($0.name, name) } }
    guard !missing.isEmpty else { return nil }
    let others = met.filter { person in
      !meets.value.contains { isSamePerson(person.name, $0) }
    }
    return CardContradiction(
      matter: .people(missing: missing, others: others.map(\.words)),
      entries: [meets.entry.id, last.entry.id])
  }

  /// The people who gave feedback, against those whom the candidate met.
  fileprivate var feedbackGiverAtOdds: CardContradiction? {
    let met = debriefs.flatMap(\.debrief.account.met)
    guard interview.isOpen, let feedback, let giver = feedback.value.words.from,
      let last = debriefs.last, !met.isEmpty, !met.contains(where: { isSamePerson($0.name, giver) })
    else { return nil }
    return CardContradiction(
      matter: .feedbackGiver(giver), entries: [feedback.entry.id, last.entry.id])
  }

  /// The candidate's rating against the employer's: two marks apart or more.
  fileprivate var marksAtOdds: CardContradiction? {
    guard interview.isOpen,
      let went = last({ if case .debrief(let debrief) = $0 { debrief.account.went } else { nil } }),
      let rating = last({
        if case .feedback(let feedback) = $0 { feedback.words.rating } else { nil }
      }),
      abs(went.value - rating.value) >= 2
    else { return nil }
    return CardContradiction(
      matter: .marks(went: went.value, rating: rating.value),
      entries: [went.entry.id, rating.entry.id])
  }

  /// True if we have told the candidate a date from the employer since an entry.
  private func wasToldADate(since entry: JournalEntry) -> Bool {
    entries.contains { other in
      other.event?.employersDate != nil
        && (other.happenedAt, other.id) > (entry.happenedAt, entry.id)
        && spokeWithCandidate(after: other)
    }
  }

  private func isSettled(_ one: JournalEntry, _ other: JournalEntry) -> Bool {
    spokeWithCandidate(after: one) && spokeWithCandidate(after: other)
  }
}

/// True if two names as typed belong to one person: `Ann` and `Ann Lee`, `Anne Lee` and `Ann Lee`.
private func isSamePerson(_ one: String, _ other: String) -> Bool {
  let left = Set(folded(one).split(separator: " "))
  let right = Set(folded(other).split(separator: " "))
  return left.isSubset(of: right) || right.isSubset(of: left) || isNearMiss(one, other)
}

extension WorkingCalendar {
  /// Returns the day that a deadline falls on.
  fileprivate func date(of deadline: Deadline) -> LocalDate {
    switch deadline {
    case .endOf(let date): date
    case .at(let moment): localDate(at: moment)
    }
  }
}
