import ChasePolicy
import Domain
import GRDB

/// The policy that holds, and the newest entry that it rests on.
struct PolicyInForce: Sendable {
  let policy: Policy
  /// The newest entry of no interview; nil where there is none.
  private let newest: Int64?

  /// The policy that the journal comes to.
  init(in db: Database) throws {
    newest = try Self.newest(in: db)
    policy = try Policy(
      PolicyLedger(db.policyVersions()).changes, holidays: db.holidayTable())
  }

  /// Whether nothing was recorded since that could have changed it, by anybody.
  func isCurrent(in db: Database) throws -> Bool {
    try Self.newest(in: db) == newest
  }

  private static func newest(in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(id) FROM entry WHERE interview IS NULL"))
  }
}

extension AgencyStore {
  /// The policy that holds at this moment of a transaction: another process may have set another
  /// one since this store was opened.
  func policy(in db: Database) throws -> Policy {
    if let known = try knownPolicy(if: { try $0.isCurrent(in: db) }) { return known }
    let found = try PolicyInForce(in: db)
    learn(found)
    return found.policy
  }
}
