import CustomDump
import Domain
import GRDB
import Testing

@testable import Store

struct ExportingTests {
  /// The tables that hold nothing that has to be taken along: what is computed, the names of the
  /// kinds of entries, which every database has, whether this file has traces of what was erased, and
  /// by which edition of the rules its plans were computed.
  private static let left = Set(ComputedTable.allCases.map(\.rawValue)).union([
    "entryKind", "unswept", "planEdition",
  ])

  @Test func everyTableIsExportedOrComputed() throws {
    let tables = try AgencyStore(path: nil).queue.read { db in
      try String.fetchSet(
        db, sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict")
    }
    let exported = Set(BaseTable.allCases.map(\.rawValue))
    expectNoDifference(
      tables.subtracting(exported).subtracting(Self.left), [],
      "a new table: is it computed, or does BaseTable have to name it?")
    expectNoDifference(exported.subtracting(tables), ["sqlite_sequence"])
  }

  @Test func whatIsComputedIsLeftOut() throws {
    let tables = try AgencyStore(path: nil).exportTables()
    let columns = Dictionary(
      uniqueKeysWithValues: tables.map { ($0.name, $0.columns.map(\.name)) })
    #expect(columns["candidate"] == ["id", "name"])
    #expect(columns["vacancy"] == ["id", "employer", "title"])
    let interview = try #require(tables.first { $0.name == "interview" })
    #expect(interview.columns.map(\.isOptional) == [false, false, false, false, true])
    let batch = try #require(tables.first { $0.name == "batch" })
    #expect(batch.columns.first { $0.name == "recordedAt" }?.kind == .moment)
  }

  @Test func rowsComeInOrderUntilEnoughIsSeen() throws {
    let store = try AgencyStore(path: nil)
    _ = try store.book(booking(meets: ["Ann Lee", "Bo Li"]))
    var seen: [String] = []
    try store.forEachRow { _, row in
      seen.append(row.table)
      return row.table != "entry"
    }
    #expect(
      seen == ["consultant", "candidate", "employer", "vacancy", "interview", "batch", "entry"])
  }

  @Test func whatAColumnCannotHoldIsDamage() throws {
    let store = try AgencyStore(path: nil)
    _ = try store.book(booking())
    try store.damage("UPDATE batch SET recordedAt = 1 << 60")
    #expect(throws: StoreError.self) { try store.forEachRow { _, _ in true } }
  }
}
