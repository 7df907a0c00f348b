import Domain
import GRDB
import WorkingTime

/// The details of entries of candidates and employers.
extension Batch {
  /// Inserts a merger.
  func insert(_ merger: Merger, of entry: Int64) throws {
    switch merger {
    case .candidates(let gone, let kept):
      try insert(into: "candidateMerge", ["entry": entry, "gone": gone.id, "kept": kept.id])
    case .employers(let gone, let kept):
      try insert(into: "employerMerge", ["entry": entry, "gone": gone.id, "kept": kept.id])
    case .contacts(let gone, let kept):
      try insert(into: "contactMerge", ["entry": entry, "gone": gone.id, "kept": kept.id])
    }
  }

  /// Inserts a manual change, with a row for each name and each particular.
  func insert(_ edit: PersonEdit, of entry: Int64) throws {
    let (table, number) = edit.person.place
    for change in edit.changes {
      switch change {
      case .name(let name, let was):
        let (name, was) = (FoldedName(name), FoldedName(was))
        try insert(
          into: table.rawValue + "Naming",
          [
            "entry": entry, table.rawValue: number, "name": name.typed, "folded": name.folded,
            "was": was.typed, "wasFolded": was.folded,
          ])
      case .phone(let value), .email(let value):
        try insert(
          into: "particular",
          ["entry": entry, "candidate": number, "field": change.field, "value": value])
      case .hours(let hours):
        try insert(
          into: "callHours",
          [
            "entry": entry, "candidate": number, "afterTime": hours.after,
            "beforeTime": hours.before,
          ])
      }
    }
  }

  /// Inserts a split, with the interviews that it parts.
  func insert(_ split: CandidateSplit, of entry: Int64) throws {
    try insert(
      into: "candidateSplit",
      ["entry": entry, "candidate": split.candidate.id, "part": split.part.id])
    for interview in split.interviews {
      try insert(into: "splitInterview", ["entry": entry, "interview": interview])
    }
  }

  /// Inserts a legal hold.
  func insert(_ hold: LegalHold, of entry: Int64) throws {
    try insert(
      into: "hold",
      [
        "entry": entry, "candidate": hold.person.candidate?.id, "reason": hold.reason,
        "untilDate": hold.until, "contact": hold.person.contact?.id,
      ])
  }

  /// Inserts a data subject request, or a later step of one.
  func insert(_ event: RequestEvent, of entry: Int64) throws {
    if let request = event.request {
      try insert(
        into: "requestStep", ["entry": entry, "request": request, "note": event.note])
    } else {
      try insert(
        into: "dataRequest",
        [
          "entry": entry, "candidate": event.person.candidate?.id, "asks": event.asks,
          "note": event.note, "contact": event.person.contact?.id,
        ])
    }
  }
}

extension PersonEdit.Change {
  /// The value of the column `field`; empty for a name, which has a table of its own.
  fileprivate var field: String {
    switch self {
    case .name, .hours: ""
    case .phone: "phone"
    case .email: "email"
    }
  }
}

extension Database {
  /// Returns the mergers of candidates or of employers that these entries record.
  func mergers<Person: Named>(
    of entries: [Int64], _ table: String, _ merger: (Person, Person) -> Merger
  ) throws -> [EventOfEntry] {
    try rows(
      """
      SELECT merge.entry, gone.id AS goneId, gone.name AS gone, kept.id AS keptId,
        kept.name AS kept
      FROM \(table)Merge AS merge
      JOIN \(table) AS gone ON gone.id = merge.gone
      JOIN \(table) AS kept ON kept.id = merge.kept
      WHERE merge.entry IN (SELECT value FROM json_each(?))
      """, [entries.jsonList]
    ) { row in
      let gone = Person(id: try row.get("goneId"), name: try row.get("gone"))
      let kept = Person(id: try row.get("keptId"), name: try row.get("kept"))
      return (try row.get("entry"), .merged(merger(gone, kept)))
    }
  }

  /// Returns the edits of candidates that these entries record: names, particulars, hours.
  func candidateEdits(of entries: [Int64]) throws -> [EventOfEntry] {
    let names = try namings("candidate", "\(Known.candidateColumns)", of: entries) {
      .candidate(try Candidate(row: $0))
    }
    let particulars = try rows(
      """
      SELECT particular.entry, field, value, \(Known.candidateColumns)
      FROM particular JOIN candidate ON candidate.id = particular.candidate
      WHERE particular.entry IN (SELECT value FROM json_each(?)) ORDER BY entry, field DESC
      """, [entries.jsonList]
    ) { row in
      let value: String? = try row.get("value")
      return EditedPart(
        entry: try row.get("entry"), person: .candidate(try Candidate(row: row)),
        change: try row.get("field") as String == "phone" ? .phone(value) : .email(value))
    }
    let hours = try rows(
      """
      SELECT callHours.entry, afterTime, beforeTime, \(Known.candidateColumns)
      FROM callHours JOIN candidate ON candidate.id = callHours.candidate
      WHERE callHours.entry IN (SELECT value FROM json_each(?))
      """, [entries.jsonList]
    ) { row in
      EditedPart(
        entry: try row.get("entry"), person: .candidate(try Candidate(row: row)),
        change: .hours(try CallHours(row: row)))
    }
    return Self.edits(names + particulars + hours)
  }

  /// Returns the edits of employers that these entries record.
  func employerEdits(of entries: [Int64]) throws -> [EventOfEntry] {
    Self.edits(
      try namings("employer", "employer.id, employer.name", of: entries) {
        .employer(Employer(id: try $0.get("id"), name: try $0.get("name")))
      })
  }

