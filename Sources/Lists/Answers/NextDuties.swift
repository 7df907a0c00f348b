import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

/// The next duties after a recording, in one sentence.
struct NextDuties {
  private let duties: [AssignedDuty]
  private let now: Instant

  /// The number of duties named before the rest is counted.
  private static let most = 3

  /// Creates the sentence for duties that are or will be due, the most urgent first.
  init(_ duties: [AssignedDuty], at now: Instant) {
    self.now = now
    self.duties =
      duties
      .filter { $0.duty.standing(at: now) != .lapsed }
      .sorted { $0.urgency(at: now) < $1.urgency(at: now) }
  }

  /// Returns the sentence.
  func words(_ times: Times) -> String {
    guard !duties.isEmpty else { return "Next: nothing outstanding." }
    let told = duties.prefix(Self.most).map { duty in
      DutyWords.next(duty, times, at: now) + snooze(duty, times)
    }
    let rest = duties.count - told.count
    let more = rest > 0 ? "; and \(rest) more (debrief due, debrief not-yet)" : ""
    return "Next: " + told.joined(separator: "; ") + more
  }

  private func snooze(_ duty: AssignedDuty, _ times: Times) -> String {
    guard let until = duty.snoozedUntil, until > now else { return "" }
    return " (snoozed until \(times.moment(until)))"
  }
}
