import Domain
import Engine

/// What nearly every command asks first: who is merged, who the consultants are, and what there is.
struct AgencyNow {
  let mergers: MergersNow
  /// The entries of no interview that are retracted by an entry that counts.
  let retracted: Set<Identifier<JournalEntry>>
  /// The newest entry of no interview; nil if there is none.
  let newest: Int64?
  /// All consultants, ordered by name.
  let consultants: [ConsultantOnRecord]
  /// True if a consultant covers, or has covered, interviews of another.
  let hasCovers: Bool
  /// True if a person has asked about their data.
  let hasRequests: Bool

  /// The statement that asks for it.
  fileprivate static let sql = """
    SELECT 'retraction' AS of, id AS entry, retracts AS gone, id AS kept,
      '' AS name, '' AS folded, '' AS original
    FROM entry WHERE interview IS NULL AND kind = 'retraction'
    UNION ALL SELECT 'candidate', entry, gone, kept, '', '', '' FROM candidateMerge
    UNION ALL SELECT 'employer', entry, gone, kept, '', '', '' FROM employerMerge
    UNION ALL SELECT 'contact', entry, gone, kept, '', '', '' FROM contactMerge
    UNION ALL SELECT 'newest', coalesce(max(id), 0), 0, 0, '', '', ''
    FROM entry WHERE interview IS NULL
    UNION ALL SELECT 'cover', 0, 0, 0, '', '', '' WHERE EXISTS (SELECT 1 FROM cover)
    UNION ALL SELECT 'request', 0, 0, 0, '', '', '' WHERE EXISTS (SELECT 1 FROM dataRequest)
    UNION ALL SELECT 'consultant', id, 0, 0, name, folded, \(SealedSource.original(.consultant))
    FROM consultant
    ORDER BY folded, entry
    """
}

/// A consultant with the folded name, and the name before any edit.
typealias ConsultantOnRecord = (consultant: Consultant, folded: String, originalName: String)

extension Database {
  /// Returns what nearly every command asks first, in one statement.
  func agencyNow() throws -> AgencyNow {
    try remembered(Self.agencyNowKey) {
      var (links, consultants): ([Link], [ConsultantOnRecord]) = ([], [])
      let rows = try cursor(AgencyNow.sql)
      while let row = try rows.next() {
        let of: String = try row.get("of")
        if of == "consultant" {
          consultants.append(
            (
              consultant: Consultant(id: try row.get("entry"), name: try row.get("name")),
              folded: try row.get("folded"), originalName: try row.get("original")
            ))
        } else {
          links.append(
            Link(
              of: of, entry: try row.get("entry"), gone: try row.get("gone"),
              kept: try row.get("kept")))
        }
      }
      return AgencyNow(links, consultants)
    }
  }

  private static let agencyNowKey = "agency now"

  /// True if the transaction remembers what nearly every command asks first.
  var knowsAgencyNow: Bool { isRemembered(Self.agencyNowKey) }

  /// Asks ahead for what every command begins with, and for more.
  func askFirstQuestions(
    and more: [(sql: String, arguments: [(any ColumnValue)?])] = []
  ) throws {
    try ask(
      ahead: more + [
        (Schema.sqlOnServer, []), (AgencyNow.sql, []),
        (Self.entriesOfNoInterview(PolicyInForce.kinds), []),
      ])
  }

  /// Returns true if any candidates or employers may be merged.
  func hasMergers() throws -> Bool {
    if knowsAgencyNow { return try mergersNow().hasAny }
    return try rows(
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM candidateMerge)
        OR EXISTS (SELECT 1 FROM employerMerge) THEN 1 ELSE 0 END AS has
      """
    ) { try $0.get("has") as Bool }.first ?? false
  }

  /// The mergers in force.
  func mergersNow() throws -> MergersNow { try agencyNow().mergers }

  /// Returns the entries of people and of the agency that are retracted by an entry that counts.
  func retractedOfNoInterview() throws -> Set<Identifier<JournalEntry>> {
    try agencyNow().retracted
  }

  /// Returns the newest entry of no interview; nil if there is none.
  func newestOfNoInterview() throws -> Int64? { try agencyNow().newest }

  /// Returns all consultants, ordered by name.
  func consultantsOnRecord() throws -> [ConsultantOnRecord] { try agencyNow().consultants }
}

/// Two records of which one was merged into the other, a retraction with what it retracts, the newest
/// entry, or that there is something.
private struct Link {
  let of: String
  let entry: Int64
  let gone: Int64
  let kept: Int64
}

extension AgencyNow {
  fileprivate init(_ links: [Link], _ consultants: [ConsultantOnRecord]) {
    let retracted = links.filter { $0.of == "retraction" }
      .map { JournalLink(entry: Identifier($0.entry), retracts: Identifier($0.gone)) }.retracted
    let counting = links.filter { !retracted.contains(Identifier($0.entry)) }
    func pairs<Of>(_ kind: String) -> [(gone: Identifier<Of>, kept: Identifier<Of>)] {
      counting.filter { $0.of == kind }
        .map { (gone: Identifier($0.gone), kept: Identifier($0.kept)) }
    }
    self.init(
      mergers: MergersNow(
        candidates: Mergers(pairs("candidate")), employers: Mergers(pairs("employer")),
        contacts: Mergers(pairs("contact"))),
      retracted: retracted, newest: links.first { $0.of == "newest" && $0.entry > 0 }?.entry,
      consultants: consultants, hasCovers: links.contains { $0.of == "cover" },
      hasRequests: links.contains { $0.of == "request" })
  }
}
