import ChasePolicy
import Domain
import GRDB

/// Updates interviews after their candidate or employer has changed.
struct Resettling {
  let planner: Planner

  /// Updates the interviews and returns the changes to the plans of the open ones.
  func run(_ interviews: [Int64], in batch: Batch) throws -> Replanned {
    let db = planner.db
    let before = try db.duties(ofInterviewsNumbered: interviews)
    try planner.settle(interviews, in: batch)
    try db.updateParticulars(ofCandidatesOf: interviews)
    try SearchIndex(db: db).rewrite(interviews)
    let after = try db.duties(ofInterviewsNumbered: interviews)
    var replanned = Replanned()
    for interview in try db.interviews(numbered: interviews).values where interview.isOpen {
      replanned.count(
        from: (before[interview.id.number] ?? []).map(\.duty),
        to: (after[interview.id.number] ?? []).map(\.duty))
    }
    return replanned
  }
}

extension MergersNow {
  /// Returns true if the two records of a merger are one.
  func unite(_ merger: Merger) -> Bool {
    switch merger {
    case .candidates(let gone, let kept):
      candidates.survivor(of: gone.id) == candidates.survivor(of: kept.id)
    case .employers(let gone, let kept):
      employers.survivor(of: gone.id) == employers.survivor(of: kept.id)
    case .contacts(let gone, let kept):
      gone.id.map(contacts.survivor) == kept.id.map(contacts.survivor)
    }
  }
}

extension Database {
  /// The interviews of all records that are, or were, merged with the two of each merger.
  func interviews(concernedBy mergers: [Merger]) throws -> [Int64] {
    let now = try mergersNow()
    var candidates: Set<Identifier<Candidate>> = []
    var employers: Set<Identifier<Employer>> = []
    for merger in mergers {
      switch merger {
      case .candidates(let gone, let kept):
        candidates.formUnion(now.candidates.members(with: gone.id))
        candidates.formUnion(now.candidates.members(with: kept.id))
      case .employers(let gone, let kept):
        employers.formUnion(now.employers.members(with: gone.id))
        employers.formUnion(now.employers.members(with: kept.id))
      case .contacts: break
      }
    }
    return try self.interviews(of: candidates, employers)
  }

  /// These candidates and all that are, or were, merged with them.
  func allMembers(with candidates: Set<Identifier<Candidate>>) throws -> Set<Identifier<Candidate>>
  {
    let mergers = try mergersNow().candidates
    return Set(candidates.flatMap { mergers.members(with: $0) })
  }

  /// The interviews that were booked under these records.
  func interviews(
    of candidates: Set<Identifier<Candidate>>, _ employers: Set<Identifier<Employer>>
  ) throws -> [Int64] {
    try rows(
      """
      SELECT id FROM interview WHERE candidate IN (SELECT value FROM json_each(?1))
      UNION
      SELECT interview.id FROM vacancy JOIN interview ON interview.vacancy = vacancy.id
      WHERE vacancy.employer IN (SELECT value FROM json_each(?2))
      ORDER BY 1
      """, [candidates.map(\.number).jsonList, employers.map(\.number).jsonList]
    ) { try $0.get("id") }
  }
}

/// The mergers in force, of candidates, of employers and of contacts.
struct MergersNow {
  let candidates: Mergers<Candidate>
  let employers: Mergers<Employer>
  let contacts: Mergers<EmployerContact>

  /// True if candidates or employers are merged.
  var hasAny: Bool { !candidates.gone.isEmpty || !employers.gone.isEmpty }
}

extension Database {
  /// Returns true if any candidates or employers may be merged.
  func hasMergers() throws -> Bool {
    if isRemembered(Self.ofNoInterviewNow) { return try mergersNow().hasAny }
    return try rows(
      """
      SELECT EXISTS (SELECT 1 FROM candidateMerge) OR EXISTS (SELECT 1 FROM employerMerge) AS has
      """
    ) { try $0.get("has") as Bool }.first ?? false
  }

  /// The mergers in force.
  func mergersNow() throws -> MergersNow { try ofNoInterviewNow().mergers }

  /// Returns the entries of people and of the agency that are retracted by an entry that counts.
  func retractedOfNoInterview() throws -> Set<Identifier<JournalEntry>> {
    try ofNoInterviewNow().retracted
  }

  private static let ofNoInterviewNow = "ofNoInterviewNow"

  /// Returns the retracted entries of no interview and the mergers that follow from the others.
  private func ofNoInterviewNow() throws -> (
    retracted: Set<Identifier<JournalEntry>>, mergers: MergersNow
  ) {
    try remembered(Self.ofNoInterviewNow) {
      let rows = try rows(
        """
        SELECT 'retraction' AS of, id AS entry, retracts AS gone, id AS kept FROM entry
        WHERE interview IS NULL AND kind = 'retraction'
        UNION ALL SELECT 'candidate', entry, gone, kept FROM candidateMerge
        UNION ALL SELECT 'employer', entry, gone, kept FROM employerMerge
        UNION ALL SELECT 'contact', entry, gone, kept FROM contactMerge
        ORDER BY entry
        """
      ) { row in
        PairRow(
          of: try row.get(at: 0), entry: try row.get(at: 1), gone: try row.get(at: 2),
          kept: try row.get(at: 3))
      }
      let retracted = rows.filter { $0.of == "retraction" }
        .map { JournalLink(entry: Identifier($0.entry), retracts: Identifier($0.gone)) }.retracted
      let counting = rows.filter { !retracted.contains(Identifier($0.entry)) }
      return (
        retracted,
        MergersNow(
          candidates: Mergers(counting.pairs("candidate")),
          employers: Mergers(counting.pairs("employer")),
          contacts: Mergers(counting.pairs("contact")))
      )
    }
  }
}

/// Two records of which one was merged into the other, or a retraction with what it retracts.
private struct PairRow {
  let of: String
  let entry: Int64
  let gone: Int64
  let kept: Int64
}

extension [PairRow] {
  fileprivate func pairs<Of>(_ kind: String) -> [(gone: Identifier<Of>, kept: Identifier<Of>)] {
    filter { $0.of == kind }.map { (gone: Identifier($0.gone), kept: Identifier($0.kept)) }
  }
}
