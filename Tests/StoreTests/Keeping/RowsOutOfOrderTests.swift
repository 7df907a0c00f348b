import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// A bit that changes the number of a row, which then stands before smaller ones.
///
/// Found by the fuzzer: whoever went on after the last row of a portion began it again.
struct RowsOutOfOrderTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
    let store = try AgencyStore(path: path)
    for name in ["Priya Shah", "Max Roe", "Ana Ito"] {
      _ = try store.book(booking(name))
    }
  }

  @Test func areNotGoneThroughForEver() throws {
    try giveFirstInterview(number: 64)
    let store = try AgencyStore(path: path)
    #expect(throws: StoreError.self) { try store.read { db in try db.interviews(after: 0) } }
  }

  @Test func areFoundByACheckThatEnds() throws {
    try giveFirstInterview(number: 64)
    let found = try AgencyStore.verify(path: path)
    #expect(
      found.findings.contains { finding in
        if case .file(let reason) = finding { reason.contains("comes after row") } else { false }
      }, "\(found.findings)")
  }

  @Test func areNotMendedInto() throws {
    try giveFirstInterview(number: 64)
    let found = try AgencyStore.repair(path: path)
    #expect(!found.isWhole && !found.isMendable)
  }

  @Test func aGreaterNumberInItsPlaceIsInOrder() throws {
    #expect(try [3, 4, 9].checkedToAscend(after: 2) == [3, 4, 9])
    for wrong: [Int64] in [[2, 3], [3, 3], [64, 2, 3]] {
      #expect(throws: DamageError.self) { try wrong.checkedToAscend(after: 2) }
    }
  }

  /// Writes another number into the first row of the table of interviews.
  ///
  /// How a leaf of a table is laid out: source: sqlite.org, "Database File Format", section 1.6.
  private func giveFirstInterview(number: UInt8) throws {
    let root = try plainDatabase(path).read { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'interview'")
    }
    let page = try #require(root).advanced(by: -1) * 4096
    var file = try Array(folder.bytes("agency.db"))
    try #require(file[page] == 0x0D, "one page holds them all")
    let cell = page + Int(file[page + 8]) << 8 + Int(file[page + 9])
    try #require(file[cell + 1] == 1, "the number follows the length, which is one byte")
    file[cell + 1] = number
    try Data(file).write(to: URL(fileURLWithPath: path))
  }
}
