import CustomDump
import Domain
import Foundation
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

struct SearchIndexTests {
  /// Events with a mark in every text.
  private static let events: [Event] = [
    .cancelled(why: "mark01"), .withdrawn(why: "mark02"),
    .debrief(
      Debrief(
        interest: .no,
        account: Debrief.Account(
          met: [Met(name: "mark03", role: "mark04")], discussed: "mark05", next: "mark06",
          forgot: ["mark07"], concerns: ["mark08"], note: "mark09"))),
    .feedback(
      Feedback(
        decision: .hold,
        words: Feedback.Words(
          from: "mark10", said: "mark11", strengths: ["mark12"], concerns: ["mark13"],
          confidential: "mark14"))),
    .promise(Promise(by: .at(hour(9)), from: "mark15", words: "mark16")),
    .permission(.allowed(agreedBy: "mark17")), .permission(.forbidden(why: "mark18")),
    .snoozed(Snooze(until: hour(9), why: "mark19", rule: nil)),
    .answered(yes: false, why: "mark22"), .recognised(note: "mark23"),
  ]

  @Test func everyTextIsFound() throws {
    let store = try agency()
    let interview = try store.book(booking(meets: ["mark20"])).interview
    for event in Self.events { try store.record(event, of: interview) }
    let call = Contact(chaser: .consultant, target: .employer, result: .wrote, note: "mark21")
    try store.record(.contact(try #require(call)), of: interview)
    for number in 1...23 {
      let mark = "mark" + (number < 10 ? "0" : "") + "\(number)"
      let found = try store.search(SearchQuery.typed(mark, limit: 1))
      #expect(found.interviews.first?.entries.count == 1, "\(mark)")
    }
  }

  /// A new column in which anything may be typed needs its line in Event.texts; only a calendar's
  /// identifier of an event is not looked for.
  @Test(.ofFiles) func everyColumnThatIsTypedIsLookedThrough() throws {
    let store = try agency()
    let interview = try store.book(booking(meets: ["Ann Lee"])).interview
    for event in Self.events { try store.record(event, of: interview) }
    let call = Contact(chaser: .consultant, target: .employer, result: .wrote, note: "rang")
    try store.record(.contact(try #require(call)), of: interview)
    let columns = StoredTable.all.flatMap { table -> [(table: String, column: String)] in
      guard case .entry(about: []) = table.owner, table.erased == .always else { return [] }
      return table.columns.filter { Self.isTyped($0.column) }.map { (table.name, $0.name) }
    }.filter { $0 != ("diaryEvent", "uid") }
    #expect(columns.count > 15)
    for (table, column) in columns {
      try store.damage("UPDATE \(table) SET \(column) = 'mark\(table)\(column)'")
    }
    try store.queue.write { db in try SearchIndex(db: db).rebuild() }
    for (table, column) in columns {
      let query = try SearchQuery.typed("mark\(table)\(column)", limit: 1)
      #expect(try store.search(query).interviews.count == 1, "\(table).\(column)")
    }
  }

  private static func isTyped(_ column: StoredColumn) -> Bool {
    switch column.shown {
    case .line, .value(_, .text, .free), .value(_, .text, .name), .value(_, .text, .words): true
    case .value, .name, .left, .nothing: false
    }
  }

  @Test func aNameThatChangedIsFoundAfterTheRowsAreWrittenAnew() throws {
    let store = try agency()
    let interview = try store.book(booking("Priya Shah")).interview
    try store.damage("UPDATE candidate SET name = 'Priya Rao', folded = 'priya rao'")
    try store.sealAgain()
    #expect(!(try store.verification().isWhole))
    try store.queue.write { db in
      try SearchIndex(db: db).rewrite([interview.id.number])
      try db.updateAllParticulars()
    }
    #expect(try store.verification().isWhole)
    let found = { typed in
      try store.search(SearchQuery.typed(typed, limit: 1)).interviews.count
    }
    #expect(try found("rao") == 1)
    #expect(try found("shah") == 0)
  }

  @Test func anOlderDatabaseIsTakenIn() throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let queue = try plainDatabase(path)
    try queue.write { db in
      for script in try Self.scripts(before: "0005") { try db.execute(sql: script) }
      try db.execute(sql: Self.oldAgency)
    }
    try queue.close()
    let store = try AgencyStore(path: path)
    #expect(try store.search(SearchQuery.typed("ann zoe", limit: 1)).interviews.count == 1)
    #expect(try store.search(SearchQuery.typed("leeds", limit: 1)).interviews.count == 1)
    #expect(try store.verification().head?.entry == Identifier(2), "its entries are sealed")
  }

  /// The migrations before one, as they stand in the repository.
  private static func scripts(before number: String) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../migrations")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".sql") && $0 < number }
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }

  /// A booking and a debrief in a database that knows no search.
  private static let oldAgency = """
    INSERT INTO consultant VALUES (1, 'Sam', 'sam');
    INSERT INTO candidate (id, name, folded) VALUES (1, 'Zoë Lund', 'zoe lund');
    INSERT INTO employer VALUES (1, 'Acme', 'acme');
    INSERT INTO vacancy VALUES (1, 1, 'Analyst', 'analyst');
    INSERT INTO interview VALUES (1, 1, 1, 1, 'first');
    INSERT INTO batch VALUES (1, 'book', 1, 1794819600, 'given', NULL);
    INSERT INTO entry VALUES (1, 1, 1, 'booked', 1794819600, NULL), (2, 1, 1, 'debrief', 1794823300, NULL);
    INSERT INTO booking VALUES (1, 1794819600, 1794823200, NULL, NULL);
    INSERT INTO item VALUES (1, 'meets', 0, 'Ann Lee', NULL);
    INSERT INTO debrief (entry, passOn, thanked, note) VALUES (2, 0, 0, 'Leeds is far');
    INSERT INTO interviewNow (interview, startsAt, endsAt, state, consultant)
      VALUES (1, 1794819600, 1794823200, 'scheduled', 1);
    PRAGMA application_id = 1684173414;
    PRAGMA user_version = 4;
    """
}
