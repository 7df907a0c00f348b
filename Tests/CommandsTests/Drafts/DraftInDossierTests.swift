import CustomDump
import Domain
import Foundation
import Testing
import WorkingTime

@testable import Commands
@testable import DataProtection

/// What lies beside the database is held too.
struct DraftInDossierTests {
  private static let seven = Identifier<Interview>(7)

  /// Every answer, and what was typed of one, stands in a dossier.
  @Test func allOfADraftIsThere() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
    #expect(drafts.dossierDrafts(of: Self.seven).isEmpty)
    let answers = Dictionary(
      uniqueKeysWithValues: DebriefField.all.map { ($0.key, "mark \($0.key)") })
    let draft = TalkDraft(
      begun: Instant(seconds: 1), at: Instant(seconds: 2), rang: .us, answers: answers,
      field: DebriefField.forgot.key, unfinished: "mark unfinished")
    try drafts.save(draft, of: DraftName("log", of: Self.seven))
    try drafts.save(draft, of: DraftName("log", of: Identifier(70)))
    let row = try #require(drafts.dossierDrafts(of: Self.seven).first).row
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
      drafts.dossierDrafts(of: Self.seven).flatMap(\.row.fields).map(\.value),
      [.text("7.123.part, left half written"), .text("7.draft, which cannot be made out")])
  }

  /// An unfinished booking is of no interview yet; it is found by what was typed of the candidate.
  @Test(arguments: [
    (["CANDIDATE": "priya sha"], "", true), (["CANDIDATE": "Priya Shah-Lee"], "", true),
    (["CANDIDATE": "Priya Rao"], "", false), (["--phone": "07700 900123"], "", true),
    (["--employer": "Acme"], "pri", true), (["--employer": "Shah & Sons"], "Zoë", false),
  ])
  func aBookingIsFoundByItsCandidate(
    _ answers: [String: String], _ unfinished: String, _ isFound: Bool
  ) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let drafts = DraftStore(databasePath: folder.url.path + "/agency.db")
    let draft = TalkDraft(
      begun: Instant(seconds: 1), at: Instant(seconds: 1), answers: answers, field: "CANDIDATE",
      unfinished: unfinished)
    try drafts.save(draft, of: DraftName("book", of: nil))
    let priya = Candidate(id: Identifier(1), name: "Priya Shah", phone: "07700 900123")
    #expect(drafts.bookings(naming: priya) == (isFound ? ["book.draft"] : []))
    #expect(drafts.dossierDrafts(naming: priya).count == (isFound ? 1 : 0))
  }
}
