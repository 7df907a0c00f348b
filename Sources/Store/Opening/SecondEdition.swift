import AgencySettings
import ChasePolicy
import Domain
import Engine
import WorkingTime

/// The upgrade of a database whose plans are of the first edition of the policy.
///
/// Under the second edition a cancelled interview is to be closed, and news is to be told that the
/// first took for told. Nothing that was over long ago becomes due by that: such interviews are closed
/// as told, by entries that say so.
struct SecondEdition {
  private let db: Database
  /// The interviews about which something was already asked of us.
  private let asked: Set<Int64>

  /// Days before the latest recording within which something may become due.
  private static let recent = 14
  /// The first word of the command by which it records.
  static let command = "upgrade"
  private static let note = "over long ago, and closed by the upgrade to the second policy"

  /// Notes what the first edition asked; nil if the plans are of a later one.
  init?(_ db: Database, upgrading edition: Int) throws {
    guard edition < 2 else { return nil }
    self.db = db
    asked = Set(try Self.lasting(in: db).map(\.interview))
  }

  /// Closes what became due by the new plans though it was over long ago; returns the number of
  /// interviews closed.
  func close(under policy: Policy) throws -> Int {
    guard let now = try latestRecording else { return 0 }
    let duties = try Self.lasting(in: db).filter { duty in
      !asked.contains(duty.interview) && duty.from.adding(seconds: Self.recent * 86_400) < now
    }
    let over = Dictionary(grouping: duties, by: \.interview).sorted { $0.key < $1.key }
    let sealing = try Sealing(db)
    var batches: [Identifier<Consultant>: Batch] = [:]
    for (interview, duties) in over {
      guard let found = try db.interview(Identifier(interview)) else { continue }
      let consultant = found.consultant
      let batch =
        try batches[consultant.id]
        ?? Batch(
          Self.command, by: Stamp(consultant: consultant, at: now, clock: .given), in: db)
      batches[consultant.id] = batch
      if found.outcome == nil {
        try batch.append(Fact(at: now, .closed(.abandoned, told: true)), to: interview)
      }
      for duty in duties {
        guard let told = Self.telling(duty.rule) else { continue }
        try batch.append(Fact(at: now, .contact(told)), to: interview)
      }
      try Planner(db: db, policy: policy).settle([interview], in: batch)
    }
    try sealing.sealNew()
    return over.count
  }

  /// The entry by which nobody asks to tell what was left untold; nil for a rule that tells nothing.
  private static func telling(_ rule: Rule) -> Contact? {
    switch rule {
    case .relayNews:
      Contact(
        chaser: .consultant, target: .candidate, result: .wrote, about: [rule], note: note)
    case .passOnWithdrawal:
      Contact(
        chaser: .consultant, target: .employer, result: .wrote, about: [rule], note: note)
    default: nil
    }
  }

  private var latestRecording: Instant? {
    get throws {
      try db.rows("SELECT max(recordedAt) AS last FROM batch") { row in
        try row.get("last") as Instant?
      }.first ?? nil
    }
  }

  /// The duties of ours that don't lapse.
  private static func lasting(
    in db: Database
  ) throws -> [(interview: Int64, rule: Rule, from: Instant)] {
    try db.rows(
      """
      SELECT interview, rule, fromAt FROM duty WHERE chaser = 'consultant' AND untilAt IS NULL
      ORDER BY interview, rule
      """
    ) { (interview: try $0.get("interview"), rule: try $0.get("rule"), from: try $0.get("fromAt")) }
  }
}
