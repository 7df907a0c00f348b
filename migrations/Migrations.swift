/// A step from one schema version to the next.
///
/// A released migration is never changed; a later one corrects its mistakes.
public struct Migration: Sendable {
  /// The schema version that it leads to, from 1; the database stores it as `user_version`.
  public let number: Int
  /// The SQL script.
  public let sql: String

  /// The step to run on existing entries after the script.
  public let sequel: Sequel?

  /// A step that SQL alone cannot do.
  public enum Sequel: Sendable {
    /// Adds the words of the entries to the full-text index.
    case index
    /// Computes the entry hashes.
    case seal
    /// Computes what candidates are known by.
    case people
  }

  private init(_ number: Int, _ script: [UInt8], then sequel: Sequel? = nil) {
    self.number = number
    self.sequel = sequel
    sql = String(decoding: script, as: UTF8.self)
  }

  /// All migrations, in order.
  ///
  /// 1. `0001_journal.sql`: the journal, the people and interviews that it is about, the
  ///    projections that lists read, and views for other programs.
  /// 2. `0002_policy.sql`: the policy that an agency chose, in the journal.
  /// 3. `0003_holidays.sql`: bank holidays that were imported, in the journal.
  /// 4. `0004_handover.sql`: interviews that one consultant handed over to another.
  /// 5. `0005_people.sql`: mergers of candidates and of employers.
  /// 6. `0006_search.sql`: the full-text index of the entries.
  /// 7. `0007_seals.sql`: the hash chain of the entries.
  /// 8. `0008_views.sql`: more views for other programs.
  /// 9. `0009_templates.sql`: templates of drafts, in the journal.
  /// 10. `0010_edits.sql`: manual changes to the details of candidates and employers.
  /// 11. `0011_diaries.sql`: the names by which diaries know the interviews imported from them.
  /// 12. `0012_forgetting.sql`: candidates who were forgotten, and legal holds.
  /// 13. `0013_requests.sql`: subject access and other requests about the data held.
  /// 14. `0014_thanks.sql`: a candidate had not sent the thank-you when asked.
  /// 15. `0015_edition.sql`: the edition of the policy's rules under which plans were computed.
  /// 16. `0016_policy_second_edition.sql`: what the second edition of the policy reads.
  /// 17. `0017_people.sql`: candidates are people: two may have one name.
  /// 18. `0018_contacts.sql`: how to reach people at employers, consultants and the agency.
  /// 19. `0019_draftKinds.sql`: drafts of offers and of changes.
  /// 20. `0020_contactRequests.sql`: requests and holds of contacts at employers.
  /// 21. `0021_corrections.sql`: corrected entries, and interviews that a colleague covers.
  /// 22. `0022_imports.sql`: the versions of what other systems say of interviews.
  /// 23. `0023_importMappings.sql`: how an agency's tables are read.
  /// 24. `0024_tokens.sql`: tokens of recording commands, and places in the hash chain.
  /// 25. `0025_fileNotes.sql`: what a file notes of an interview.
  /// 26. `0026_placesAndQuestions.sql`: places and links of interviews, questions to employers, and
  ///    drafts that confirm an interview.
  public static let all = [
    // SwiftPM names a resource after its file, with `_` in the place of a leading digit.
    Migration(1, PackageResources._001_journal_sql),
    Migration(2, PackageResources._002_policy_sql),
    Migration(3, PackageResources._003_holidays_sql),
    Migration(4, PackageResources._004_handover_sql),
    Migration(5, PackageResources._005_people_sql),
    Migration(6, PackageResources._006_search_sql, then: .index),
    Migration(7, PackageResources._007_seals_sql, then: .seal),
    Migration(8, PackageResources._008_views_sql),
    Migration(9, PackageResources._009_templates_sql),
    Migration(10, PackageResources._010_edits_sql),
    Migration(11, PackageResources._011_diaries_sql),
    Migration(12, PackageResources._012_forgetting_sql),
    Migration(13, PackageResources._013_requests_sql),
    Migration(14, PackageResources._014_thanks_sql),
    Migration(15, PackageResources._015_edition_sql),
    Migration(16, PackageResources._016_policy_second_edition_sql),
    Migration(17, PackageResources._017_people_sql, then: .people),
    Migration(18, PackageResources._018_contacts_sql),
    Migration(19, PackageResources._019_draftKinds_sql),
    Migration(20, PackageResources._020_contactRequests_sql),
    Migration(21, PackageResources._021_corrections_sql),
    Migration(22, PackageResources._022_imports_sql),
    Migration(23, PackageResources._023_importMappings_sql),
    Migration(24, PackageResources._024_tokens_sql),
    Migration(25, PackageResources._025_fileNotes_sql),
    Migration(26, PackageResources._026_placesAndQuestions_sql),
  ]

  /// The scripts for PostgreSQL, in order, with one for each later migration of ``all``.
  ///
  /// - 25: `postgres/0025_baseline.sql`: the schema as the migrations of SQLite leave it.
  /// - 26: `postgres/0026_placesAndQuestionsOnServers.sql`: the same as for SQLite.
  public static let ofPostgres = [
    Migration(25, PackageResources._025_baseline_sql),
    Migration(26, PackageResources._026_placesAndQuestionsOnServers_sql),
  ]
}
