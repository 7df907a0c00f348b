public import Domain
import Engine
import Wording

extension AgencyStore {
  /// Returns an interview whose booking was undone, as it was before the undo, with its journal;
  /// nil if its booking counts, or was erased, or there is no such interview.
  public func undoneBooking(
    of interview: Identifier<Interview>
  ) throws(StoreError) -> InterviewRecord? {
    try read { db in try db.undoneBookings(of: [interview.number])[interview.number] }
  }

  /// Returns the interviews with undone bookings that match a typed text, ordered by number.
  public func undoneBookings(matching typed: String) throws(StoreError) -> [InterviewRecord] {
    guard let sought = SoughtInterview(typed) else { return [] }
    return try read { db in
      let numbers: [Int64] = try db.rows(
        """
        SELECT id FROM interview WHERE NOT EXISTS
          (SELECT 1 FROM interviewNow WHERE interviewNow.interview = interview.id)
        ORDER BY id
        """
      ) { try $0.get("id") }
      return try db.undoneBookings(of: numbers).values.filter { record in
        let interview = record.interview
        return sought.grade(
          candidate: FoldedName(interview.candidate.name).folded,
          employer: FoldedName(interview.employer.name).folded) != nil
      }.sorted { $0.interview.id < $1.interview.id }
    }
  }
}

extension Database {
  /// Returns those of these interviews whose bookings were undone, as they were before the undo,
  /// with their journals.
  func undoneBookings(of interviews: [Int64]) throws -> [Int64: InterviewRecord] {
    let journals = try journals(of: interviews)
    let assignments = try assignments(of: interviews)
    var found: [Int64: InterviewRecord] = [:]
    for assignment in assignments {
      let journal = journals[assignment.interview] ?? []
      guard let undoing = journal.undoingBooking, let facts = journal.facts(before: undoing) else {
        continue
      }
      let holder = journal.handedOver?.number ?? assignment.consultant
      let rows = try rows(
        Self.undoneInterview,
        [
          assignment.interview, assignment.candidate, assignment.vacancy, assignment.employer,
          holder,
        ]
      ) {
        try Interview(row: $0, time: facts.time, state: facts.state, outcome: facts.outcome)
      }
      found[assignment.interview] = rows.first.map {
        InterviewRecord(interview: $0, entries: journal)
      }
    }
    return found
  }

  private static let undoneInterview = """
    SELECT \(InterviewRows.names)
    FROM interview, candidate, vacancy, employer, consultant
    WHERE interview.id = ?1 AND candidate.id = ?2 AND vacancy.id = ?3 AND employer.id = ?4
      AND consultant.id = ?5
    """
}
