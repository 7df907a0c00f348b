public import Domain
import Engine
public import WorkingTime

extension AgencyStore {
  /// Returns everything held of a candidate, and the effect of forgetting them at an instant: how
  /// long each part is retained, and where else they are named.
  ///
  /// Both are read from one snapshot.
  public func dossier(
    of candidate: Identifier<Candidate>, at now: Instant
  ) throws(StoreError) -> (dossier: Dossier, forgetting: Forgetting) {
    let policy = policy
    return try read { db in
      let reading = try ForgettingReading(of: candidate, in: db)
      return (
        try DossierReading(reading).dossier(), try reading.forgetting(at: now, under: policy)
      )
    }
  }
}

/// Reads the data held about a person; ``StoredTable/all`` says whose each row is.
///
/// Rows are read as stored, without decoding them into domain types, so that one unreadable row
/// does not hide others.
struct DossierReading {
  let db: Database
  let person: DataSubject
  /// The numbers of a candidate's records; none of a contact.
  let members: [Int64]
  /// The numbers of a candidate's interviews, or of those that name a contact.
  let interviews: [Int64]

  /// Reads the dossier of the same candidate.
  init(_ reading: ForgettingReading) throws {
    db = reading.db
    person = .candidate(try db.candidate(reading.survivor))
    members = reading.members.map(\.number)
    interviews = reading.interviews
  }

  /// Reads the dossier of a contact whom these interviews name.
  init(of contact: EmployerContact, namedIn interviews: [Int64], in db: Database) {
    self.db = db
    person = .contact(contact)
    members = []
    self.interviews = interviews
  }

  /// Returns the dossier.
  func dossier() throws -> Dossier {
    let entries = try DossierEntries(self).read()
    return Dossier(
      person: person,
      particulars: try StoredTable.all.flatMap { table in
        guard case .candidate(let column) = table.owner else { return [DossierRow]() }
        return try rows(of: table, where: column, in: members)
      },
      interviews: try interviews.map { interview in
        try read(
          interview, rows: try rows(ofInterview: interview),
          entries: entries.filter { $0.interview == interview }.map(\.entry))
      },
      entries: entries.filter { $0.interview == nil }.map(\.entry),
      people: try DossierPeople(self).read(),
      omissions: omissions)
  }

  /// The omissions, grouped by reason, in the order of the tables.
  private var omissions: [DossierOmission] { .grouped(StoredTable.all.flatMap(\.omissions)) }

  /// Returns an interview with its vacancy and employer.
  func read(
    _ interview: Int64, rows: [DossierRow] = [], entries: [DossierEntry]
  ) throws -> DossierInterview {
    let matter = try db.rows(
      """
      SELECT vacancy.title, employer.name FROM interview
      LEFT JOIN interviewNow ON interviewNow.interview = interview.id
      JOIN vacancy ON vacancy.id = coalesce(interviewNow.vacancy, interview.vacancy)
      JOIN employer ON employer.id = coalesce(interviewNow.employer, vacancy.employer)
      WHERE interview.id = ?
      """, [interview]
    ) { (vacancy: try $0.get("title") as String, employer: try $0.get("name") as String) }
    guard let matter = matter.first else {
      throw DamageError(reason: "the vacancy or the employer of interview \(interview) is missing")
    }
    return DossierInterview(
      id: Identifier(interview), vacancy: matter.vacancy, employer: matter.employer, rows: rows,
      entries: entries)
  }

  /// The rows of an interview without its journal.
  private func rows(ofInterview interview: Int64) throws -> [DossierRow] {
    try StoredTable.all.flatMap { table in
      guard case .interview(let column) = table.owner else { return [DossierRow]() }
      return try rows(of: table, where: column, in: [interview])
    }
  }

  /// The rows of a table in which a column has one of these numbers.
  private func rows(
    of table: StoredTable, where column: String, in numbers: [Int64]
  ) throws -> [DossierRow] {
    try db.rows(
      """
      SELECT \(table.columnList) FROM \(table.name)
      WHERE \(column) IN (\(Words.list("?"))) ORDER BY 1, 2
      """, [numbers.jsonList]
    ) { try row(table, $0) }
  }

