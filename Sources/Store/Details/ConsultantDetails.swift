public import Domain
import Engine

/// The details of entries of consultants and of the agency's card.
extension Batch {
  /// Inserts a change of a consultant.
  func insert(_ edit: ConsultantEdit, of entry: Int64) throws {
    for change in edit.changes {
      switch change {
      case .name(let name, let was):
        let (name, was) = (FoldedName(name), FoldedName(was))
        try StoreError.check([name.typed])
        try insert(
          into: "consultantNaming",
          [
            "entry": entry, "consultant": edit.consultant.id, "name": name.typed,
            "folded": name.folded, "was": was.typed, "wasFolded": was.folded,
          ])
      case .phone(let value): try insert("phone", value, of: edit.consultant, in: entry)
      case .email(let value): try insert("email", value, of: edit.consultant, in: entry)
      }
    }
  }

  private func insert(
    _ field: String, _ value: String?, of consultant: Consultant, in entry: Int64
  ) throws {
    try StoreError.check([value])
    try insert(
      into: "consultantDetail",
      ["entry": entry, "field": field, "consultant": consultant.id, "value": value])
  }

  /// Inserts the agency's card; the row of the name is always there.
  func insert(_ card: AgencyCard, of entry: Int64) throws {
    let rows: [(field: String, values: [String?])] = [
      ("name", [card.name]), ("phone", card.phone.map { [$0] } ?? []),
      ("email", card.email.map { [$0] } ?? []), ("line", card.lines),
    ]
    for (field, values) in rows {
      for (position, value) in values.enumerated() {
        try insert(
          into: "agencyDetail",
          ["entry": entry, "field": field, "position": position, "value": value])
      }
    }
  }
}

extension Database {
  /// Returns the changes of consultants that these entries record: names first.
  func consultantEdits(of entries: [Int64]) throws -> [EventOfEntry] {
    let rows = try rows(
      """
      SELECT entry, 0 AS place, 'name' AS field, naming.name AS value, was, consultant.id,
        consultant.name
      FROM consultantNaming AS naming JOIN consultant ON consultant.id = naming.consultant
      WHERE entry IN (\(Words.list("?1")))
      UNION ALL
      SELECT entry, CASE field WHEN 'phone' THEN 1 ELSE 2 END, field, value, NULL, consultant.id, consultant.name
      FROM consultantDetail AS detail JOIN consultant ON consultant.id = detail.consultant
      WHERE entry IN (\(Words.list("?1")))
      ORDER BY 1, 2
      """, [entries.jsonList]
    ) { row -> (entry: Int64, consultant: Consultant, change: ConsultantEdit.Change) in
      let value: String? = try row.get("value")
      let change: ConsultantEdit.Change =
        switch try row.get("field") as String {
        case "phone": .phone(value)
        case "email": .email(value)
        default: .name(value ?? "", was: try row.get("was") ?? "")
        }
      return (try row.get("entry"), try Consultant(row: row), change)
    }
    return Dictionary(grouping: rows, by: \.entry).map { entry, rows in
      (entry, .consultantEdited(ConsultantEdit(rows[0].consultant, rows.map(\.change))))
    }
  }

  /// Returns the agency's cards that these entries record.
  func agencyCards(of entries: [Int64]) throws -> [EventOfEntry] {
    let rows = try rows(
      """
      SELECT entry, field, value FROM agencyDetail
      WHERE entry IN (\(Words.list("?"))) ORDER BY entry, field, position
      """, [entries.jsonList]
    ) { row in
      (
        entry: try row.get("entry") as Int64, field: try row.get("field") as String,
        value: try row.get("value") as String?
      )
    }
    return Dictionary(grouping: rows, by: \.entry).map { entry, rows in
      func values(_ field: String) -> [String] {
        rows.filter { $0.field == field }.compactMap(\.value)
      }
      let card = AgencyCard(
        name: values("name").first, phone: values("phone").first, email: values("email").first,
        lines: values("line"))
      return (entry, .agencyEdited(card))
    }
  }
}

extension AgencyStore {
  /// Returns how to reach each consultant, in the order of the names.
  public func consultantCards() throws(StoreError) -> [ConsultantCard] {
    try read { db in
      let details = try db.rows(Self.consultantDetails.sql) { row in
        (
          consultant: try row.get("consultant") as Identifier<Consultant>,
          field: try row.get("field") as String, value: try row.get("value") as String?
        )
      }
      return try db.rows(Self.consultantNames.sql, [], Consultant.init(row:)).map { consultant in
        func latest(_ field: String) -> String? {
          details.last { $0.consultant == consultant.id && $0.field == field }?.value
        }
        return ConsultantCard(consultant, phone: latest("phone"), email: latest("email"))
      }
    }
  }

  static var consultantDetails: Question {
    (
      """
      SELECT consultant, field, value FROM consultantDetail
      WHERE \(EntryRows.counts("consultantDetail.entry")) ORDER BY entry
      """, []
    )
  }

  static var consultantNames: Question { ("SELECT id, name FROM consultant ORDER BY folded", []) }

  /// Removes a consultant who recorded nothing and looks after nothing, and of whom nothing is
  /// recorded; throws ``StoreError/consultantHasWork(_:)`` otherwise.
  public func removeConsultant(_ consultant: Consultant) throws(StoreError) {
    try write { db in
      do {
        try db.run("DELETE FROM consultant WHERE id = ?", [consultant.id])
        try db.flush()
      } catch let error as EngineError where error.kind == .constraint {
        throw StoreError.consultantHasWork(consultant.name)
      }
    }
  }
}
