import Domain
import Foundation
import Store
import Testing
import WorkingTime

@testable import Commands

struct DraftStoreTests {
  private static let seven = DraftName("log", of: Identifier(7))
  private static let seventy = DraftName("log", of: Identifier(70))
  private static let eight = DraftName("log", of: Identifier(8))
  private static let draft = TalkDraft(
    begun: Instant(seconds: 1), at: Instant(seconds: 2), rang: .us,
    answers: ["met": "Zoë; 李小龙", DebriefField.hearBy.key: "fri"], field: DebriefField.thanked.key,
    unfinished: "y")

  private let folder: Folder
  private let drafts: DraftStore

  init() throws {
    folder = try Folder()
    drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: drafts.folder).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func keepsADraftPrivatelyAndGivesItBack() throws {
    defer { folder.remove() }
    #expect(drafts.find(Self.seven) == .nothing)
    try drafts.save(Self.draft, of: Self.seven)
    #expect(drafts.find(Self.seven) == .draft(Self.draft))
    #expect(drafts.find(Self.seventy) == .nothing)
    #expect(try names() == ["7.draft"])
    #expect(try mode(drafts.folder) == 0o700)
    #expect(try mode(drafts.folder + "/7.draft") == 0o600)
  }

  @Test func laterAnswersTakeThePlaceOfEarlierOnes() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    var later = Self.draft
    later.answers["went"] = "4"
    try drafts.save(later, of: Self.seven)
    #expect(drafts.find(Self.seven) == .draft(later))
    #expect(try names() == ["7.draft"])
  }

  @Test func removesAllOfAnInterviewAndNothingOfOthers() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    try drafts.save(Self.draft, of: Self.seventy)
    try Data("half".utf8).write(to: URL(fileURLWithPath: drafts.folder + "/7.123.part"))
    drafts.remove(of: Identifier(7))
    #expect(try names() == ["70.draft"])
    drafts.remove(Self.seventy)
    #expect(!FileManager.default.fileExists(atPath: drafts.folder))
  }

  @Test func eachConversationHasADraftOfItsOwn() throws {
    defer { folder.remove() }
    let promise = DraftName("promise", of: Identifier(7))
    for name in [Self.seven, promise, DraftName("book", of: nil)] {
      try drafts.save(Self.draft, of: name)
    }
    #expect(try names() == ["7.draft", "7.promise.draft", "book.draft"])
    drafts.remove(Self.seven)
    #expect(try names() == ["7.promise.draft", "book.draft"])
    #expect(drafts.find(promise) == .draft(Self.draft))
    drafts.remove(of: Identifier(7))
    #expect(try names() == ["book.draft"])
  }

  @Test func nothingIsKeptOfADraftWithNothingInIt() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    var empty = Self.draft
    empty.answers = [:]
    empty.unfinished = "  "
    try drafts.save(empty, of: Self.seven)
    #expect(drafts.find(Self.seven) == .nothing)
  }

  @Test(arguments: ["", "{", "{\"version\":2}", "null"])
  func whatCannotBeMadeOutIsDamaged(_ text: String) throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    try Data(text.utf8).write(to: URL(fileURLWithPath: drafts.folder + "/7.draft"))
    #expect(drafts.find(Self.seven) == .damaged)
    try drafts.save(Self.draft, of: Self.seven)
    #expect(drafts.find(Self.seven) == .draft(Self.draft))
  }

  @Test func noLinkIsFollowed() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.eight)
    let path = drafts.folder + "/7.draft"
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: drafts.folder + "/8.draft")
    #expect(drafts.find(Self.seven) == .damaged)
    try drafts.save(Self.draft, of: Self.seven)
    #expect(drafts.find(Self.seven) == .draft(Self.draft))
    #expect(drafts.find(Self.eight) == .draft(Self.draft))
  }

  @Test func aFolderThatCannotBeMadeSaysWhy() throws {
    defer { folder.remove() }
    try Data().write(to: URL(fileURLWithPath: drafts.folder))
    do throws(StoreError) {
      try drafts.save(Self.draft, of: Self.seven)
      Issue.record("a file was taken for a folder")
    } catch {
      #expect(error == .cannotMake(path: drafts.folder + "/7.draft", reason: "not a directory"))
    }
  }

  @Test func aLinkToADatabaseHasItsDrafts() throws {
    defer { folder.remove() }
    let real = folder.url.appendingPathComponent("real.db")
    let link = folder.url.appendingPathComponent("link.db")
    try Data().write(to: real)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    #expect(DraftStore(databasePath: link.path).folder == real.path + "-drafts")
  }

  @Test func whatIsSetAsideComesBackAndLapsesAfterAWeek() throws {
    defer { folder.remove() }
    let now = Instant(seconds: 1_795_442_400)
    var second = Self.draft
    second.answers["went"] = "4"
    for draft in [Self.draft, second] {
      try drafts.save(draft, of: Self.seven)
      #expect(drafts.setAside(Self.seven, at: now))
    }
    #expect(drafts.find(Self.seven) == .nothing)
    #expect(!drafts.setAside(Self.seven, at: now))
    let names = drafts.filesSetAside(of: Self.seven)
    #expect(names.map(drafts.find) == [.draft(second), .draft(Self.draft)])
    #expect(drafts.filesSetAside(of: Self.seventy).isEmpty)
    #expect(drafts.takeBack(names[0], of: Self.seven))
    #expect(drafts.find(Self.seven) == .draft(second))
    #expect(!drafts.takeBack(names[1], of: Self.seven))
    drafts.removeWhatLapsed(at: now.adding(seconds: 7 * 86_400))
    #expect(drafts.filesSetAside(of: Self.seven) == [names[1]])
    drafts.removeWhatLapsed(at: now.adding(seconds: 7 * 86_400 + 1))
    #expect(try self.names() == ["7.draft"])
  }

  @Test func anEmptyDraftTakesNothingWithIt() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    #expect(drafts.setAside(Self.seven, at: Instant(seconds: 5)))
    try drafts.save(
      TalkDraft(begun: Instant(seconds: 1), at: Instant(seconds: 2)), of: Self.seven)
    #expect(drafts.filesSetAside(of: Self.seven) == ["7.5-0.aside"])
    #expect(!drafts.files(of: Identifier(7)).isEmpty && drafts.files(of: Identifier(70)).isEmpty)
    drafts.remove(of: Identifier(7))
    #expect(drafts.files(of: Identifier(7)).isEmpty)
  }
}

struct DraftKeeperTests {
  private static let seven = DraftName("log", of: Identifier(7))
  private static let now = Instant(seconds: 1_795_442_400)

  private func keeper(_ drafts: DraftStore) -> DraftKeeper {
    DraftKeeper(
      TalkDraft(begun: Self.now, at: Self.now), of: Self.seven, on: drafts,
      now: Self.now)
  }

  /// Two windows at one interview: neither writes over what the other keeps.
  @Test func anotherWindowsDraftIsLeftAlone() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
    let (one, other) = (keeper(drafts), keeper(drafts))
    one.keep { $0.answers["said"] = "one" }
    other.keep { $0.unfinished = "" }
    other.keep { $0.answers["said"] = "other" }
    one.keep { $0.answers["said"] = "one and more" }
    other.keep {
      $0.answers["said"] = "other and more"
      $0.unfinished = "half"
    }
    let found = [drafts.find(Self.seven)] + drafts.filesSetAside(of: Self.seven).map(drafts.find)
    let kept = found.map { finding -> String? in
      guard case .draft(let draft) = finding else { return nil }
      return draft.answers["said"]
    }
    #expect(kept == ["one and more", "other and more"])
  }
}
