import ChasePolicy
import Domain
import WorkingTime
import Wording

/// A line to begin a call with: whom one speaks to, about what, and what was promised.
struct CardOpening: Hashable, Sendable {
  /// To whom: the candidate or the employer.
  let to: Party
  /// Whom to ask for, where somebody is known who speaks for them.
  let person: String?
  /// What to say.
  let words: String

  /// One line for each whom we owe something now, the most urgent first; the candidate's where we
  /// owe nobody anything.
  static func all(
    _ record: CardRecord, owed: [AssignedDuty], calendar: WorkingCalendar
  ) -> [CardOpening] {
    let ours = owed.filter {
      $0.duty.chaser == .consultant && $0.duty.target != .consultant && $0.duty.from <= record.now
    }
    var firsts: [AssignedDuty] = []
    for duty in ours where !firsts.contains(where: { $0.duty.target == duty.duty.target }) {
      firsts.append(duty)
    }
    let speech = CardSpeech(record: record, owed: owed, calendar: calendar)
    guard !firsts.isEmpty else {
      return record.interview.isOpen ? [speech.opening(to: .candidate, about: nil)] : []
    }
    return firsts.map { speech.opening(to: $0.duty.target, about: $0.duty.rule) }
  }
}
