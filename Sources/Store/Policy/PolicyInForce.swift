import AgencySettings
import Domain
import Engine

/// The policy in force, and the newest entry that it rests on.
struct PolicyInForce: Sendable {
  let policy: Policy
  /// The newest entry without an interview; nil if the journal has no such entry.
  private let newest: Int64?

  /// The kinds of entries that it follows from.
  static let kinds = Event.Kind.ofPolicy.union([.holidaysImported])

  /// Reads the policy in force from the journal.
  init(in db: Database) throws {
    newest = try db.newestOfNoInterview()
    let entries = try db.entriesOfNoInterview(Self.kinds)
    policy = try Policy(PolicyLedger(entries).changes, holidays: entries.holidayTable)
  }

  /// Returns true if nobody has recorded anything since that could have changed the policy.
  func isCurrent(in db: Database) throws -> Bool {
    try db.newestOfNoInterview() == newest
  }
}

extension AgencyStore {
  /// The policy in force in this transaction; another process may have set another since this store
  /// was opened.
  func policy(in db: Database) throws -> Policy {
    try db.remembered("policy") {
      if let known = try knownPolicy(if: { try $0.isCurrent(in: db) }) { return known }
      let found = try PolicyInForce(in: db)
      learn(found)
      return found.policy
    }
  }
}

extension AgencyStore {
  /// Returns the number of entries of no interview: it grows with every change of the policy or the
  /// bank holidays, and with every undo of one.
  public func revision() throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM entry WHERE interview IS NULL") ?? 0
    }
  }
}
