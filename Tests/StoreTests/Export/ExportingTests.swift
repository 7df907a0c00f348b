import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct ExportingTests {
  /// What no export takes: what is computed, the names of the kinds of entries, which every database
  /// has, whether this file has traces of what was
  /// erased, and by which edition of the rules its plans were computed.
  @Test func everyTableIsExportedOrComputed() {
    let left = StoredTable.all.filter { $0.exported == nil && !$0.isComputed }.map(\.name)
    expectNoDifference(
      left.filter { !$0.hasPrefix("search") }, ["entryKind", "unswept", "planEdition"])
  }

  @Test func whatIsComputedIsLeftOut() throws {
    let records = try agency().exportRecords()
    let fields = Dictionary(
      uniqueKeysWithValues: records.map { ($0.name, $0.fields.map(\.name)) })
    #expect(fields["candidate"] == ["id", "name"])
    #expect(fields["vacancy"] == ["id", "employer", "title"])
    let interview = try #require(records.first { $0.name == "interview" })
    #expect(interview.fields.map(\.isOptional) == [false, false, false, false, true])
    let batch = try #require(records.first { $0.name == "batch" })
    #expect(batch.fields.first { $0.name == "recordedAt" }?.kind == .moment)
  }

  @Test func rowsComeInOrderUntilEnoughIsSeen() throws {
    let store = try agency()
    _ = try store.book(booking(meets: ["Ann Lee", "Bo Li"]))
    var seen: [String] = []
    try store.forEachRow { _, row in
      seen.append(row.record)
      return row.record != "entry"
    }
    #expect(
      seen == ["consultant", "candidate", "employer", "vacancy", "interview", "batch", "entry"])
  }

  @Test func whatAColumnCannotHoldIsDamage() throws {
    let store = try agency()
    _ = try store.book(booking())
    try store.damage("UPDATE batch SET recordedAt = 1152921504606846976")
    #expect(throws: StoreError.self) { try store.forEachRow { _, _ in true } }
  }
}
