import Domain
import Engine

/// Maintains the entries of kind `nextBooked`, which link an interview to a later one.
///
/// Among the interviews of one candidate for one vacancy, each earlier one gets an entry for each
/// later one, as long as both bookings count and neither is cancelled. An entry names the later
/// interview, and is retracted if that one is cancelled, moved or undone; one recorded by hand
/// names none and stays.
struct Succession {
  let db: Database

  /// An interview and a later one.
  private struct Pair: Hashable {
    let earlier: Int64
    let later: Int64

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
      WHERE interview IN (\(Words.list("?"))) AND EXISTS
        (SELECT 1 FROM interviewNow AS other
         WHERE other.candidate = one.candidate AND other.vacancy = one.vacancy
           AND other.interview <> one.interview)
      ORDER BY interview
      """, [interviews.jsonList]
    ) { try $0.get("interview") as Int64 }
    return try accompanied.isEmpty ? [] : settle(accompanied, in: batch)
  }

  private func settle(_ families: [Family], in batch: Batch) throws -> [Int64] {
    var touched: Set<Int64> = []
    let mergers = try db.mergersNow()
    for family in families {
      let wanted = try pairs(of: family)
      let told = try entries(of: family, mergers)
      for pair in wanted.subtracting(told.keys).sorted(by: Pair.inOrder) {
        try batch.append(next: pair.later, to: pair.earlier)
        touched.insert(pair.earlier)
      }
      for (pair, entry) in told.sorted(by: { $0.value < $1.value }) where !wanted.contains(pair) {
        try batch.retract(entry, of: pair.earlier)
        touched.insert(pair.earlier)
      }
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
      WHERE candidate = ? AND vacancy = ? AND state <> 'cancelled' ORDER BY interview
      """, [family.candidate, family.vacancy]
    ) { (id: try $0.get("id") as Int64, start: try $0.get("startsAt") as Int64) }
    let pairs = live.flatMap { earlier in
      live.filter { $0.start > earlier.start }.map { Pair(earlier: earlier.id, later: $0.id) }
    }
    return Set(pairs)
  }

  private func entries(of family: Family, _ mergers: MergersNow) throws -> [Pair: Int64] {
    let candidates = mergers.candidates.members(with: family.candidate).map(\.number)
    let vacancies = try db.vacancies(with: family.vacancy, of: family.employer, mergers)
    let told = try db.rows(
      """
      SELECT entry.id, entry.interview, nextBooking.next
      FROM interview
      JOIN entry ON entry.interview = interview.id AND entry.kind = 'nextBooked'
      JOIN nextBooking ON nextBooking.entry = entry.id
      WHERE interview.candidate IN (\(Words.list("?")))
        AND interview.vacancy IN (\(Words.list("?")))
        AND \(EntryRows.counts("entry.id"))
      ORDER BY entry.id
      """, [candidates.jsonList, vacancies.jsonList]
    ) { row in
      (
        Pair(earlier: try row.get("interview"), later: try row.get("next")),
        try row.get("id") as Int64
      )
    }
    return Dictionary(told) { first, _ in first }
  }
}
