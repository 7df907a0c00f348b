import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// No text loses what comes after a NUL in it without a word.
struct NULTests {
  private let store: AgencyStore
  private let interview: Interview

  init() throws {
    store = try agency()
    interview = try store.book(try booking()).interview
  }

  @Test(arguments: [("ke\u{0}pt", "ke"), ("\u{0}", ""), ("\u{E9}\u{0}\u{301}", "\u{E9}")])
  func `a text with one is refused, and nothing is recorded`(_ text: String, _ before: String)
    throws
  {
    let counts = try store.counts()
    let error = #expect(throws: StoreError.self) {
      try store.record(.debrief(Debrief(interest: .yes, account: .init(note: text))), of: interview)
    }
    #expect(error == .textWithNUL(after: before))
    #expect(throws: StoreError.textWithNUL(after: before)) {
      try store.record(
        .debrief(Debrief(interest: .yes, account: .init(forgot: ["fine", text]))), of: interview)
    }
    #expect(try store.counts() == counts)
  }

  @Test(
    arguments: [
      { try booking("Pri\u{0}ya") }, { try booking(employer: "Pri\u{0}") },
      { try booking(vacancy: "Pri\u{0}ya") }, { try booking(phone: "Pri\u{0}ya") },
      { try booking(meets: ["Ann", "Pri\u{0}ya"]) }, { try booking(consultant: "Pri\u{0}ya") },
    ] as [@Sendable () throws -> Booking])
  func `so is one in a booking`(_ booking: @Sendable () throws -> Booking) throws {
    let counts = try store.counts()
    let booking = try booking()
    let error = #expect(throws: StoreError.self) {
      try store.book([ImportedInterview(booking: booking)], by: .by(), command: "book")
    }
    guard case .textWithNUL = error else {
      Issue.record("refused for another reason: \(String(describing: error))")
      return
    }
    #expect(try store.counts() == counts)
  }

  @Test func `a question with one finds nobody by what stands before it`() throws {
    #expect(throws: StoreError.textWithNUL(after: "priya shah")) {
      try store.interviews(matching: "Priya Shah\u{0}x", openOnly: true)
    }
  }

  @Test(.ofFiles) func `what another program put there is read whole`() throws {
    try store.queue.write { db in
      try db.execute(sql: "UPDATE candidate SET name = 'Priya' || char(0) || 'Shah'")
      try db.execute(sql: "UPDATE employer SET name = char(0)")
    }
    let read = try store.record(of: interview.id).interview
    #expect(read.candidate.name == "Priya\u{0}Shah")
    #expect(read.employer.name == "\u{0}")
    var exported: [ExportValue] = []
    try store.forEachRow { table, row in
      if table.name == "candidate" { exported += row.values }
      return true
    }
    #expect(exported.contains(.text("Priya\u{0}Shah")))
    var shown: [ExportValue] = []
    try store.forEachViewRow { view, _, row in
      if view == "interviews", let row { shown += row }
      return true
    }
    #expect(shown.contains(.text("Priya\u{0}Shah")))
  }

  @Test func `an export that has one is not taken in`() throws {
    var rows: [ExportRow] = []
    try store.forEachRow { _, row in
      rows.append(
        ExportRow(
          record: row.record,
          values: row.values.map { $0 == .text("Priya Shah") ? .text("Priya\u{0}Shah") : $0 }))
      return true
    }
    let other = try agency()
    #expect(throws: StoreError.textWithNUL(after: "Priya")) {
      try other.takeIn { take in rows.allSatisfy { take($0) == nil } }
    }
    #expect(try other.consultants().isEmpty)
  }
}