  private struct EditedPart {
    let entry: Int64
    let person: PersonRecord.Person
    let change: PersonEdit.Change
  }

  private static func edits(_ parts: [EditedPart]) -> [EventOfEntry] {
    Dictionary(grouping: parts, by: \.entry).map { entry, parts in
      (entry, .edited(PersonEdit(parts[0].person, parts.map(\.change))))
    }
  }

  private func namings(
    _ table: String, _ columns: String, of entries: [Int64],
    _ person: (Row) throws -> PersonRecord.Person
  ) throws -> [EditedPart] {
    try rows(
      """
      SELECT naming.entry, naming.name AS given, naming.was, \(columns)
      FROM \(table)Naming AS naming JOIN \(table) ON \(table).id = naming.\(table)
      WHERE naming.entry IN (SELECT value FROM json_each(?))
      """, [entries.jsonList]
    ) { row in
      EditedPart(
        entry: try row.get("entry"), person: try person(row),
        change: .name(try row.get("given"), was: try row.get("was")))
    }
  }

  /// Returns the candidates whom these entries record as added.
  func additions(of entries: [Int64]) throws -> [EventOfEntry] {
    try rows(
      """
      SELECT candidateAddition.entry, \(Known.candidateColumns)
      FROM candidateAddition JOIN candidate ON candidate.id = candidateAddition.candidate
      WHERE candidateAddition.entry IN (SELECT value FROM json_each(?))
      """, [entries.jsonList]
    ) { (try $0.get("entry"), .added(try Candidate(row: $0))) }
  }

  /// Returns the splits that these entries record; neither shows how to reach the other.
  func splits(of entries: [Int64]) throws -> [EventOfEntry] {
    let parted = try rows(
      """
      SELECT entry, interview FROM splitInterview
      WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, interview
      """, [entries.jsonList]
    ) { (entry: try $0.get("entry") as Int64, interview: try $0.get("interview") as Int64) }
    let interviews = Dictionary(grouping: parted, by: \.entry)
    return try details("candidateSplit", of: entries) { row in
      let entry: Int64 = try row.get("entry")
      return .split(
        CandidateSplit(
          candidate: try named(try row.get("candidate")), part: try named(try row.get("part")),
          interviews: (interviews[entry] ?? []).map { Identifier($0.interview) }))
    }
  }

  /// Returns a candidate by name alone.
  private func named(_ id: Identifier<Candidate>) throws -> Candidate {
    let candidate = try candidate(id)
    return Candidate(id: id, name: candidate.name, isNamesake: candidate.isNamesake)
  }

  /// Returns the holds that these entries record, each with the person after all mergers.
  func holds(of entries: [Int64]) throws -> [EventOfEntry] {
    let people = try People(in: self)
    return try details("hold", of: entries) { row in
      .held(
        LegalHold(
          try people.person(row), reason: try row.get("reason"),
          until: try row.get("untilDate")))
    }
  }

  /// Returns the erasures that these entries record.
  func forgettings(of entries: [Int64]) throws -> [EventOfEntry] {
    let people = try People(in: self)
    return try details("forgetting", of: entries) { .forgotten(try people.candidate($0)) }
  }

  /// Returns the requests that these entries record as heard.
  func requests(of entries: [Int64]) throws -> [EventOfEntry] {
    let people = try People(in: self)
    return try details("dataRequest", of: entries) { row in
      .request(
        .heard(try people.person(row), try row.get("asks"), note: try row.get("note")))
    }
  }

  /// Returns the later steps of requests that these entries record.
  func requestSteps(_ step: RequestEvent.Step, of entries: [Int64]) throws -> [EventOfEntry] {
    let people = try People(in: self)
    return try rows(
      """
      SELECT step.entry, step.request, step.note, dataRequest.candidate, dataRequest.contact,
        dataRequest.asks
      FROM requestStep AS step JOIN dataRequest ON dataRequest.entry = step.request
      WHERE step.entry IN (SELECT value FROM json_each(?))
      """, [entries.jsonList]
    ) { row in
      let event = RequestEvent(
        step, of: try people.person(row), asks: try row.get("asks"),
        note: try row.get("note"), request: try row.get("request"))
      return (try row.get("entry"), .request(event))
    }
  }
}

/// The candidates and contacts as known now, after all mergers.
private struct People {
  let db: Database
  let mergers: MergersNow

  init(in db: Database) throws {
    self.db = db
    mergers = try db.mergersNow()
  }

  /// Returns the candidate to whom the column `candidate` refers.
  func candidate(_ row: Row) throws -> Candidate {
    try db.candidate(mergers.candidates.survivor(of: try row.get("candidate")))
  }

  /// Returns the person to whom the column `candidate` or `contact` refers.
  func person(_ row: Row) throws -> DataSubject {
    guard let contact: Identifier<EmployerContact> = try row.get("contact") else {
      return .candidate(try candidate(row))
    }
    return .contact(try db.contact(mergers.contacts.survivor(of: contact)))
  }
}

/// A person or company that is known by a name.
protocol Named {
  init(id: Identifier<Self>, name: String)
}

extension Candidate: Named {
  init(id: Identifier<Candidate>, name: String) {
    self.init(id: id, name: name, phone: nil, email: nil)
  }

  /// The candidate in the columns of ``Known/candidateColumns``.
  init(row: Row) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), phone: try row.get("phone"),
      email: try row.get("email"), isNamesake: try row.get("isNamesake"))
  }
}

extension Employer: Named {}

extension DataRight: ColumnValue {}

extension CallHours {
  /// The hours in the columns `afterTime` and `beforeTime`.
  init(row: Row) throws {
    self.init(after: try row.get("afterTime"), before: try row.get("beforeTime"))
  }
}
