/// A step from one shape of the database to the next.
///
/// Once released it is never changed; what it got wrong, a later one puts right.
public struct Migration: Sendable {
  /// Its place in the order, from 1; the database keeps that of the last one as `user_version`.
  public let number: Int
  /// The script: database words only.
  public let sql: String

  private init(_ number: Int, _ script: [UInt8]) {
    self.number = number
    sql = String(decoding: script, as: UTF8.self)
  }

  /// All of them, in their order.
  ///
  /// 1. `0001_journal.sql`: the journal, the people and interviews that it is about, the
  ///    projections that lists read, and views for other programs.
  /// 2. `0002_policy.sql`: the policy that an agency chose, in the journal.
  /// 3. `0003_holidays.sql`: bank holidays that were imported, in the journal.
  /// 4. `0004_handover.sql`: interviews that one consultant handed over to another.
  /// 5. `0005_search.sql`: the words of the journal, for finding an entry by what it says.
  /// 6. `0006_templates.sql`: templates of drafts, in the journal.
  public static let all = [
    // SwiftPM names a resource after its file, with `_` in the place of a leading digit.
    Migration(1, PackageResources._001_journal_sql),
    Migration(2, PackageResources._002_policy_sql),
    Migration(3, PackageResources._003_holidays_sql),
    Migration(4, PackageResources._004_handover_sql),
    Migration(5, PackageResources._005_search_sql),
    Migration(6, PackageResources._006_templates_sql),
  ]
}
