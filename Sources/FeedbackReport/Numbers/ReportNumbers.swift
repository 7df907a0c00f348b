import Domain

/// The numbers of a report, added up a row at a time: of all interviews, by employer, by consultant
/// and by stage.
///
/// They are the agency's own business. Their size grows with the number of employers and
/// consultants, not with that of interviews.
public struct ReportNumbers: Hashable, Sendable {
  /// The numbers of all interviews.
  private(set) var all = Tally()
  private var employers: [Employer: Tally] = [:]
  private var consultants: [Consultant: Tally] = [:]
  private var stages: [Stage?: Pipeline] = [:]

  /// The audiences that may see them.
  static let audiences: Set<Audience> = .agency

  /// The numbers before any row.
  public init() {}

  /// The numbers of several rows.
  init(_ rows: [ReportRow]) {
    for row in rows { add(row) }
  }

  /// Counts one more row.
  public mutating func add(_ row: ReportRow) {
    all.add(row)
    employers[row.interview.employer, default: Tally()].add(row)
    consultants[row.interview.consultant, default: Tally()].add(row)
    stages[row.interview.stage, default: Pipeline()].add(row)
  }

  /// The numbers of one employer or consultant.
  struct Named: Hashable, Sendable {
    let name: String
    let tally: Tally
  }

  /// By employer, those with most interviews first, then by name.
  var byEmployer: [Named] { Self.sorted(employers.map { Named(name: $0.name, tally: $1) }) }

  /// By consultant, in the same order.
  var byConsultant: [Named] { Self.sorted(consultants.map { Named(name: $0.name, tally: $1) }) }

  /// By stage, in the order of the stages; interviews without a stage last.
  var byStage: [(stage: Stage?, pipeline: Pipeline)] {
    (Stage.allCases.map(Optional.init) + [nil]).compactMap { stage in
      stages[stage].map { (stage, $0) }
    }
  }

  private static func sorted(_ named: [Named]) -> [Named] {
    named.sorted { ($1.tally.interviews, $0.name) < ($0.tally.interviews, $1.name) }
  }
}
