import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct VerifyingTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
    _ = try AgencyStore(path: path).book(booking(phone: "0123"))
  }

  @Test func whatIsComputedIsComputedAnew() throws {
    let before = try AgencyStore(path: path).dumpComputed()
    try AgencyStore(path: path).damage(
      """
      DELETE FROM duty; UPDATE interviewNow SET startsAt = 7; UPDATE candidate SET phone = '9';
      INSERT INTO retractedNow VALUES (1)
      """)
    #expect(try AgencyStore.repair(path: path).count > 3)
    #expect(try AgencyStore.verify(path: path).isWhole)
    expectNoDifference(try AgencyStore(path: path).dumpComputed(), before)
  }

  @Test func nothingIsComputedFromADamagedJournal() throws {
    try AgencyStore(path: path).damage("DELETE FROM duty; DELETE FROM booking")
    let before = try folder.bytes("agency.db")
    let found = try AgencyStore.repair(path: path)
    #expect(!found.isMendable)
    #expect(try folder.bytes("agency.db") == before)
  }

  @Test func aCheckWritesNothing() throws {
    let before = try folder.bytes("agency.db")
    _ = try AgencyStore.verify(path: path)
    #expect(try folder.bytes("agency.db") == before)
  }
}
