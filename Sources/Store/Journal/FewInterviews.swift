import Domain
import Engine

/// What a transaction has read of a few interviews, and of their candidates' others: journals and
/// assignments.
final class FewInterviews {
  /// By interview.
  private(set) var journals: [Int64: [JournalEntry]] = [:]
  private var assignments: [Int64: Assignment] = [:]
  /// The interviews as booked, by candidate.
  private var booked: [Identifier<Candidate>: [Assignment]] = [:]

  /// Returns the journals of these interviews which have one.
  func journals(of interviews: [Int64]) -> [Int64: [JournalEntry]] {
    journals.filter { interviews.contains($0.key) && !$0.value.isEmpty }
  }

  /// Returns the assignments of these interviews, ordered by number.
  func assignments(of interviews: [Int64]) -> [Assignment] {
    Set(interviews).sorted().compactMap { assignments[$0] }
  }

  /// Returns the interviews booked for these candidates, ordered by number; nil unless those of each
  /// were read.
  func assignments(bookedFor candidates: Set<Identifier<Candidate>>) -> [Assignment]? {
    let known = candidates.compactMap { booked[$0] }
    guard known.count == candidates.count else { return nil }
    return known.joined().sorted { $0.interview < $1.interview }
  }

  /// Takes in what was read of the wanted interviews, and of whole families of others.
  fileprivate func add(
    _ wanted: [Int64], _ read: [Int64: [JournalEntry]],
    _ members: [(booked: Identifier<Candidate>, merged: Assignment)]
  ) {
    for interview in wanted { journals[interview] = [] }
    journals.merge(read) { $1 }
    for (candidate, members) in Dictionary(grouping: members, by: \.booked) {
      booked[candidate] = members.map(\.merged).sorted { $0.interview < $1.interview }
    }
    for member in members { assignments[member.merged.interview] = member.merged }
  }
}

extension Database {
  /// What the transaction has read of few interviews; reads what it wants of these.
  ///
  /// The journals, with all that their entries say, and the assignments come in one statement, together
  /// with those of the candidates' other interviews, which are nearly always asked for next.
  func few(_ interviews: [Int64]) throws -> FewInterviews {
    let few = fewRead
    let wanted = interviews.filter { few.journals[$0] == nil }
    guard !wanted.isEmpty else { return few }
    let candidates =
      isOnServer
      ? "= ANY (\(InterviewChoice(numbered: wanted).families.sql))"
      : "IN (SELECT candidate FROM interview WHERE id IN (\(Words.list("?"))))"
    let reading = try FewReading(in: self, FewReading.statement(candidates), [wanted.jsonList])
    var members = Array(reading.members.values)
    if !Set(wanted).isSubset(of: reading.members.keys) {
      // One that is being booked has no entries yet.
      members = try assignmentsAsBooked("interview.candidate \(candidates)", wanted)
    }
    let mergers = try mergersNow()
    few.add(
      wanted, try reading.journals(in: self),
      try members.map { ($0.candidate, try merged($0, mergers)) })
    return few
  }

  /// Asks a server these questions in one message, and with them for the journals of the chosen
  /// interviews, if they are few, and for the contacts of their employers, who are nearly always
  /// wanted with them.
  func ask(ahead questions: [Question], choosing choice: InterviewChoice?) throws {
    guard isOnServer, isInTransaction else { return }
    // After a write this would be asked anew.
    guard let choice, knowsAgencyNow else { return try ask(ahead: questions) }
    let mergers = try mergersNow()
    let journals = FewReading.question(choice)
    let contacts = Self.contacts(ofFamilies: choice.families, mergers)
    try ask(ahead: questions + [journals, contacts] + GivenNumbers.expected(in: self))
    let reading = try FewReading(in: self, journals.sql, journals.arguments)
    let members = try reading.members.values.map { ($0.candidate, try merged($0, mergers)) }
    fewRead.add([], try reading.journals(in: self), members)
    try learnContacts(contacts, at: Set(members.map(\.1.employer)))
  }

  /// Asks a server ahead for the journals of these interviews, and these questions with them.
  func ask(ahead questions: [Question] = [], journalsOf interviews: [Int64]) throws {
    let wanted = interviews.filter { fewRead.journals[$0] == nil }
    let isFew = !wanted.isEmpty && wanted.count < Self.few
    try ask(ahead: questions, choosing: isFew ? InterviewChoice(numbered: wanted) : nil)
  }

  /// What the transaction has read of few interviews.
  var fewRead: FewInterviews { remembered("few interviews") { FewInterviews() } }
}

