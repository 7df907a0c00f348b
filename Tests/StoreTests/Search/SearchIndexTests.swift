import CustomDump
import Domain
import Foundation
import GRDB
import Testing
import WorkingTime

@testable import Store

struct SearchIndexTests {
  /// The columns that hold what somebody typed and is looked for.
  private static let searched: Set = [
    "candidate.folded", "employer.folded", "vacancy.folded", "cancellation.why", "contact.note",
    "debrief.discussed", "debrief.next", "debrief.note", "feedback.confidential",
    "feedback.givenBy", "feedback.said", "item.role", "item.text", "permission.agreedBy",
    "permission.why", "promise.givenBy", "promise.words", "snooze.why", "withdrawal.why",
  ]

  /// The columns of text that nobody looks for by words: names as they were typed, whose folded
  /// form is looked for; names that were given up; words of ours; dates; telephones; and what the
  /// policy and the holidays are.
  private static let notSearched: Set = [
    "candidateNaming.folded", "candidateNaming.name", "candidateNaming.was",
    "candidateNaming.wasFolded", "employerNaming.folded", "employerNaming.name",
    "employerNaming.was", "employerNaming.wasFolded", "particular.field", "particular.value",
    "agreement.untilDate", "batch.clock", "batch.command", "booking.email", "booking.phone",
    "candidate.email", "candidate.name", "candidate.phone", "closure.outcome", "consultant.folded",
    "consultant.name", "contact.chaser", "contact.result", "contact.target", "debrief.hearByDate",
    "debrief.interest", "debrief.rang", "draftTemplate.draft", "draftTemplate.source",
    "dataRequest.asks", "dataRequest.note", "requestStep.note", "diaryEvent.uid",
    "draftTemplate.text", "employer.name", "entry.kind", "entryKind.name",
    "feedback.answerByDate", "feedback.decision", "feedback.hearByDate", "forgetting.part",
    "forgetting.untilDate", "hold.reason", "hold.untilDate", "holidayImport.file",
    "interview.stage", "item.list", "listedHoliday.date", "listedHoliday.division",
    "listedHoliday.name", "listedYear.division", "policyChange.name", "policyChange.value",
    "policyFile.source", "policyFile.text", "promise.byDate", "snooze.rule", "thanks.via",
    "vacancy.title",
  ]

  @Test func everyColumnOfTextIsLookedThroughOrIsNot() throws {
    let computed = StoredTable.computed.map(\.name)
    let columns = try AgencyStore(path: nil).queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT tables.name AS "table", columns.name AS "column" FROM pragma_table_list AS tables
          JOIN pragma_table_xinfo(tables.name) AS columns
          WHERE tables.type = 'table' AND tables.strict AND columns.type = 'TEXT'
          """
      ).filter { !computed.contains($0["table"]) }
        .map { "\($0["table"] as String).\($0["column"] as String)" }
    }
    #expect(Self.searched.isDisjoint(with: Self.notSearched))
    expectNoDifference(
      Set(columns).subtracting(Self.searched.union(Self.notSearched)), [],
      "a new column of text: is it looked through? Event.texts has it, or it is listed here")
    expectNoDifference(Self.searched.union(Self.notSearched).subtracting(columns), [])
  }

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
  ]

  @Test func everyTextIsFound() throws {
    let store = try AgencyStore(path: nil)
    let interview = try store.book(booking(meets: ["mark20"])).interview
    for event in Self.events { try store.record(event, of: interview) }
    let call = Contact(chaser: .consultant, target: .employer, result: .wrote, note: "mark21")
    try store.record(.contact(try #require(call)), of: interview)
    for number in 1...21 {
      let mark = "mark" + (number < 10 ? "0" : "") + "\(number)"
      let found = try store.search(SearchQuery.typed(mark, limit: 1))
      #expect(found.interviews.first?.entries.count == 1, "\(mark)")
    }
  }

  @Test func aNameThatChangedIsFoundAfterTheRowsAreWrittenAnew() throws {
    let store = try AgencyStore(path: nil)
    let interview = try store.book(booking("Priya Shah")).interview
    try store.damage("UPDATE candidate SET name = 'Priya Rao', folded = 'priya rao'")
    try store.sealAgain()
    #expect(!(try store.verification().isWhole))
    try store.queue.write { db in try SearchIndex(db: db).rewrite([interview.id.number]) }
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
    let queue = try DatabaseQueue(path: path)
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