  /// Returns the facts in a row of a table; `kind` is the kind of its entry.
  func row(_ table: StoredTable, _ row: Row, kind: Event.Kind? = nil) throws -> DossierRow {
    DossierRow(
      record: table.name, title: table.title,
      subject: try table.title == nil
        ? nil : table.key.dropFirst().first.flatMap { try row.get($0) as String? },
      fields: try table.columns.compactMap { name, column in
        try fact(column, name, in: row, kind: kind).map { label, value, nature in
          DossierField(name: name, label: label, value: value, nature: nature)
        }
      })
  }

  private typealias Fact = (label: String, value: DossierField.Value, nature: DossierNature)

  /// The fact in a column of a row; nil if it is empty or not shown.
  private func fact(
    _ column: StoredColumn, _ name: String, in row: Row, kind: Event.Kind?
  ) throws -> Fact? {
    switch column.shown {
    case .left, .nothing: nil
    case .value(let label, let kind, let nature):
      try value(of: name, kind, in: row).map { (label, $0, nature) }
    case .name(let label, let source):
      try (row.get(name) as Int64?).map { number in
        (label, .text(try self.name(of: number, in: source)), nature(of: number, in: source))
      }
    case .line: try line(of: row.get("list"), saying: row.get(name), kind: kind)
    }
  }

  private func value(
    of column: String, _ kind: StoredColumn.Kind, in row: Row
  ) throws -> DossierField.Value? {
    switch kind {
    case .text: (try row.get(column) as String?).map(DossierField.Value.text)
    case .choice: (try row.get(column) as String?).map(DossierField.Value.choice)
    case .date: (try row.get(column) as String?).map(DossierField.Value.date)
    case .number: (try row.get(column) as Int64?).map(DossierField.Value.number)
    case .moment: (try row.get(column) as Instant?).map(DossierField.Value.moment)
    case .flag: (try row.get(column) as Bool?).map(DossierField.Value.flag)
    }
  }

  private func name(of number: Int64, in source: StoredColumn.Source) throws -> String {
    let column = source == .vacancy ? "title" : "name"
    let names = try db.rows(
      "SELECT \(column) AS name FROM \(source.rawValue) WHERE id = ?", [number]
    ) { try $0.get("name") as String }
    guard let name = names.first else {
      throw DamageError(reason: "\(source.rawValue) \(number) is missing")
    }
    return name
  }

  private func nature(of number: Int64, in source: StoredColumn.Source) -> DossierNature {
    switch source {
    case .consultant: .name(.consultant)
    case .candidate: members.contains(number) ? .plain : .name(.candidate)
    case .employer: .plain
    // A title may name a person, as an assistant's names their manager.
    case .vacancy: .free
    }
  }

  /// A line of a list; the list, and who gave it, decide whose words it is.
  private func line(of list: String, saying text: String, kind: Event.Kind?) -> Fact {
    let isEmployers = kind == .feedback
    let (label, nature): (String, DossierNature) =
      switch list {
      case "meets": ("to meet", .name(.employersPerson))
      case "met": ("met", .name(.employersPerson))
      case "forgot": ("forgot to say", .free)
      case "question": ("wants to know", .free)
      case "concern": ("concern", isEmployers ? .words(.employersPerson) : .free)
      case "strength": ("strength", .words(.employersPerson))
      default: (list, .free)
      }
    return (label, .text(text), nature)
  }
}

extension [DossierOmission] {
  /// What is left out, grouped by reason, in the given order.
  static func grouped(_ left: [(reason: String, place: String)]) -> [DossierOmission] {
    left.reduce(into: []) { omissions, left in
      if let place = omissions.firstIndex(where: { $0.reason == left.reason }) {
        omissions[place].places.append(left.place)
      } else {
        omissions.append(DossierOmission(reason: left.reason, places: [left.place]))
      }
    }
  }
}
