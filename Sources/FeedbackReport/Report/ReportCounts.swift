import ChasePolicy
import Domain
import Rendering
import WorkingTime

/// The numbers at the head of a feedback report, added up a row at a time.
public struct ReportCounts: Hashable, Sendable {
  /// The number of interviews that the report is about.
  public private(set) var interviews = 0
  /// The number of them that have been held.
  public private(set) var held = 0
  /// The number of candidates who gave a first account within 48 h of the interview's end.
  public private(set) var debriefedInTime = 0
  /// The number of interviews with feedback from the employer.
  public private(set) var withFeedback = 0
  /// The number of interviews after which the candidate should have called by now, and has not.
  public private(set) var silent = 0

  /// The time within which a debrief is counted: the default of `candidate.callBackWithin`, and
  /// the 48 h of the guidance, whatever an agency's own setting.
  static let debriefWindow = 48 * 3600

  /// The counts before any row.
  public init() {}

  /// The numbers of several rows.
  public init(_ rows: [ReportRow]) {
    for row in rows { add(row) }
  }

  /// Counts one more row.
  public mutating func add(_ row: ReportRow) {
    interviews += 1
    // Erased interviews are left out: nobody can tell whether their debriefs came in time.
    if row.progress == .held, !row.isForgotten { held += 1 }
    if row.isDebriefedInTime { debriefedInTime += 1 }
    if row.feedback != nil { withFeedback += 1 }
    let isSilent = row.owed.contains {
      $0.duty.rule == .debriefCall && $0.duty.standing(at: row.made) == .overdue
    }
    if isSilent { silent += 1 }
  }

  /// The numbers that an audience may see, for programs.
  static func type(for audience: Audience) -> JSONType<ReportCounts> {
    .object(ReportCount.all(for: audience).map { Field($0.key, .count, $0.value) })
  }

  /// The numbers for people of an audience, each with its title.
  func titled(for audience: Audience) -> [(number: Int, title: String)] {
    ReportCount.all(for: audience).map { count in
      let number = count.value(self)
      return (number, number == 1 ? count.one : count.many)
    }
  }
}

/// One of the numbers at the head of a report, with its titles and its audiences.
struct ReportCount: Sendable {
  /// The key in JSON.
  let key: String
  /// The audiences that may see it.
  let audiences: Set<Audience>
  /// The title for one.
  let one: String
  /// The title for zero or several.
  let many: String
  /// The number.
  let value: @Sendable (ReportCounts) -> Int

  init(
    _ key: String, _ one: String, _ many: String, _ audiences: Set<Audience>,
    _ value: @escaping @Sendable (ReportCounts) -> Int
  ) {
    self.key = key
    self.audiences = audiences
    self.one = one
    self.many = many
    self.value = value
  }

  /// Every number and its audiences: whether a candidate calls us is nobody else's business.
  static let table: [ReportCount] = [
    ReportCount("interviews", "interview", "interviews", .everybody, \.interviews),
    ReportCount("held", "held", "held", .everybody, \.held),
    ReportCount(
      "debriefedWithin48h", "debrief within 48 h", "debriefs within 48 h", .agency,
      \.debriefedInTime),
    ReportCount("feedbackReceived", "with feedback", "with feedback", .everybody, \.withFeedback),
    ReportCount(
      "silent", "candidate still silent", "candidates still silent", .agency, \.silent),
  ]

  /// The numbers that an audience may see.
  static func all(for audience: Audience) -> [ReportCount] {
    table.filter { $0.audiences.contains(audience) }
  }
}
