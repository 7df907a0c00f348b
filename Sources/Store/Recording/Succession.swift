import Domain
import GRDB
import WorkingTime

extension Batch {
  /// Appends missing entries of kind `nextBooked` and retracts obsolete ones after these interviews
  /// changed, from what is computed of all interviews of their candidates.
  func settleSuccession(of interviews: Set<Int64>, among projections: [Projection]) throws {
    let families = Dictionary(grouping: projections) { projection in
      [projection.assignment.candidate.number, projection.assignment.vacancy]
    }.filter { $0.value.contains { interviews.contains($0.assignment.interview) } }
    for (_, family) in families.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let live = family.compactMap { projection in
        projection.facts.flatMap { facts in
          facts.state.name == "cancelled"
            ? nil : (projection.assignment.interview, facts.time.start)
        }
      }
      let told = family.flatMap { projection in
        projection.journal.compactMap { entry -> (pair: Succession.Pair, entry: Int64)? in
          guard entry.counts, case .nextBooked(let next?, _, _) = entry.event else { return nil }
          return (Succession.Pair(projection.assignment.interview, next.number), entry.id.number)
        }
      }
      try settle(Succession.pairs(of: live), told)
    }
  }

  /// Appends an entry for each wanted pair that has none, and retracts those of other pairs; returns
  /// the interviews whose journals it wrote to.
  @discardableResult
  fileprivate func settle(
    _ wanted: Set<Succession.Pair>, _ told: [(pair: Succession.Pair, entry: Int64)]
  ) throws -> Set<Int64> {
    var touched: Set<Int64> = []
    let told = Dictionary(told.map { ($0.pair, $0.entry) }) { first, _ in first }
    for pair in wanted.subtracting(told.keys).sorted(by: Succession.Pair.inOrder) {
      try append(next: pair.later, to: pair.earlier)
      touched.insert(pair.earlier)
    }
    for (pair, entry) in told.sorted(by: { $0.value < $1.value }) where !wanted.contains(pair) {
      try retract(entry, of: pair.earlier)
      touched.insert(pair.earlier)
    }
    return touched
  }
}

/// Maintains the entries of kind `nextBooked`, which link an interview to a later one.
///
/// Among the interviews of one candidate for one vacancy, each earlier one gets an entry for each
/// later one, as long as both bookings count and neither is cancelled. An entry names the later
/// interview, and is retracted if that one is cancelled, moved or undone; one recorded by hand
/// names none and stays.
struct Succession {
  let db: Database

  /// An interview and a later one.
  fileprivate struct Pair: Hashable {
    let earlier: Int64
    let later: Int64

    init(_ earlier: Int64, _ later: Int64) {
      self.earlier = earlier
      self.later = later
    }

    static func inOrder(_ one: Pair, _ other: Pair) -> Bool {
      (one.later, one.earlier) < (other.later, other.earlier)
    }
  }

  /// The candidate and vacancy that interviews share, after all mergers.
  private struct Family: Hashable {
    let candidate: Identifier<Candidate>
    let vacancy: Int64
    let employer: Identifier<Employer>

    static func inOrder(_ one: Family, _ other: Family) -> Bool {
      (one.candidate, one.vacancy) < (other.candidate, other.vacancy)
    }
  }

  /// Appends missing entries and retracts obsolete ones after these interviews changed; returns the
  /// interviews whose journals it wrote to.
  func settle(_ interviews: [Int64], in batch: Batch) throws -> [Int64] {
    try settle(families(of: interviews), in: batch)
  }

  /// Does the same after these interviews were booked; an interview alone in its family needs no
  /// entry.
  func settle(new interviews: [Int64], in batch: Batch) throws -> [Int64] {
    let accompanied = try db.rows(
      """
      SELECT interview FROM interviewNow AS one
      WHERE interview IN (SELECT value FROM json_each(?)) AND EXISTS
        (SELECT 1 FROM interviewNow AS other
         WHERE other.candidate = one.candidate AND other.vacancy = one.vacancy
           AND other.interview <> one.interview)
      """, [interviews.jsonList]
    ) { try $0.get("interview") as Int64 }
    return try accompanied.isEmpty ? [] : settle(accompanied, in: batch)
  }

  private func settle(_ families: [Family], in batch: Batch) throws -> [Int64] {
    var touched: Set<Int64> = []
    let mergers = try db.mergersNow()
    for family in families {
      touched.formUnion(try batch.settle(try pairs(of: family), try entries(of: family, mergers)))
    }
    return touched.sorted()
  }

  private func families(of interviews: [Int64]) throws -> [Family] {
    let families = try db.assignments(of: interviews).map { assignment in
      Family(
        candidate: assignment.candidate, vacancy: assignment.vacancy,
        employer: assignment.employer)
    }
    return Set(families).sorted(by: Family.inOrder)
  }

  private func pairs(of family: Family) throws -> Set<Pair> {
    let live = try db.rows(
      """
      SELECT interview AS id, startsAt FROM interviewNow
      WHERE candidate = ? AND vacancy = ? AND state <> 'cancelled'
      """, [family.candidate, family.vacancy]
    ) { (id: try $0.get("id") as Int64, start: try $0.get("startsAt") as Instant) }
    return Self.pairs(of: live)
  }

  /// The pairs of an interview and a later one, among interviews with their starts.
  fileprivate static func pairs(of live: [(id: Int64, start: Instant)]) -> Set<Pair> {
    Set(
      live.flatMap { earlier in
        live.filter { $0.start > earlier.start }.map { Pair(earlier.id, $0.id) }
      })
  }

  private func entries(
    of family: Family, _ mergers: MergersNow
  ) throws -> [(pair: Pair, entry: Int64)] {
    let candidates = mergers.candidates.members(with: family.candidate).map(\.number)
    let vacancies = try db.vacancies(with: family.vacancy, of: family.employer, mergers)
    return try db.rows(
      """
      SELECT entry.id, entry.interview, nextBooking.next
      FROM interview
      JOIN entry ON entry.interview = interview.id AND entry.kind = 'nextBooked'
      JOIN nextBooking ON nextBooking.entry = entry.id
      WHERE interview.candidate IN (SELECT value FROM json_each(?))
        AND interview.vacancy IN (SELECT value FROM json_each(?))
        AND entry.id NOT IN (SELECT entry FROM retractedNow)
      """, [candidates.jsonList, vacancies.jsonList]
    ) { row in
      (
        pair: Pair(try row.get("interview"), try row.get("next")),
        entry: try row.get("id") as Int64
      )
    }
  }
}
