public import Domain
public import WorkingTime
import Wording

/// What is on record of the debriefs of an interview when another one is recorded.
public struct EarlierDebrief: Hashable, Sendable {
  /// The entry of the last of them, in the order of happening.
  let last: JournalEntry
  /// The entry of the last that states one of those values.
  let contradicted: JournalEntry?
  /// The single values that the new one states differently.
  public let contradictions: [DebriefContradiction]
  /// The entry of one that says exactly the same and was recorded a short while ago.
  let same: JournalEntry?

  /// What a debrief finds on record when it is recorded now, told at a moment; nil where it is the
  /// first.
  ///
  /// One that was told before the last of them contradicts nothing: what was told later holds.
  public init?(_ record: InterviewRecord, before debrief: Debrief, at: Instant, now: Instant) {
    let told = record.entries.compactMap { entry in
      if entry.counts, case .event(.debrief(let debrief)) = entry.content {
        (entry: entry, debrief: debrief)
      } else {
        nil
      }
    }
    guard let last = told.last, let known = Debrief(completing: told.map(\.debrief)) else {
      return nil
    }
    self.last = last.entry
    contradicted = told.last { !$0.debrief.contradictions(in: debrief).isEmpty }?.entry
    contradictions = at < last.entry.happenedAt ? [] : known.contradictions(in: debrief)
    same =
      told.last { other in
        other.debrief == debrief
          && abs(now.seconds(since: other.entry.stamp.at)) <= Self.shortWhile
      }?.entry
  }

  /// For how long the same debrief once more is taken for a mistake, in seconds.
  private static let shortWhile = 30 * 60

  /// Whether the same was recorded a short while ago.
  public var isRepeated: Bool { same != nil }

  /// That there is one: `a debrief of Mon 2 Nov 2026 13:00 by Sam is on record`.
  public func words(in calendar: WorkingCalendar) -> String {
    let entry = same ?? contradicted ?? last
    return "\(isRepeated ? "the same debrief," : "a debrief") of "
      + "\(TimeWords.full(entry.happenedAt, in: calendar)) by \(entry.stamp.consultant.name)"
      + "\(isRepeated ? "," : "") is on record"
  }

  /// What the new one states differently: `went 4 of 5, now 2 of 5; interested, now unsure`.
  public func differences(in calendar: WorkingCalendar) -> String {
    contradictions.map { $0.words(in: calendar) }.joined(separator: "; ")
  }

  /// The line of the receipt.
  func receipt(_ times: Times) -> String {
    "It completes the debrief of \(times.moment(last.happenedAt)) by "
      + "\(last.stamp.consultant.name): report and card have both."
  }
}

extension DebriefContradiction {
  fileprivate func words(in calendar: WorkingCalendar) -> String {
    switch self {
    case .went(let then, let now): "went \(then) of 5, now \(now) of 5"
    case .thanked: "thank-you sent, now not sent"
    case .interest(let then, let now): "\(then.words), now \(now.words)"
    case .hearBy(let then, let now):
      "to hear by \(TimeWords.full(then, in: calendar)), now by \(TimeWords.full(now, in: calendar))"
    }
  }
}
