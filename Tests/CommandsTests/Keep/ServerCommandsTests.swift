import Foundation
import Testing

@testable import Commands

/// The PostgreSQL that the tests were given.
private enum TestServer {
  /// The address of its own database; nil if there is none.
  static let address = ProcessInfo.processInfo.environment["DEBRIEF_TEST_ENGINE"]
    .flatMap { $0.hasPrefix("postgres") ? $0 : nil }
}

/// An agency on a PostgreSQL, worked at by the program alone, with logins of their own.
@Suite(.enabled(if: TestServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct ServerCommandsTests {
  private let folder: Folder
  private let name = "agency_" + UUID().uuidString.lowercased().replacing("-", with: "").prefix(12)
  /// The owner's address.
  private let owner: String

  init() throws {
    folder = try Folder()
    let server = try #require(TestServer.address)
    owner = server.replacing("/postgres?", with: "/\(name)?")
    try psql("CREATE DATABASE \(name)", at: server)
  }

  private func psql(_ sql: String, at address: String) throws {
    let psql = try #require(Program.onPath("psql"))
    let outcome = try psql.run(["-Xqc", sql, address], in: folder.url, environment: [:])
    try #require(outcome.ending == .exit(0), "\(outcome)")
  }

  private func remove() {
    folder.remove()
    guard let server = TestServer.address else { return }
    try? psql("DROP DATABASE \(name) WITH (FORCE)", at: server)
  }

  /// The address of a login; the name is this test's own, since logins are the whole server's.
  private func login(_ role: String) -> String {
    owner.replacing("owner@", with: "\(role)_\(name)@")
  }

  private func run(
    _ words: [String], at place: String, input: String = ""
  ) throws -> Program.Outcome {
    try Program.debrief.run(
      words, in: folder.url,
      environment: folder.environment.merging([
        "DEBRIEF_NOW": "2026-11-26T09:05:00Z", "DEBRIEF_DB": place,
      ]) { $1 }, input: input)
  }

  @discardableResult
  private func answer(_ words: [String], at place: String) throws -> String {
    let outcome = try run(words, at: place)
    try #require(outcome.ending == .exit(0), "\(words): \(outcome)")
    return outcome.answers
  }

  private func ending(_ words: [String], at place: String) throws -> Program.Ending {
    try run(words, at: place).ending
  }

  private func book(_ candidate: String, at place: String, as name: String? = nil) throws {
    try answer(
      [
        "book", candidate, "--employer", "Acme", "--vacancy", "Analyst", "--at", "2026-11-23 14:00",
        "--new",
      ] + (name.map { ["--as", $0] } ?? []), at: place)
  }

  /// Makes the agency, with the logins of two consultants and of an assistant.
  private func makeAgency() throws {
    try answer(["server", "init", owner], at: "")
    for (role, consultant) in [("ann", "Ann Lee"), ("bob", "Bob Ray")] {
      try answer(["server", "add-login", "\(role)_\(name)", consultant], at: owner)
    }
    try answer(
      ["server", "add-login", "desk_\(name)", "Front Desk", "--may-name"], at: owner)
  }

  @Test func twoOfficesRecordAndALoginIsItsConsultants() throws {
    defer { remove() }
    #expect(try ending(["server", "status"], at: owner) == .exit(66))
    #expect(try ending(["due"], at: owner) == .exit(66))
    try makeAgency()
    #expect(try ending(["server", "init"], at: owner) == .exit(65))
    try book("Priya Shah", at: login("ann"))
    try answer(["log", "priya", "--went", "4"], at: login("bob"))
    let history = try answer(["history", "priya"], at: login("ann"))
    #expect(history.contains("Ann Lee") && history.contains("Bob Ray"))

    let inBobsName = ["promise", "1", "--by", "fri", "--as", "Bob Ray"]
    #expect(try ending(inBobsName, at: login("ann")) == .exit(77))
    try answer(inBobsName, at: login("desk"))
    #expect(try answer(["due", "--as", "Bob Ray", "--json"], at: login("ann")).hasPrefix("["))
    #expect(try answer(["due", "--json"], at: login("ann")).contains("Priya Shah"))
    try answer(["verify"], at: owner)
    let status = try answer(["server", "status", "--json"], at: owner)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any])
    #expect((object["logins"] as? [Any])?.count == 3)
    #expect(object["owner"] as? Bool == true && object["unswept"] as? Bool == false)
    #expect(try answer(["server", "status"], at: login("ann")).contains("Ann Lee"))
    #expect(try answer(["server", "upgrade"], at: owner).hasPrefix("Nothing to do"))
    #expect(try ending(["server", "add-login", "eve", "Eve"], at: login("ann")) == .exit(77))
  }

  @Test func aForgedNameIsRefusedByTheServerItself() throws {
    defer { remove() }
    try makeAgency()
    try book("Priya Shah", at: login("ann"))
    let psql = try #require(Program.onPath("psql"))
    for forgery in [
      "INSERT INTO batch (command, consultant, recordedAt, clock) VALUES ('x', 2, 0, 'given')",
      "UPDATE batch SET consultant = 2", "DELETE FROM entry", "UPDATE login SET mayName = 1",
      "UPDATE booking SET startsAt = 0",
    ] {
      let outcome = try psql.run(
        ["-Xqc", forgery, login("ann")], in: folder.url, environment: [:])
      #expect(outcome.ending == .exit(1), "\(forgery)")
    }
  }

  @Test func aMovedAgencyIsTheSameAndIsReadOnlyWhereItWas() throws {
    defer { remove() }
    let file = folder.url.appendingPathComponent("agency.dbr").path
    for candidate in ["Priya Shah", "Zoë Lund"] { try book(candidate, at: file, as: "Sam") }
    try answer(["log", "priya", "--went", "4", "--note", "“so” {x} \\ 'y'"], at: file)
    try answer(["undo"], at: file)
    try answer(["log", "zoe", "--interest", "yes", "--met", "Kim Ray, head"], at: file)
    try answer(
      ["book", "Zoë Lund", "--employer", "Bolt", "--vacancy", "Cook", "--at", "2026-11-24 9:00"],
      at: file)
    try answer(["contact", "zoe@acme", "employer", "--reached", "--with", "Kim Ray"], at: file)
    let export = try answer(["export"], at: file)
    let head = try answer(["verify", "--head"], at: file)
    #expect(try ending(["move", "--to", owner], at: file) == .exit(66))
    try answer(["server", "init"], at: owner)
    #expect(try ending(["move", "--to", file + "2"], at: file) == .exit(65))
    try answer(["move", "--to", owner], at: file)

    #expect(try answer(["verify", "--head"], at: owner) == head)
    #expect(try answer(["export"], at: owner) == export)
    // What a server is asked ahead changes no answer.
    for command in [
      "search zoe", "due --all", "not-yet --all", "silent --all", "today --all", "agenda --all",
      "card 1", "card zoe", "card @acme", "why 1", "history 2", "may zoe@acme", "consultants",
      "report",
      "report --employer acme --audience employer", "stats", "people show priya",
    ] {
      let words = command.split(separator: " ").map(String.init)
      #expect(try answer(words, at: owner) == answer(words, at: file), "\(command)")
    }
    let late = try run(["log", "priya", "--went", "3"], at: file)
    #expect(late.ending == .exit(69) && late.messages.contains(owner))
    #expect(try ending(["move", "--to", owner], at: file) == .exit(69))
    try answer(["log", "priya", "--went", "3"], at: owner)
    try answer(["verify"], at: owner)

    let back = folder.url.appendingPathComponent("back.dbr").path
    try answer(["move", "--to", back], at: owner)
    #expect(try answer(["export"], at: back) == answer(["export"], at: owner))
    #expect(try ending(["undo"], at: owner) == .exit(69))
    try answer(["undo"], at: back)
    try answer(["verify"], at: back)
  }

  /// Each message takes as long as the server is far away.
  @Test func commandsAskInFewMessages() throws {
    defer { remove() }
    try makeAgency()
    for candidate in ["Priya Shah", "Zoë Lund"] { try book(candidate, at: login("ann")) }
    try answer(
      ["log", "zoe", "--went", "4", "--met", "Kim Ray, head", "--note", "keen"], at: login("ann"))
    try answer(["contact", "priya", "candidate", "--no-answer"], at: login("ann"))
    let counter = try MessageCounter(before: owner)
    let address = counter.address(of: name, as: "ann_" + name)
    let expected: KeyValuePairs = [
      "silent --all": 2, "due": 2, "due --all": 2, "not-yet": 2, "today": 2, "agenda": 2,
      "consultants": 2, "card 1": 3, "card priya": 4, "why 1": 2, "why zoe": 3, "history 2": 2,
      "may 2": 2, "search keen": 3, "report": 3, "report --employer acme": 4, "stats": 3,
      "log 1 --interest yes": 3, "log priya --again --went 3": 4, "undo": 4,
      "promise 1 --by fri": 3, "feedback 2 --decision hold": 3,
      "contact 1 candidate --no-answer": 4,
    ]
    for (command, messages) in expected {
      let outcome = try run(command.split(separator: " ").map(String.init), at: address)
      #expect(outcome.ending == .exit(0), "\(command): \(outcome)")
      #expect(counter.taken() == messages, "\(command)")
    }
  }

  @Test func whatIsErasedIsSweptByTheOwner() throws {
    defer { remove() }
    try makeAgency()
    try book("Priya Shah", at: login("ann"))
    try answer(["close", "priya", "--outcome", "rejected"], at: login("ann"))
    let forgotten = try run(["forget", "Priya Shah", "--confirm", "Priya Shah"], at: login("ann"))
    #expect(forgotten.ending == .exit(0) && forgotten.messages.contains("debrief server sweep"))
    #expect(try ending(["server", "sweep"], at: login("ann")) == .exit(77))
    #expect(try answer(["server", "sweep"], at: owner).hasPrefix("Swept"))
    #expect(try answer(["server", "sweep"], at: owner).hasPrefix("Nothing to do"))
    try answer(["verify"], at: owner)
  }

  @Test func anOlderProgramIsRefusedBeforeItWrites() throws {
    defer { remove() }
    try makeAgency()
    try book("Priya Shah", at: login("ann"))
    try psql("UPDATE debriefSchema SET number = 999, writableFrom = 999", at: owner)
    #expect(try ending(["log", "priya"], at: login("ann")) == .exit(69))
    #expect(try answer(["due", "--json"], at: login("ann")).hasPrefix("["))
    try psql("UPDATE debriefSchema SET readableFrom = 999", at: owner)
    #expect(try ending(["due"], at: login("ann")) == .exit(69))
    #expect(try ending(["server", "upgrade"], at: owner) == .exit(69))
  }

  @Test func whatIsNotThereIsSaid() throws {
    defer { remove() }
    let address = "postgres://ann:s3cret@127.0.0.1/x"
    let refused = try run(["due", "--db", address], at: "")
    #expect(refused.ending == .exit(64) && !refused.messages.contains("s3cret"))
    #expect(try ending(["due"], at: "postgres://ann@127.0.0.1:1/x") == .exit(69))
    #expect(try ending(["due"], at: owner.replacing(name, with: name + "x")) == .exit(69))
    #expect(try ending(["backup", "copy.dbr"], at: owner) == .exit(66))
    try makeAgency()
    #expect(try ending(["backup", "copy.dbr"], at: owner) == .exit(69))
    #expect(try ending(["server", "status", "agency.dbr"], at: "") == .exit(64))
  }
}

@Suite struct ServerPlaceTests {
  @Test(arguments: [
    ("postgres://ann@db.example/acme", "db.example-acme"),
    ("postgresql://db.example:5433/acme", "db.example-5433-acme"),
    ("postgres://ann@/acme?host=/run/pg", "-acme-host-run-pg"),
  ])
  func draftsAreKeptInTheUsersFolder(_ address: String, _ expected: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let state = folder.url.path + "/state"
    let place = UserFolders.place(
      ofServer: address, ["HOME": folder.url.path, "XDG_STATE_HOME": state])
    #expect(place == state + "/debrief/" + expected)
    let attributes = try FileManager.default.attributesOfItem(atPath: state + "/debrief")
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }
}
