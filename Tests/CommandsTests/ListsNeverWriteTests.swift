import Foundation
import Testing

/// Whoever asks changes nothing: every list, over and over, leaves each byte of the database as it
/// was, and answers the same.
struct ListsNeverWriteTests {
  private static let lists: [[String]] = [
    ["silent"], ["due"], ["due", "--snoozed"], ["not-yet"], ["agenda"], ["why", "1"], ["may", "1"],
    ["history", "1"], ["card", "1"], ["today"], ["search", "priya"], ["consultants"], ["report"],
    ["stats"],
    ["template", "list"], ["calendar"],
    ["handover", "Sam", "Ruth", "--new", "--dry-run"],
    ["retention"], ["retention", "holds"], ["forget", "priya", "--dry-run"],
    ["people", "list"], ["people", "show", "acme"], ["dossier", "priya"], ["requests"],
  ]

  @Test func aHundredTimesNoByteChanges() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let agency = Agency(.debrief, in: folder)
    _ = try agency.log(try agency.book("Priya Shah"))
    _ = try agency.book("Tom Baker")
    let before = try contents(of: folder)
    #expect(before.keys.contains("agency.db"))
    var answers: [[String]: Set<Program.Outcome>] = [:]
    for round in 0..<100 {
      let list = Self.lists[round % Self.lists.count]
      answers[list, default: []].insert(try run(list + ["--json"], in: folder))
    }
    #expect(answers.count == Self.lists.count)
    for (list, outcomes) in answers {
      #expect(outcomes.count == 1, "\(list) does not always answer the same")
      #expect(outcomes.allSatisfy { $0.ending == .exit(0) && $0.messages.isEmpty }, "\(list)")
    }
    #expect(try contents(of: folder) == before)
  }

  @Test func aFreshMachineGetsNoDatabase() throws {
    let folder = try Folder()
    defer { folder.remove() }
    for list in Self.lists {
      let outcome = try run(list, in: folder, environment: folder.environmentOfANewcomer)
      // Whoever names somebody learns that they are not there; all the rest is empty.
      let ending: Int32 =
        switch list.prefix(2) {
        case ["why", "1"], ["may", "1"], ["history", "1"], ["card", "1"], ["people", "show"]: 66
        case ["forget", "priya"], ["dossier", "priya"]: 66
        case ["handover", "Sam"]: 64
        default: 0
        }
      #expect(outcome.ending == .exit(ending), "\(list)")
      #expect(outcome.messages.hasPrefix("note: there is no database at `"), "\(list)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  /// A path with a slip in it must not answer that nobody is to be rung.
  @Test func aNamedPathAtWhichThereIsNothingIsAnError() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let named = ["--db", "no/such/folder/typo.db"]
    for list in Self.lists + [["verify"], ["verify", "--repair"], ["backup", "copy.db"]] {
      let byOption = try run(
        list + named, in: folder, environment: folder.environmentOfANewcomer)
      let byVariable = try run(list, in: folder)
      for outcome in [byOption, byVariable] {
        #expect(outcome.ending == .exit(66), "\(list): \(outcome)")
        #expect(outcome.answers.isEmpty, "\(list)")
        #expect(outcome.messages.contains("\nhelp: "), "\(list)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func onlyRecordingMakesWhatWasNamed() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let sheet = folder.url.appendingPathComponent("sheet.csv")
    try Data("candidate,employer,vacancy,date\nPriya Shah,Acme,Buyer,30/11/2026\n".utf8)
      .write(to: sheet)
    let tried = try run(["import", "sheet.csv", "--dry-run", "--db", "a/new.db"], in: folder)
    #expect(tried.ending == .exit(0), "\(tried)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/a"))
    for words in [
      ["import", "sheet.csv", "--db", "a/new.db"],
      ["consultants", "--add", "Ruth", "--db", "b.db"],
    ] {
      #expect(try run(words, in: folder).ending == .exit(0), "\(words)")
    }
    #expect(try run(["today", "--db", "a/new.db"], in: folder).ending == .exit(0))
    #expect(try run(["today", "--db", "b.db"], in: folder).ending == .exit(0))
  }

  /// Whoever records of somebody that they are not on record yet is told so, and leaves nothing.
  @Test(arguments: [
    ["log", "priya", "--went", "4"], ["brief", "1"], ["contact", "1", "--reached"], ["undo"],
    ["feedback", "1", "--decision", "hold"], ["rebook", "1", "--at", "fri 14:00"],
    ["people", "edit", "candidate", "priya", "--phone", "1"],
    ["people", "merge", "employer", "Acme", "Bolt"], ["backup", "copy.db"],
  ])
  func nobodyOnRecordMakesNoDatabase(_ words: [String]) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let outcome = try run(words, in: folder)
    #expect(outcome.ending == .exit(66), "\(outcome.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  private func run(
    _ words: [String], in folder: Folder, environment: [String: String]? = nil
  ) throws -> Program.Outcome {
    var environment = environment ?? folder.environment
    environment["DEBRIEF_NOW"] = "2026-11-24T12:00:00Z"
    environment["DEBRIEF_CONSULTANT"] = "Sam"
    let words =
      words.first == "report" ? ["report", "--format", "json"] + words.dropFirst() : words
    return try Program.debrief.run(words, in: folder.url, environment: environment)
  }

  /// Every file of the folder that holds anything.
  private func contents(of folder: Folder) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      let data = try Data(contentsOf: folder.url.appendingPathComponent(name))
      if !data.isEmpty { contents[name] = data }
    }
    return contents
  }
}
