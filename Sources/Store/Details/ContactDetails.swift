import Domain
import Engine

/// The details of entries of contacts at employers.
extension Batch {
  /// Inserts the details of a contact, who gets a number if they are new, as the employer does.
  func insert(_ edit: ContactEdit, of entry: Int64) throws {
    let contact = try edit.contact ?? addContact(at: number(of: edit.employer))
    for change in edit.changes {
      try StoreError.check(change.values)
      for (position, value) in change.values.enumerated() {
        try insert(
          into: "contactDetail",
          [
            "entry": entry, "field": change.field, "position": position, "contact": contact,
            "value": value,
          ])
      }
    }
  }
}

extension Batch {
  /// The number of an employer, which is created if it is not on record.
  private func number(of employer: Employer) throws -> Identifier<Employer> {
    try employer.isRecorded
      ? employer.id : Identifier(db.number(of: employer.name, in: .employer))
  }
}

extension Database {
  /// Returns what these entries record of contacts.
  func contactEdits(of entries: [Int64]) throws -> [EventOfEntry] {
    let rows = try rows(
      """
      SELECT detail.entry, detail.field, detail.value, detail.contact, entry.kind,
        employer.id AS employerId, employer.name AS employer,
        (SELECT given.value FROM contactDetail AS given
         WHERE given.contact = detail.contact AND given.field = 'name'
           AND given.entry < detail.entry
         ORDER BY given.entry DESC LIMIT 1) AS was
      FROM contactDetail AS detail
      JOIN entry ON entry.id = detail.entry
      JOIN employerContact ON employerContact.id = detail.contact
      JOIN employer ON employer.id = employerContact.employer
      WHERE detail.entry IN (\(Words.list("?")))
      ORDER BY detail.entry, detail.field, detail.position
      """, [entries.jsonList]
    ) { row in
      (
        entry: try row.get("entry") as Int64, detail: try ContactDetail(row: row),
        contact: try row.get("contact") as Identifier<EmployerContact>,
        isNew: try row.get("kind") as Event.Kind == .contactAdded,
        employer: Employer(id: try row.get("employerId"), name: try row.get("employer")),
        was: try row.get("was") as String?
      )
    }
    return try Dictionary(grouping: rows, by: \.entry).map { entry, rows in
      let changes = try rows.map(\.detail).changes
      let first = rows[0]
      let name = first.was ?? changes.name ?? first.contact.reference
      return (
        entry,
        .employerContact(
          ContactEdit(
            first.contact, at: first.employer, name: name, isNew: first.isNew, changes))
      )
    }
  }

  /// Returns the mergers of contacts that these entries record, each with the names of now.
  func contactMergers(of entries: [Int64]) throws -> [EventOfEntry] {
    try rows(
      """
      SELECT merge.entry, merge.gone, merge.kept, employer.id AS employerId,
        employer.name AS employer, \(Self.contactName("gone")) AS goneName,
        \(Self.contactName("kept")) AS keptName
      FROM contactMerge AS merge
      JOIN employerContact ON employerContact.id = merge.kept
      JOIN employer ON employer.id = employerContact.employer
      WHERE merge.entry IN (\(Words.list("?"))) ORDER BY merge.entry
      """, [entries.jsonList]
    ) { row in
      let employer = Employer(id: try row.get("employerId"), name: try row.get("employer"))
      func contact(_ column: String) throws -> EmployerContact {
        let id: Identifier<EmployerContact> = try row.get(column)
        return EmployerContact(
          id: id, employer: employer, name: try row.get(column + "Name") ?? id.reference)
      }
      return (
        try row.get("entry"),
        .merged(.contacts(gone: try contact("gone"), kept: try contact("kept")))
      )
    }
  }

  private static func contactName(_ column: String) -> String {
    """
    (SELECT value FROM contactDetail WHERE contact = merge.\(column) AND field = 'name'
     ORDER BY entry IN (SELECT entry FROM retractedNow), entry DESC LIMIT 1)
    """
  }
}

/// A row of the table `contactDetail`.
struct ContactDetail {
  let field: ContactField
  let value: String?

  init(row: Row) throws {
    field = try row.get("field")
    value = try row.get("value")
  }
}

/// The fields of a contact, as the table `contactDetail` names them.
enum ContactField: String, ColumnValue {
  case name, role, phone, email, main, left
}

extension [ContactDetail] {
  /// The changes that the rows of one entry record, in the order of their fields.
  var changes: [ContactEdit.Change] {
    get throws {
      try Dictionary(grouping: self, by: \.field).sorted { $0.key.rawValue < $1.key.rawValue }
        .map { field, rows in
          let values = rows.compactMap(\.value)
          switch field {
          case .name:
            guard let name = values.first else {
              throw DamageError(reason: "a contact has lost their name", field: "value")
            }
            return .name(name)
          case .role: return .role(values.first)
          case .phone: return .phones(values)
          case .email: return .emails(values)
          case .main: return .main(!values.isEmpty)
          case .left: return .left(!values.isEmpty)
          }
        }
    }
  }
}

extension [ContactEdit.Change] {
  /// The name that they give, if any.
  fileprivate var name: String? {
    for case .name(let name) in self { return name }
    return nil
  }
}

extension ContactEdit.Change {
  fileprivate var field: ContactField {
    switch self {
    case .name: .name
    case .role: .role
    case .phones: .phone
    case .emails: .email
    case .main: .main
    case .left: .left
    }
  }

  /// The values of the rows: one row says that there is none.
  fileprivate var values: [String?] {
    switch self {
    case .name(let name): [name]
    case .role(let role): [role]
    case .phones(let values), .emails(let values): values.isEmpty ? [nil] : values
    case .main(let isSo), .left(let isSo): [isSo ? "yes" : nil]
    }
  }
}
