import CustomDump
import Domain
import Foundation
import Store
import Testing
import WorkingTime

@testable import Commands

/// Every command that writes a file, tried on every file that is never to be written over.
struct ProtectedOutputTests {
  /// The commands by their words, up to the place to write to, each under its name in the help.
  static let writers: [(path: String, words: [String])] = [
    ("report", ["report", "--employer", "acme", "-o"]),
    ("report", ["report", "--format", "xlsx", "-o"]),
    ("report", ["report", "--schema", "-o"]),
    ("export", ["export", "-o"]),
    ("export", ["export", "--schema", "-o"]),
    ("calendar", ["calendar", "-o"]),
    ("brief", ["brief", "1", "--sheet", "-o"]),
    ("draft", ["draft", "1", "chase", "-o"]),
    ("dossier", ["dossier", "priya", "-o"]),
    ("dossier", ["dossier", "--schema", "-o"]),
    ("handover", ["handover", "Sam", "Ruth", "--new", "-o"]),
    ("handover", ["handover", "Sam", "Ruth", "--new", "--dry-run", "-o"]),
    ("backup", ["backup"]),
  ]

  @Test func everyCommandThatWritesAFileIsTried() throws {
    let commands = try ToolInfo(of: DebriefCommand.self).command.tree
    let writing = commands.filter { command in
      command.shownArguments.contains { argument in
        argument.typedNames.contains("--output") || argument.typedNames.contains("--force")
      }
    }
    let places = ["completions", "manual"]
    expectNoDifference(
      Set(writing.map { $0.path.dropFirst().joined(separator: " ") }).subtracting(places),
      Set(Self.writers.map(\.path)))
  }

  @Test(arguments: writers.indices) func nothingIsWrittenOver(_ number: Int) throws {
    let place = try Place()
    defer { place.folder.remove() }
    let before = try place.state()
    for target in try place.targets() {
      for force in [[], ["--force"]] {
        let words = Self.writers[number].words + [target] + force
        let outcome = try place.run(words)
        #expect(outcome.ending == .exit(73), "\(words): \(outcome)")
        #expect(outcome.messages.split(separator: "\n").count == 2, "\(words): \(outcome)")
        #expect(outcome.messages.contains("\nhelp: "), "\(words): \(outcome)")
        #expect(outcome.answers.isEmpty, "\(words): \(outcome)")
      }
    }
    expectNoDifference(try place.state(), before)
  }

  @Test func aFolderOfSheetsIsNotMadeOfThem() throws {
    let place = try Place()
    defer { place.folder.remove() }
    #expect(symlink("../agency.db", place.file("sheets/interviews.csv")) == 0)
    let before = try place.state()
    for target in ["agency.db-drafts", "sheets", "agency.db-edit.7"] {
      let outcome = try place.run(["export", "--csv", target, "--force"])
      #expect(outcome.ending == .exit(73), "\(target): \(outcome)")
    }
    #expect(try place.run(["demo", "agency.db-drafts"]).ending == .exit(73))
    #expect(try place.run(["demo", "other.db-drafts"]).ending == .exit(73))
    expectNoDifference(try place.state(), before)
  }

  @Test(arguments: [
    (["manual", "--install"], ".local/share/man/man1/debrief.1"),
    (["completions", "install", "--shell", "zsh"], ".local/share/zsh/site-functions/_debrief"),
  ])
  func nothingIsInstalledOverTheDatabase(_ words: [String], _ name: String) throws {
    let place = try Place()
    defer { place.folder.remove() }
    let database = place.file(name)
    #expect(try place.run(["consultants", "--add", "Sam", "--db", database]).ending == .exit(0))
    let before = try Data(contentsOf: URL(fileURLWithPath: database))
    let outcome = try place.run(words + ["--force"])
    #expect(outcome.ending == .exit(73), "\(outcome)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
  }
}

/// A folder with a database that somebody else works with, so that its log is there, a draft beside
/// it, and another database.
private struct Place {
  let folder: Folder
  /// Keeps the log where it is.
  private let store: AgencyStore

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.url.path + "/agency.db")
    let start = Instant(seconds: 1_794_819_600)
    let time = try #require(InterviewTime(start: start, end: start.adding(seconds: 3600)))
    let sam = Stamp(
      consultant: Consultant(id: Identifier(0), name: "Sam"), at: start, clock: .given)
    let booking = Booking(
      candidate: "Priya Shah", phone: nil, email: nil, employer: "Acme", vacancy: "Buyer",
      stage: nil, time: time, meets: [], consultant: nil)
    let recorded = try store.book(
      [ImportedInterview(booking: booking)], by: sam, command: "book")
    let interview = try #require(recorded.first).interview.id
    try DraftStore(databasePath: file("agency.db")).save(
      TalkDraft(
        begun: start, at: start, rang: .us, answers: ["met": "Zoë"],
        field: DebriefField.thanked.key,
        unfinished: ""), of: DraftName("log", of: interview))
    for name in ["links", "sheets", "agency.db-edit.7"] {
      try FileManager.default.createDirectory(
        atPath: file(name), withIntermediateDirectories: false)
    }
    try Data("typed".utf8).write(to: URL(fileURLWithPath: file("agency.db-edit.7/text.txt")))
    try Data("SQLite format 3\0 of another program".utf8)
      .write(to: URL(fileURLWithPath: file("other.db")))
  }

  func file(_ name: String) -> String { folder.url.path + "/" + name }

  /// What is never to be written over, a symbolic and a hard link to each among it.
  func targets() throws -> [String] {
    let files = [
      "agency.db", "agency.db-wal", "agency.db-shm", "agency.db-drafts/1.draft",
      "agency.db-edit.7/text.txt", "other.db",
    ]
    let links = try files.flatMap { name -> [String] in
      let plain = name.replacing("/", with: "-")
      try #require(FileManager.default.fileExists(atPath: file(name)), "\(name)")
      #expect(symlink(file(name), file("links/soft-\(plain)")) == 0)
      #expect(link(file(name), file("links/hard-\(plain)")) == 0)
      return ["links/soft-\(plain)", "links/hard-\(plain)"]
    }
    return files + links + ["agency.db-journal", "agency.db-drafts/report", "other.db-wal"]
  }

  func run(_ words: [String]) throws -> Program.Outcome {
    var environment = folder.environment
    environment["DEBRIEF_NOW"] = "2026-12-24T12:00:00Z"
    return try Program.debrief.run(words, in: folder.url, environment: environment)
  }

  /// Every file by its name: its bytes, but for those of the memory that SQLite shares, in which
  /// readers leave a mark.
  ///
  /// Another process reads them: to close a file here would give up the locks of the store.
  func state() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).filter {
      !$0.contains("links")
    }
    let sums = try Program(path: "/bin/sh").run(
      [
        "-c",
        "for f; do [ -f \"$f\" ] && case $f in *-shm) stat -c '%i %s' \"$f\";; *) stat -c %i \"$f\"; cksum \"$f\";; esac; done",
        "sh",
      ]
        + names.sorted(), in: folder.url, environment: folder.environment)
    return ["names": names.sorted().joined(separator: " "), "sums": sums.answers]
  }
}
