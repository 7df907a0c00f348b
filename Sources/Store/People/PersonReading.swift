public import Domain
import GRDB

extension AgencyStore {
  /// The details of a candidate or an employer that are not in their interviews' journals.
  public func record(of person: PersonRecord.Person) throws(StoreError) -> PersonRecord {
    try read { db in
      let mergers = try db.mergersNow()
      switch person {
      case .candidate(let candidate):
        let members = mergers.candidates.members(with: candidate.id).map(\.number)
        return try db.record(person, candidate.id.number, members, "candidate")
      case .employer(let employer):
        let members = mergers.employers.members(with: employer.id).map(\.number)
        return try db.record(person, employer.id.number, members, "employer")
      }
    }
  }
}

extension Database {
  fileprivate func record(
    _ person: PersonRecord.Person, _ number: Int64, _ members: [Int64], _ table: String
  ) throws -> PersonRecord {
    let names = try rows(
      """
      SELECT min(name) AS name FROM (
        SELECT id, name, folded FROM \(table)
        UNION ALL SELECT \(table), was, wasFolded FROM \(table)Naming
        UNION ALL SELECT \(table), name, folded FROM \(table)Naming
      ) WHERE id IN (SELECT value FROM json_each(?1))
        AND folded <> (SELECT folded FROM \(table) WHERE id = ?2)
      GROUP BY folded ORDER BY folded
      """, [members.jsonList, number]
    ) { try $0.get("name") as String }
    let interviews = try rows(
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE interviewNow.\(table) = ? ORDER BY interviewNow.startsAt, interviewNow.interview
      """, [number], Interview.init(row:))
    let subjects = Set(
      members.map { number -> JournalEntry.Subject in
        table == "candidate" ? .candidate(Identifier(number)) : .employer(Identifier(number))
      })
    let entries = try entriesOfNoInterview(
      Event.Kind.ofMergers.union([.candidateEdited, .employerEdited])
        .union(table == "employer" ? Event.Kind.ofContacts : []))
    return PersonRecord(
      person, otherNames: names, interviews: interviews,
      entries: entries.filter { entry in
        entry.event.map { !subjects.isDisjoint(with: $0.subjects) } ?? false
      })
  }
}
