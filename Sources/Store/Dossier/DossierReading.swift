import ChasePolicy
public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// Everything that is held of a candidate, and what forgetting them would come to at a moment: how
  /// long what is held stays, and where else they are named; both from one state of the database.
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

/// Reads everything that is held of a candidate, as ``StoredTable/all`` says whose it is.
///
/// It takes the rows as they are stored, without making anything of them, so that nothing is left out
/// because something else could not be read.
struct DossierReading {
  let db: Database
  /// The numbers of their records.
  let members: [Int64]
  /// The numbers of their interviews.
  let interviews: [Int64]
  private let survivor: Identifier<Candidate>

  /// A reading of the same candidate.
  init(_ reading: ForgettingReading) {
    db = reading.db
    survivor = reading.survivor
    members = reading.members.map(\.number)
    interviews = reading.interviews
  }

  /// All of it.
  func dossier() throws -> Dossier {
    let entries = try DossierEntries(self).read()
    return Dossier(
      candidate: try db.candidate(survivor),
      particulars: try StoredTable.all.flatMap { table in
        guard case .candidate(let column) = table.owner else { return [DossierRow]() }
        return try rows(of: table, where: column, in: members)
      },
      interviews: try interviews.map { interview in
        try read(interview, entries: entries.filter { $0.interview == interview }.map(\.entry))
      },
      entries: entries.filter { $0.interview == nil }.map(\.entry),
      people: try DossierPeople(self).read(),
      omissions: omissions)
  }

  /// What is left out, by reason, in the order of the tables.
  private var omissions: [DossierOmission] {
    StoredTable.all.flatMap(\.omissions).reduce(into: []) { omissions, left in
      if let place = omissions.firstIndex(where: { $0.reason == left.reason }) {
        omissions[place].places.append(left.place)
      } else {
        omissions.append(DossierOmission(reason: left.reason, places: [left.place]))
      }
    }
  }

  private func read(_ interview: Int64, entries: [DossierEntry]) throws -> DossierInterview {
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
      throw Damage(reason: "interview \(interview) has lost its vacancy or its employer")
    }
    let rows = try StoredTable.all.flatMap { table in
      guard case .interview(let column) = table.owner else { return [DossierRow]() }
      return try self.rows(of: table, where: column, in: [interview])
    }
    return DossierInterview(
      id: Identifier(interview), vacancy: matter.vacancy, employer: matter.employer, rows: rows,
      entries: entries)
  }

  /// The rows of a table in which a column has one of these numbers.
  private func rows(
    of table: StoredTable, where column: String, in numbers: [Int64]
  ) throws -> [DossierRow] {
    try db.rows(
      """
      SELECT * FROM \(table.name) WHERE \(column) IN (SELECT value FROM json_each(?)) ORDER BY 1, 2
      """, [numbers.jsonList]
    ) { try row(table, $0) }
  }

  /// What a row of a table holds; `kind` is that of its entry.
  func row(_ table: StoredTable, _ row: Row, kind: String? = nil) throws -> DossierRow {
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

  /// What a column of a row says; nil where it is empty or not shown.
  private func fact(
    _ column: StoredColumn, _ name: String, in row: Row, kind: String?
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
      throw Damage(reason: "\(source.rawValue) \(number) is not there")
    }
    return name
  }

  private func nature(of number: Int64, in source: StoredColumn.Source) -> DossierNature {
    switch source {
    case .consultant: .name(.consultant)
    case .candidate: members.contains(number) ? .plain : .name(.candidate)
    case .employer: .plain
    // A title may say whose assistant somebody is to be.
    case .vacancy: .free
    }
  }

  /// A line of a list: whose words it is depends on the list, and on who gave it.
  private func line(of list: String, saying text: String, kind: String?) -> Fact {
    let isEmployers = kind == Event.Kind.feedback.rawValue
    let (label, nature): (String, DossierNature) =
      switch list {
      case "meets": ("to meet", .name(.employersPerson))
      case "met": ("met", .name(.employersPerson))
      case "forgot": ("forgot to say", .free)
      case "concern": ("concern", isEmployers ? .words(.employersPerson) : .free)
      case "strength": ("strength", .words(.employersPerson))
      default: (list, .free)
      }
    return (label, .text(text), nature)
  }
}