/// Interviews that a server is to choose, so that their journals can be asked for before their numbers
/// are known.
struct InterviewChoice {
  /// The statement that chooses their numbers.
  private let sql: String
  private let arguments: [(any ColumnValue)?]

  /// The interviews whose numbers a statement gives, none if they are not few.
  init(_ chosen: [Question]) {
    sql = """
      WITH chosen AS (
        SELECT DISTINCT interview FROM (\(chosen.map(\.sql).joined(separator: " UNION ALL "))) AS one)
      SELECT interview FROM chosen WHERE (SELECT count(*) FROM chosen) < \(Database.few)
      """
    arguments = chosen.flatMap(\.arguments)
  }

  init(numbered numbers: [Int64]) {
    (sql, arguments) = (Words.list("?"), [numbers.jsonList])
  }

  /// The candidates as booked for them, in words of the server's that read by index, however many it
  /// expects.
  var families: Question {
    ("ARRAY(SELECT candidate FROM interview WHERE id = ANY (ARRAY(\(sql))))", arguments)
  }
}

/// Reads entries, each joined with its interview, its lists and the table of each kind.
private struct FewReading {
  private var written: [WrittenEntry] = []
  private var events: [Int64: Event] = [:]
  private var items = Items()
  /// The interviews as booked, by number.
  private(set) var members: [Int64: Assignment] = [:]

  private static let assignment = [
    "interview.id", "interview.candidate", "interview.vacancy", "vacancy.employer",
    "interview.consultant",
  ]
  private static let item = ["item.list", "item.text", "item.role"]
  private static let tables = Event.Kind.allCases.compactMap { kind in
    kind.table.map { (kind: kind, table: $0, columns: StoredTable.columns(of: $0)) }
  }
  private static let joined =
    assignment + item + tables.flatMap { part in part.columns.map { "\(part.table).\($0)" } }

  private static let selected = joined.joined(separator: ", ")
  private static let details =
    tables.map { "LEFT JOIN \($0.table) ON \($0.table).entry = entry.id" }.joined(separator: " ")

  /// The question for all of the candidates of interviews that a server chooses.
  static func question(_ choice: InterviewChoice) -> Question {
    (statement("= ANY (\(choice.families.sql))"), choice.families.arguments)
  }

  /// The statement that reads all interviews of some candidates.
  static func statement(_ candidates: String) -> String {
    """
    SELECT \(WrittenEntry.columns), \(selected)
    FROM interview
    JOIN vacancy ON vacancy.id = interview.vacancy
    JOIN entry ON entry.interview = interview.id
    \(WrittenEntry.joins)
    \(details)
    LEFT JOIN item ON item.entry = entry.id
    WHERE interview.candidate \(candidates)
    ORDER BY entry.happenedAt, entry.id, item.list, item.position
    """
  }

  /// Reads the answer to one of these statements.
  init(in db: Database, _ sql: String, _ arguments: [(any ColumnValue)?]) throws {
    let rows = try db.cursor(sql, arguments)
    while let row = try rows.next() { try add(row, columns: rows.columnNames.count) }
  }

  /// Takes in a row; an entry has one for each line of its lists, the last of which has seen all.
  private mutating func add(_ row: Row, columns: Int) throws {
    var place = columns - Self.joined.count
    let entry = try WrittenEntry(row: row.part(0..<place))
    func next(_ count: Int) -> Row {
      place += count
      return row.part(place - count..<place)
    }
    let assignment = try Assignment(row: next(Self.assignment.count))
    let item = next(Self.item.count)
    if written.last?.id != entry.id {
      written.append(entry)
      members[assignment.interview] = assignment
    }
    guard entry.hasEvent, let kind = Event.Kind(rawValue: entry.kind) else { return }
    if let list: ItemList = try item.get("list") {
      items.add(
        Item(text: try item.get("text"), role: try item.get("role")), to: list, of: entry.id)
    }
    for part in Self.tables {
      let details = next(part.columns.count)
      guard part.kind == kind else { continue }
      let isThere = try details.get("entry") as Int64? != nil
      events[entry.id] = try isThere ? Event(kind, row: details, items) : Event(plain: kind)
    }
  }

  /// Returns the journals by interview.
  func journals(in db: Database) throws -> [Int64: [JournalEntry]] {
    let rest = written.filter { $0.hasEvent && events[$0.id] == nil }
    let all = try events.merging(db.events(of: rest)) { $1 }
    let retracted = written.map(\.link).retracted
    let entries = try written.map { entry in
      (
        entry.interview ?? 0,
        try entry.read(event: all[entry.id], counts: !retracted.contains(entry.link.entry))
      )
    }
    return Dictionary(grouping: entries, by: \.0).mapValues { $0.map(\.1) }
  }
}
