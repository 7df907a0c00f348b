public import Domain
import Engine
import Wording

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
      SELECT min(known.name) AS name FROM (
        SELECT id, name, folded FROM \(table)
        UNION ALL SELECT \(table), was, wasFolded FROM \(table)Naming
        UNION ALL SELECT \(table), name, folded FROM \(table)Naming
      ) AS known WHERE known.id IN (\(Words.list("?1")))
        AND known.folded <> (SELECT folded FROM \(table) WHERE id = ?2)
      GROUP BY known.folded ORDER BY known.folded
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
      Event.Kind.ofMergers.union([
        .candidateEdited, .employerEdited, .candidateAdded, .candidateSplit,
      ]).union(table == "employer" ? Event.Kind.ofContacts : []))
    let isCandidate = table == "candidate"
    let known = isCandidate ? try people(numbered: [number]).first : nil
    return PersonRecord(
      person, otherNames: names, phones: known?.phones ?? [], emails: known?.emails ?? [],
      hours: isCandidate ? try callHours(of: members) : CallHours(after: nil, before: nil),
      interviews: interviews,
      entries: entries.filter { entry in
        entry.event.map { !subjects.isDisjoint(with: $0.subjects) } ?? false
      })
  }

  /// The hours at which the candidate with these records likes to be called, as said last.
  private func callHours(of members: [Int64]) throws -> CallHours {
    try rows(
      """
      SELECT afterTime, beforeTime FROM callHours
      WHERE candidate IN (\(Words.list("?")))
        AND \(EntryRows.counts("callHours.entry"))
      ORDER BY entry DESC LIMIT 1
      """, [members.jsonList], CallHours.init(row:)
    ).first ?? CallHours(after: nil, before: nil)
  }
}

extension AgencyStore {
  /// Returns the candidates whose bookings gave several numbers or several addresses, by name.
  public func doubtfulCandidates() throws(StoreError) -> [DoubtfulCandidate] {
    try read { db in
      let given = try db.rows(
        """
        SELECT \(InterviewRows.columns), booking.phone AS givenPhone, booking.email AS givenEmail
        FROM booking
        \(Words.thenJoin) entry ON entry.id = booking.entry
        \(Words.thenJoin) interviewNow ON interviewNow.interview = entry.interview
        \(InterviewRows.joins)
        WHERE coalesce(booking.phone, booking.email) IS NOT NULL
          AND \(EntryRows.counts("entry.id"))
        ORDER BY interviewNow.startsAt, interviewNow.interview
        """
      ) { row in
        DoubtfulCandidate.GivenReach(
          try Interview(row: row), phone: try row.get("givenPhone"),
          email: try row.get("givenEmail"))
      }
      return Dictionary(grouping: given, by: \.interview.candidate).filter { _, given in
        let phones = given.compactMap(\.phone).map {
          Set(KnownBy.Mark.phones(in: $0).map(\.normal))
        }
        let emails = Set(given.compactMap(\.email).map { KnownBy.Mark(email: $0).normal })
        return emails.count > 1
          || phones.contains { one in phones.contains { one.isDisjoint(with: $0) } }
      }.map { DoubtfulCandidate($0.key, bookings: $0.value) }
        .sorted {
          (folded($0.candidate.name), $0.candidate.id) < (
            folded($1.candidate.name), $1.candidate.id
          )
        }
    }
  }
}
