import ChasePolicy
import Domain
import Engine

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
      SELECT id FROM interview WHERE candidate IN (\(Words.list("?1")))
      UNION
      SELECT interview.id FROM vacancy JOIN interview ON interview.vacancy = vacancy.id
      WHERE vacancy.employer IN (\(Words.list("?2")))
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
