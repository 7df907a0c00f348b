import CustomDump
import Domain
import Foundation
import Store
import Testing
import WorkingTime

@testable import Commands

struct CompleterTests {
  private let folder: Folder
  private var environment: [String: String] { folder.environment }

  init() throws {
    folder = try Folder()
    let store = try AgencyStore(path: folder.url.appendingPathComponent("agency.db").path)
    let start = Instant(seconds: 1_794_819_600)
    let time = try #require(InterviewTime(start: start, end: start.adding(seconds: 3600)))
    let sam = Stamp(
      consultant: Consultant(id: Identifier(0), name: "Sam"), at: start, clock: .given)
    let names = [
      "Priya Shah", "Priya Patel", "Zo\u{EB} Lund", "Bad\u{1B}Name", "Line\u{7}", "-dash it",
    ]
    let bookings = names.map { name in
      ImportedInterview(
        booking: Booking(
          candidate: name, phone: nil, email: nil, employer: "Acme", vacancy: "Data analyst",
          stage: nil, time: time, meets: [], consultant: nil))
    }
    _ = try store.book(bookings, by: sam, command: "import")
  }

  private func values(_ line: String) -> [String] {
    switch Completer(TypedLine(line: "debrief " + line), environment: environment).answer {
    case .offers(let offers): offers.map(\.value)
    case .files: ["<files>"]
    case .folders: ["<folders>"]
    }
  }

  @Test(
    "what is offered",
    arguments: [
      ("no", ["no-show", "not-yet"]), ("policy s", ["show", "set"]),
      ("help ag", ["agree", "agenda", "agency"]),
      ("log pri", ["Priya Patel", "Priya Shah"]), ("log zoe", ["Zo\u{EB} Lund"]),
      ("log lun", ["Lund Zo\u{EB}"]), ("log priya shah x", []), ("log bad", []), ("log line", []),
      ("brief -- -d", []), ("brief priya@", ["priya@Acme"]), ("brief @ac", ["@Acme"]),
      ("book pri", ["Priya Patel", "Priya Shah"]), ("book lun", []),
      ("book x --employer ac", ["Acme"]), ("book x --employer=ac", ["--employer=Acme"]),
      ("book x --employer acme --vacancy d", ["Data analyst"]),
      ("book x --employer bolt --vacancy d", []), ("due --as s", ["Sam"]),
      ("people merge employer ac", ["Acme"]), ("people show ac", ["Acme"]),
      ("people show zoe", ["Zo\u{EB} Lund"]), ("people edit employer ac", ["Acme"]),
      ("people merge candidate x zoe", ["Zo\u{EB} Lund"]), ("handover s", ["Sam"]),
      ("handover sam s", ["Sam"]), ("report --from s", []),
      ("due --rule chase", ["chaseEmployer"]), ("due --rule=che", ["--rule=checkFirst"]),
      ("close priya --outcome f", ["filled"]), ("contact priya e", ["employer"]),
      ("log priya --hear", ["--hear-by"]), ("log priya --met x --me", ["--met"]),
      ("log priya --hear-by fri --hear", []), ("log priya --hear-by ", []),
      ("report -o ", ["<files>"]), ("report --output=x", ["<files>"]),
      ("demo ", ["<folders>"]), ("completions f", ["fish"]), ("nonsense x", []),
    ])
  func offers(_ line: String, _ wanted: [String]) {
    defer { folder.remove() }
    expectNoDifference(values(line), wanted)
  }

  @Test func theDatabaseOfTheLineIsTheOneLookedInto() throws {
    defer { folder.remove() }
    let elsewhere = folder.url.appendingPathComponent("elsewhere.db").path
    #expect(values("log --db \(elsewhere) pri") == [])
    #expect(!FileManager.default.fileExists(atPath: elsewhere), "nothing is made by looking")
    #expect(values("log --db=\(folder.url.path)/agency.db pri").count == 2)
  }

  @Test func everyRuleAndEveryCommandIsOffered() throws {
    defer { folder.remove() }
    #expect(values("due --rule ").count == 25)
    let commands = try ToolInfo(of: DebriefCommand.self).command.children.map(\.commandName)
    #expect(Set(values("")) == Set(commands))
  }

  @Test func `contacts are offered by number`() throws {
    let store = try AgencyStore(path: folder.url.appendingPathComponent("agency.db").path)
    let employer = try store.employers()[0]
    let stamp = Stamp(
      consultant: try store.consultants()[0], at: Instant(seconds: 1_794_819_600), clock: .given)
    for name in ["Ann Lee", "Bo Chen"] {
      _ = try store.record(
        [.employerContact(ContactEdit(adding: name, at: employer))], by: stamp,
        command: "people add contact")
    }
    for command in [
      "request", "dossier", "forget", "retention hold", "people show", "people edit",
      "people merge", "people edit contact", "people merge contact", "people merge K1",
      "contact priya employer --with",
    ] {
      expectNoDifference(values(command + " K2"), ["K2"], "\(command)")
    }
    expectNoDifference(values("request k"), ["K1", "K2"])
    expectNoDifference(values("log K"), [])
  }
}
