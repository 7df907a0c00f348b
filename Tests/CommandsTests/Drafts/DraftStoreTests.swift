import Domain
import Foundation
import Store
import Testing
import WorkingTime

@testable import Commands

struct DraftStoreTests {
  private static let seven = Identifier<Interview>(7)
  private static let draft = DebriefDraft(
    begun: Instant(seconds: 1), at: Instant(seconds: 2), rang: .us,
    answers: [.met: "Zoë; 李小龙", .hearBy: "fri"], field: .thanked, unfinished: "y")

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
    #expect(drafts.find(Identifier(70)) == .nothing)
    #expect(try names() == ["7.draft"])
    #expect(try mode(drafts.folder) == 0o700)
    #expect(try mode(drafts.folder + "/7.draft") == 0o600)
  }

  @Test func laterAnswersTakeThePlaceOfEarlierOnes() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    var later = Self.draft
    later.answers[.went] = "4"
    try drafts.save(later, of: Self.seven)
    #expect(drafts.find(Self.seven) == .draft(later))
    #expect(try names() == ["7.draft"])
  }

  @Test func removesAllOfAnInterviewAndNothingOfOthers() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    try drafts.save(Self.draft, of: Identifier(70))
    try Data("half".utf8).write(to: URL(fileURLWithPath: drafts.folder + "/7.123.part"))
    drafts.remove(Self.seven)
    #expect(try names() == ["70.draft"])
    drafts.remove(Identifier(70))
    #expect(!FileManager.default.fileExists(atPath: drafts.folder))
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
    try drafts.save(Self.draft, of: Identifier(8))
    let path = drafts.folder + "/7.draft"
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: drafts.folder + "/8.draft")
    #expect(drafts.find(Self.seven) == .damaged)
    try drafts.save(Self.draft, of: Self.seven)
    #expect(drafts.find(Self.seven) == .draft(Self.draft))
    #expect(drafts.find(Identifier(8)) == .draft(Self.draft))
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
    second.answers[.went] = "4"
    for draft in [Self.draft, second] {
      try drafts.save(draft, of: Self.seven)
      #expect(drafts.setAside(Self.seven, at: now))
    }
    #expect(drafts.find(Self.seven) == .nothing)
    #expect(!drafts.setAside(Self.seven, at: now))
    let names = drafts.namesSetAside(of: Self.seven)
    #expect(names.map(drafts.find) == [.draft(second), .draft(Self.draft)])
    #expect(drafts.namesSetAside(of: Identifier(70)).isEmpty)
    #expect(drafts.takeBack(names[0], of: Self.seven))
    #expect(drafts.find(Self.seven) == .draft(second))
    #expect(!drafts.takeBack(names[1], of: Self.seven))
    drafts.removeWhatLapsed(at: now.adding(seconds: 7 * 86_400))
    #expect(drafts.namesSetAside(of: Self.seven) == [names[1]])
    drafts.removeWhatLapsed(at: now.adding(seconds: 7 * 86_400 + 1))
    #expect(try self.names() == ["7.draft"])
  }

  @Test func anEmptyDraftTakesNothingWithIt() throws {
    defer { folder.remove() }
    try drafts.save(Self.draft, of: Self.seven)
    #expect(drafts.setAside(Self.seven, at: Instant(seconds: 5)))
    try drafts.save(
      DebriefDraft(begun: Instant(seconds: 1), at: Instant(seconds: 2), rang: nil), of: Self.seven)
    #expect(drafts.namesSetAside(of: Self.seven) == ["7.5-0.aside"])
    #expect(drafts.holds(Self.seven) && !drafts.holds(Identifier(70)))
    drafts.remove(Self.seven)
    #expect(!drafts.holds(Self.seven))
  }
}

struct DraftKeeperTests {
  private static let seven = Identifier<Interview>(7)
  private static let now = Instant(seconds: 1_795_442_400)

  private func keeper(_ drafts: DraftStore) -> DraftKeeper {
    DraftKeeper(
      DebriefDraft(begun: Self.now, at: Self.now, rang: nil), of: Self.seven, on: drafts,
      now: Self.now)
  }

  private func talk(_ answer: String) -> DebriefTalk {
    DebriefTalk(reader: call, now: call.at, answers: [.said: answer])
  }

  /// Two windows at one interview: neither writes over what the other keeps.
  @Test func anotherWindowsDraftIsLeftAlone() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
    let (one, other) = (keeper(drafts), keeper(drafts))
    one.keep(talk("one"), unfinished: "")
    other.keep(DebriefTalk(reader: call, now: call.at), unfinished: "")
    other.keep(talk("other"), unfinished: "")
    one.keep(talk("one and more"), unfinished: "")
    other.keep(talk("other and more"), unfinished: "half")
    let found = [drafts.find(Self.seven)] + drafts.namesSetAside(of: Self.seven).map(drafts.find)
    let kept = found.map { finding -> String? in
      guard case .draft(let draft) = finding else { return nil }
      return draft.answers[.said]
    }
    #expect(kept == ["one and more", "other and more"])
  }
}
