import ChasePolicy
import Domain
import Wording
import WorkingTime

/// An opening line for a call: the party, the subject and the promise made.
struct CardOpening: Hashable, Sendable {
  /// The party called: the candidate or the employer.
  let to: Party
  /// The person to ask for, if one is known.
  let person: String?
  /// The sentence to say.
  let words: String

  /// Returns one line for each party we owe something now, the most urgent first; the candidate's
  /// line if we owe nobody anything.
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
