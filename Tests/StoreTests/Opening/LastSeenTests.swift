import Domain
import Foundation
import Testing

@testable import Store

/// The last that was seen of a server, when a server comes back that has less.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct LastSeenTests {
  let server: AgencyStore
  let folder: Folder
  /// The file with the last that was seen.
  let path: String

  init() throws {
    server = try agency()
    folder = try Folder()
    path = folder.file("seen")
    _ = try server.book(booking())
  }

  /// Opens the agency as another command would.
  private func open() throws -> AgencyStore {
    try AgencyStore(path: server.name, holdsSnapshot: true, lastSeenPath: path)
  }

  /// Has the server lose its last booking, as a standby would that lagged behind.
  private func loseTheLast() throws {
    try server.damage(
      """
      DELETE FROM booking WHERE entry = 2; DELETE FROM searchIndex WHERE rowid = 2;
      DELETE FROM seal WHERE entry = 2; DELETE FROM entry WHERE id = 2; DELETE FROM batch WHERE id = 2;
      UPDATE head SET place = 1, chain = (SELECT chain FROM seal WHERE place = 1)
      """)
  }

  @Test func nothingIsToldWhereNothingIsLost() throws {
    #expect(try open().news == nil)
    let store = try open()
    _ = try store.book(booking("Zoe Lund"))
    #expect(try open().news == nil)
    #expect(try open().news == nil)
    #expect(try folder.mode("seen") == 0o600)
    #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("Lund"))
  }

  @Test func aLostRecordingOfOnesOwnIsToldOnce() throws {
    _ = try open().book(booking("Zoe Lund"))
    try loseTheLast()
    #expect(try open().news == .lost(nil))
    #expect(try open().news == nil)
  }

  @Test func aLostRecordingOfOthersIsTold() throws {
    _ = try server.book(booking("Zoe Lund"))
    #expect(try open().news == nil)
    try loseTheLast()
    #expect(try open().news == .lost(Identifier(2)))
  }

  @Test(arguments: [true, false])
  func anOutcomeThatWasUnknownIsToldOnceItIsKnown(_ isSaved: Bool) throws {
    let token = try #require(server.lastToken)
    try "unknown \(isSaved ? token : "never")\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try open().news == (isSaved ? .saved(token: token) : .notSaved(token: "never")))
    #expect(try open().news == nil)
  }
}
