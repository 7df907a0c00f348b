public import Domain
import Rendering
import Wording
public import WorkingTime

/// The debriefs on record for an interview when another one is recorded.
public struct EarlierDebrief: Hashable, Sendable {
  /// The entry of the last debrief, in the order of happening.
  let last: JournalEntry
  /// The entry of the last debrief that states one of the contradicted values.
  let contradicted: JournalEntry?
  /// The single values that the new debrief states differently.
  public let contradictions: [DebriefContradiction]
  /// The entry of an identical debrief recorded a short while ago.
  let same: JournalEntry?

  /// Creates the earlier debriefs for one that is recorded now and was given at an instant; nil if
  /// it is the first.
  ///
  /// A debrief given before the last one contradicts nothing, since the later one holds.
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

  /// The period in which an identical debrief is taken for a mistake, in seconds.
  private static let shortWhile = 30 * 60

  /// True if an identical debrief was recorded a short while ago.
  public var isRepeated: Bool { same != nil }

  /// Returns the warning that there is one: `a debrief of Mon 2 Nov 2026 13:00 by Sam is on
  /// record`.
  public func words(in calendar: WorkingCalendar) -> String {
    let entry = same ?? contradicted ?? last
    return "\(isRepeated ? "the same debrief," : "a debrief") of "
      + "\(TimeWords.full(entry.happenedAt, in: calendar)) by \(entry.stamp.consultant.name)"
      + "\(isRepeated ? "," : "") is on record"
  }

  /// Returns the differences in the new debrief: `went 4 of 5, now 2 of 5; interested, now unsure`.
  public func differences(in calendar: WorkingCalendar) -> String {
    contradictions.map { $0.words(in: calendar) }.joined(separator: "; ")
  }

  /// Returns the line of the receipt.
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
