import Domain
import GRDB

extension Database {
  /// All recorded edits, oldest first, including retracted ones.
  func recordedEdits() throws -> [RecordedEdit] {
    let retracted = try retractedOfNoInterview()
    let entries = try rows(
      """
      SELECT entry.id, \(StampRows.columns)
      FROM entry
      \(StampRows.joins)
      WHERE entry.interview IS NULL AND entry.kind IN ('candidateEdited', 'employerEdited')
        AND entry.id NOT IN (SELECT erased FROM erasure)
      ORDER BY entry.id
      """
    ) { row in
      (
        entry: try row.get("id") as Identifier<JournalEntry>,
        stamp: try Stamp(row: row)
      )
    }
    return try entries.map { written in
      RecordedEdit(
        entry: written.entry, stamp: written.stamp, edit: try edit(of: written.entry),
        counts: !retracted.contains(written.entry))
    }
  }

  /// The edit recorded by an entry.
  func edit(of entry: Identifier<JournalEntry>) throws -> PersonEdit {
    let candidates = try namings(
      "candidateNaming", of: entry, person: "candidate",
      "candidate.id, candidate.name AS current, phone, email"
    ) { .candidate(try Candidate(edited: $0)) }
    let employers = try namings(
      "employerNaming", of: entry, person: "employer",
      "employer.id, employer.name AS current"
    ) { .employer(Employer(id: try $0.get("id"), name: try $0.get("current"))) }
    let particulars = try particulars(of: entry)
    guard let person = (candidates + employers + particulars).first?.person else {
      throw Damage(reason: "it has lost its particulars")
    }
    return PersonEdit(person, (candidates + employers + particulars).map(\.change))
  }

  private typealias Part = (person: PersonRecord.Person, change: PersonEdit.Change)

  private func namings(
    _ table: String, of entry: Identifier<JournalEntry>, person: String, _ columns: String,
    _ decode: (Row) throws -> PersonRecord.Person
  ) throws -> [Part] {
    try rows(
      """
      SELECT \(table).name AS given, was, \(columns)
      FROM \(table) JOIN \(person) ON \(person).id = \(table).\(person) WHERE entry = ?
      """, [entry]
    ) { row in
      (person: try decode(row), change: .name(try row.get("given"), was: try row.get("was")))
    }
  }

  private func particulars(of entry: Identifier<JournalEntry>) throws -> [Part] {
    try rows(
      """
      SELECT field, value, candidate.id, candidate.name AS current, phone, email
      FROM particular JOIN candidate ON candidate.id = particular.candidate
      WHERE entry = ? ORDER BY field DESC
      """, [entry]
    ) { row in
      let value: String? = try row.get("value")
      let isPhone = try row.get("field") as String == "phone"
      return (
        person: .candidate(try Candidate(edited: row)),
        change: isPhone ? .phone(value) : .email(value)
      )
    }
  }
}

extension Candidate {
  fileprivate init(edited row: Row) throws {
    self.init(
      id: try row.get("id"), name: try row.get("current"), phone: try row.get("phone"),
      email: try row.get("email"))
  }
}
