import ChasePolicy
import Domain
import WorkingTime

/// The numbers at the head of a feedback report, added up a row at a time.
public struct ReportCounts: Hashable, Sendable {
  /// How many interviews the report is about.
  public private(set) var interviews = 0
  /// How many of them have been held.
  public private(set) var held = 0
  /// How many candidates gave a first account within 48 h of the interview's end.
  public private(set) var debriefedInTime = 0
  /// Of how many interviews the employer gave feedback.
  public private(set) var withFeedback = 0
  /// After how many interviews the candidate should have called by now, and has not.
  public private(set) var silent = 0

  /// The time within which a debrief is counted: the default of `candidate.callBackWithin`, and
  /// the 48 h of the guidance, whatever an agency's own setting.
  static let debriefWindow = 48 * 3600

  /// Nothing counted yet.
  public init() {}

  /// The numbers of several rows.
  public init(_ rows: [ReportRow]) {
    for row in rows { add(row) }
  }

  /// Counts one more row.
  public mutating func add(_ row: ReportRow) {
    interviews += 1
    if row.progress == .held { held += 1 }
    if let debriefed = row.debriefedAt,
      debriefed.seconds(since: row.interview.time.end) <= Self.debriefWindow
    {
      debriefedInTime += 1
    }
    if row.feedback != nil { withFeedback += 1 }
    let isSilent = row.owed.contains {
      $0.rule == .debriefCall && $0.standing(at: row.made) == .overdue
    }
    if isSilent { silent += 1 }
  }

  /// The numbers for programs.
  var json: JSON {
    [
      "interviews": .number(interviews),
      "held": .number(held),
      "debriefedWithin48h": .number(debriefedInTime),
      "feedbackReceived": .number(withFeedback),
      "silent": .number(silent),
    ]
  }

  /// The numbers for people, each with what it counts.
  var titled: [(number: Int, title: String)] {
    [
      (interviews, interviews == 1 ? "interview" : "interviews"),
      (debriefedInTime, debriefedInTime == 1 ? "debrief within 48 h" : "debriefs within 48 h"),
      (withFeedback, "with the employer\u{2019}s feedback"),
      (silent, silent == 1 ? "candidate still silent" : "candidates still silent"),
    ]
  }
}
