import CustomDump
import Domain
import Foundation
import Testing
import WorkingTime

@testable import Commands

/// What lies beside the database is held too.
struct DraftInDossierTests {
  private static let seven = Identifier<Interview>(7)

  /// Every answer, and what was typed of one, stands in a dossier.
  @Test func allOfADraftIsThere() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
    #expect(drafts.rows(of: Self.seven).isEmpty)
    let answers = Dictionary(
      uniqueKeysWithValues: DebriefField.all.map { ($0, "mark \($0.key)") })
    let draft = DebriefDraft(
      begun: Instant(seconds: 1), at: Instant(seconds: 2), rang: .us, answers: answers,
      field: .forgot, unfinished: "mark unfinished")
    try drafts.save(draft, of: Self.seven)
    try drafts.save(draft, of: Identifier(70))
    let row = try #require(drafts.rows(of: Self.seven).first)
    for value in answers.values + ["mark unfinished"] {
      #expect(row.fields.contains { $0.value == .text(value) }, "\(value)")
    }
    expectNoDifference(
      row.fields.map(\.value).prefix(3),
      [.moment(Instant(seconds: 1)), .moment(Instant(seconds: 2)), .choice("us")])
    #expect(row.fields.first { $0.name == "met" }?.nature == .name(.employersPerson))
    #expect(row.fields.first { $0.name == "note" }?.nature == .free)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
    try FileManager.default.createDirectory(
      atPath: drafts.folder, withIntermediateDirectories: true)
    for name in ["7.draft", "7.123.part", "70.9.part"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: drafts.folder + "/" + name))
    }
    expectNoDifference(
      drafts.rows(of: Self.seven).flatMap(\.fields).map(\.value),
      [.text("7.draft, which cannot be made out"), .text("7.123.part, left half written")])
  }
}
