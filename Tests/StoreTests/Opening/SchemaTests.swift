import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct SchemaTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: 1...3)
  func manyMayOpenANewDatabaseAtOnce(round: Int) async throws {
    let path = folder.file("agency-\(round).db")
    let names = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 1...8 {
        group.addTask {
          try AgencyStore(path: path).addConsultant(named: "Consultant \(number)").name
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let store = try AgencyStore(path: path)
    #expect(try store.consultants().map(\.name) == names.sorted())
    #expect(names.count == 8)
  }

  @Test func openingAndReadingChangesNoByte() throws {
    let path = folder.file("agency.db")
    try {
      let store = try AgencyStore(path: path)
      _ = try store.book(try booking())
    }()
    let before = try folder.bytes("agency.db")
    #expect(try folder.contents() == ["agency.db"])
    for _ in 1...100 {
      let store = try AgencyStore(path: path)
      try readEverything(store)
    }
    #expect(try folder.bytes("agency.db") == before)
    #expect(try folder.contents() == ["agency.db"])
  }

  private func readEverything(_ store: AgencyStore) throws {
    let interview = try #require(try store.interviews(openOnly: true).first)
    _ = try store.duties(DutyQuery(now: hour(100)))
    _ = try store.duties(DutyQuery(now: hour(0), begun: false))
    _ = try store.silent(at: hour(100), over: nil, consultant: nil)
    _ = try store.record(of: interview.id)
    _ = try store.records(ReportFilter())
    _ = try store.interviews(matching: "priya", openOnly: true)
    _ = try store.workloads()
    _ = try store.search(SearchQuery.typed("priya", limit: 1))
  }

  @Test func knowsTheKindsOfEntryThatTheDomainKnows() throws {
    let store = try AgencyStore(path: nil)
    let kinds = try store.queue.read { try String.fetchSet($0, sql: "SELECT name FROM entryKind") }
    expectNoDifference(
      kinds,
      // A placing elsewhere is recorded there alone.
      Set(Event.Kind.allCases.map(\.rawValue)).subtracting(["placedElsewhere"])
        .union([
          "retraction", "policySet", "policyAdopted", "holidaysImported", "candidatesMerged",
          "employersMerged", "candidateEdited", "employerEdited", "templateSet",
          "candidateForgotten",
          "candidateHeld",
          "requestHeard", "requestExtended", "requestAnswered",
        ]))
  }

  @Test func otherProgramsReadNamesAndTimesInItsViews() throws {
    let store = try AgencyStore(path: nil)
    _ = try store.book(try booking(phone: "+44 20 7946 0000"))
    try store.queue.read { db in
      func values(_ sql: String) throws -> [Value]? {
        try db.rows(sql) { $0.values.map(\.value) }.first
      }
      expectNoDifference(
        try values("SELECT candidate, employer, starts, consultant FROM interviews"),
        [.text("Priya Shah"), .text("Acme"), .text("2026-11-16T09:00:00Z"), .text("Sam")])
      expectNoDifference(
        try values("SELECT kind, counts, recorded, command FROM entries"),
        [.text("booked"), .integer(1), .text("2026-11-16T09:00:00Z"), .text("book")])
      expectNoDifference(
        try values(
          """
          SELECT candidate, vacancy, chaser, "from" FROM duties WHERE rule = 'debriefCall'
          """),
        [
          .text("Priya Shah"), .text("Data analyst"), .text("candidate"),
          .text("2026-11-16T10:00:00Z"),
        ])
    }
  }
}
