import ChasePolicy
import Domain
import WorkingTime

/// The numbers of some interviews: of all, of one employer's or of one consultant's.
struct Tally: Hashable, Sendable {
  /// The number of interviews.
  private(set) var interviews = 0
  /// The number that have been held.
  private(set) var held = 0
  /// The share of candidates who gave an account within 48 h, of those who had 48 h to do so.
  private(set) var debriefed = Share(0, of: 0)
  /// The agency's working time from an interview's end to the account.
  private(set) var debriefTime = MinuteCounts()
  /// The employer's working time from an interview's end to their first feedback.
  private(set) var feedbackTime = MinuteCounts()
  /// The fates of the promises.
  private(set) var promises = PromiseTally()
  /// The number of candidates who should have heard from us by now.
  private(set) var updatesOwed = 0

  /// Counts one more interview.
  mutating func add(_ row: ReportRow) {
    interviews += 1
    if row.progress == .held { held += 1 }
    if row.debriefedAt != nil || row.isToBeDebriefed {
      debriefed = Share(
        debriefed.part + (row.isDebriefedInTime ? 1 : 0), of: debriefed.whole + 1)
    }
    if let minutes = row.pace.debriefMinutes { debriefTime.add(minutes: minutes) }
    if let minutes = row.pace.feedbackMinutes { feedbackTime.add(minutes: minutes) }
    if let promise = row.pace.promise { promises.add(promise) }
    if row.owed.contains(where: { Self.updates.contains($0.duty.rule) }) { updatesOwed += 1 }
  }

  /// The rules for the duties to a candidate who is waiting for news.
  private static let updates: Set<Rule> = [.relayNews, .updateCandidate]
}

extension ReportRow {
  /// True if the candidate gave a first account within 48 h of the interview's end.
  var isDebriefedInTime: Bool {
    debriefedAt.map { $0.seconds(since: interview.time.end) <= ReportCounts.debriefWindow } ?? false
  }

  /// True if the interview was held, and 48 h have passed since.
  fileprivate var isToBeDebriefed: Bool {
    progress == .held && made.seconds(since: interview.time.end) > ReportCounts.debriefWindow
  }
}
