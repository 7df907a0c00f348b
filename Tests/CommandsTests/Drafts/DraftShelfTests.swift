import Domain
import Foundation
import Testing
import WorkingTime

@testable import Commands

struct DraftShelfTests {
  private static let seven = Identifier<Interview>(7)
  private static let draft = DebriefDraft(
    begun: Instant(seconds: 1), at: Instant(seconds: 2), rang: .us,
    answers: [.met: "Zoë; 李小龙", .hearBy: "fri"], field: .thanked, unfinished: "y")

  private let folder: Folder
  private let shelf: DraftShelf

  init() throws {
    folder = try Folder()
    shelf = DraftShelf(databasePath: folder.url.path + "/agency.db")
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: shelf.folder).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func keepsADraftPrivatelyAndGivesItBack() throws {
    defer { folder.remove() }
    #expect(shelf.find(Self.seven) == .nothing)
    try shelf.save(Self.draft, of: Self.seven)
    #expect(shelf.find(Self.seven) == .draft(Self.draft))
    #expect(shelf.find(Identifier(70)) == .nothing)
    #expect(try names() == ["7.draft"])
    #expect(try mode(shelf.folder) == 0o700)
    #expect(try mode(shelf.folder + "/7.draft") == 0o600)
  }

  @Test func laterAnswersTakeThePlaceOfEarlierOnes() throws {
    defer { folder.remove() }
    try shelf.save(Self.draft, of: Self.seven)
    var later = Self.draft
    later.answers[.went] = "4"
    try shelf.save(later, of: Self.seven)
    #expect(shelf.find(Self.seven) == .draft(later))
    #expect(try names() == ["7.draft"])
  }

  @Test func removesAllOfAnInterviewAndNothingOfOthers() throws {
    defer { folder.remove() }
    try shelf.save(Self.draft, of: Self.seven)
    try shelf.save(Self.draft, of: Identifier(70))
    try Data("half".utf8).write(to: URL(fileURLWithPath: shelf.folder + "/7.123.part"))
    shelf.remove(Self.seven)
    #expect(try names() == ["70.draft"])
    shelf.remove(Identifier(70))
    #expect(!FileManager.default.fileExists(atPath: shelf.folder))
  }

  @Test func nothingIsKeptOfADraftWithNothingInIt() throws {
    defer { folder.remove() }
    try shelf.save(Self.draft, of: Self.seven)
    var empty = Self.draft
    empty.answers = [:]
    empty.unfinished = "  "
    try shelf.save(empty, of: Self.seven)
    #expect(shelf.find(Self.seven) == .nothing)
  }

  @Test(arguments: ["", "{", "{\"version\":2}", "null"])
  func whatCannotBeMadeOutIsDamaged(_ text: String) throws {
    defer { folder.remove() }
    try shelf.save(Self.draft, of: Self.seven)
    try Data(text.utf8).write(to: URL(fileURLWithPath: shelf.folder + "/7.draft"))
    #expect(shelf.find(Self.seven) == .damaged)
    try shelf.save(Self.draft, of: Self.seven)
    #expect(shelf.find(Self.seven) == .draft(Self.draft))
  }

  @Test func noLinkIsFollowed() throws {
    defer { folder.remove() }
    try shelf.save(Self.draft, of: Identifier(8))
    let path = shelf.folder + "/7.draft"
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: shelf.folder + "/8.draft")
    #expect(shelf.find(Self.seven) == .damaged)
    try shelf.save(Self.draft, of: Self.seven)
    #expect(shelf.find(Self.seven) == .draft(Self.draft))
    #expect(shelf.find(Identifier(8)) == .draft(Self.draft))
  }

  @Test func aShelfThatCannotBeMadeSaysWhy() throws {
    defer { folder.remove() }
    try Data().write(to: URL(fileURLWithPath: shelf.folder))
    do throws(DraftShelf.Failure) {
      try shelf.save(Self.draft, of: Self.seven)
      Issue.record("a file was taken for a folder")
    } catch {
      #expect(error.reason == "not a directory")
    }
  }

  @Test func aLinkToADatabaseHasItsShelf() throws {
    defer { folder.remove() }
    let real = folder.url.appendingPathComponent("real.db")
    let link = folder.url.appendingPathComponent("link.db")
    try Data().write(to: real)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    #expect(DraftShelf(databasePath: link.path).folder == real.path + "-drafts")
  }
}
