import CustomDump
import Domain
import Foundation
import Testing

@testable import Store

/// Everything that can be recorded goes out, comes back, and goes out as it did, to the byte.
@Suite struct ExportRoundTripTests {
  /// A text that is awkward in every format.
  private static let awkward =
    "=1+1 \"Zoë\"\r\nline two\u{2028}\u{202E}, {{x}} \\ \u{1F469}\u{200D}\u{1F52C} '"

  private let folder: Folder
  private let environment: [String: String]

  init() throws {
    folder = try Folder()
    environment = folder.environment.merging([
      "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Sam",
    ]) { $1 }
  }

  @discardableResult
  private func run(_ words: [String], database: String? = nil, input: String = "") throws -> String
  {
    var environment = environment
    if let database { environment["DEBRIEF_DB"] = folder.url.appendingPathComponent(database).path }
    let outcome = try Program.debrief.run(
      words, in: folder.url, environment: environment, input: input)
    try #require(outcome.ending == .exit(0), "\(words): \(outcome)")
    return outcome.answers
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  /// The files that commands read.
  private func writeFiles() throws {
    try write("[employer]\ngrace = \"1wd\"\n", to: "policy.toml")
    let days = ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]
    let events = days.map { "{\"title\":\"A day\",\"date\":\"2027-\($0)\",\"notes\":\"\"}" }
    try write(
      "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":"
        + "[\(events.joined(separator: ","))]}}", to: "holidays.json")
    try write("Subject: {{vacancy}}\n\nDear {{employer}}\n", to: "chase.txt")
    for uid in ["a", "b"] {
      try write(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:\(uid)\nSUMMARY:Interview: Ann Lee at Bolt\n"
          + "DTSTAMP:20261120T100000Z\nDTSTART:20261130T100000Z\nEND:VEVENT\nEND:VCALENDAR\n",
        to: "diary-\(uid).ics")
    }
    try write(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:c\nSUMMARY:Interview: Al Fox at Bolt\nSTATUS:CANCELLED\n"
        + "DTSTART:20261130T120000Z\nEND:VEVENT\nEND:VCALENDAR\n", to: "diary-c.ics")
    let note = Self.awkward.replacing("\"", with: "\"\"")
    try write(
      "Candidate,Client,Date,Notes\nKit Moss,Zenith,14/12/2026 10:00,\"\(note)\"\n",
      to: "table.csv")
  }

  /// Every recording command, with every text awkward.
  private func recordEverything() throws {
    let text = Self.awkward
    let book = ["--employer", "Acme", "--vacancy", "Analyst", "--new"]
    try run(
      [
        "book", "Priya Shah", "--at", "2026-11-20 10:00", "--phone=\(text) 07700 900123",
        "--meets=\(text)", "--place=\(text)", "--link=https://meet.example/a", "--note=\(text)",
      ]
        + book)
    try run(["book", "Priya Shah", "--at", "2026-11-27 10:00"] + book.dropLast())
    try run([
      "book", "Zoe Lund", "--at", "2026-11-24 10:00", "--employer", "Acme Ltd", "--vacancy=\(text)",
      "--new",
    ])
    try run(["book", "Zoë B Lund", "--at", "2026-11-25 10:00"] + book)
    for words in Self.commands { try run(words) }
    let history = try JSONSerialization.jsonObject(
      with: Data(try run(["history", "1", "--json"]).utf8))
    let promise = try #require(
      (history as? [[String: Any]])?.first { $0["kind"] as? String == "promise" })
    try run([
      "amend", "\(try #require(promise["entry"] as? Int))", "--words=\(Self.awkward) again",
    ])
    let added = try run([
      "people", "add", "contact", "Una Reid", "--employer", "Acme", "--json",
    ])
    let object = try JSONSerialization.jsonObject(with: Data(added.utf8)) as? [String: Any]
    let number = try #require(object?["contact"] as? Int)
    try run(["forget", "K\(number)", "--confirm", "Una Reid"])
  }

  /// What is recorded of these interviews, and of none.
  private static let commands: [[String]] = {
    let text = awkward
    return [
      ["rebook", "2", "--at", "2026-11-28 10:00"], ["cancel", "2", "--why=\(text)"],
      ["no-show", "3", "--by", "employer", "--told"],
      ["brief", "4"], ["agree", "1", "--call-by", "thu noon"],
      [
        "log", "1", "--met=\(text)", "--discussed=\(text)", "--next=\(text)", "--forgot=\(text)",
        "--question=\(text)", "--concern=\(text)", "--note=\(text)", "--interest=yes", "--hear-by",
        "fri",
      ],
      ["promise", "1", "--by", "fri", "--from=\(text)", "--words=\(text)"],
      ["allow", "1", "--agreed-by=\(text)"], ["clear", "1"], ["forbid", "1", "--why=\(text)"],
      ["contact", "1", "candidate", "--voicemail", "--note=\(text)"], ["thanked", "1"],
      [
        "feedback", "1", "--decision=reject", "--from=\(text)", "--said=\(text)",
        "--strength=\(text)", "--concern=\(text)", "--private=\(text)",
      ],
      ["accept", "1"], ["decline", "1", "--why=\(text)"],
      ["snooze", "1", "--until", "2026-12-24 09:00", "--why=\(text)"],
      ["withdraw", "4", "--why=\(text)"], ["close", "4", "--outcome", "withdrawn"], ["undo"],
      ["policy", "set", "employer.grace", "2wd", "--employer", "Acme"],
      ["policy", "adopt", "policy.toml"], ["holidays", "import", "holidays.json"],
      ["template", "set", "chase", "chase.txt"],
      [
        "people", "edit", "candidate", "Zoe Lund", "--phone=\(text) 07700 900123", "--name",
        "Zoë Lund",
      ],
      ["people", "edit", "employer", "Acme Ltd", "--name", "Acme Limited"],
      ["people", "merge", "candidate", "Zoë B Lund", "Zoë Lund"],
      ["people", "merge", "employer", "Acme Limited", "Acme"],
      [
        "book", "Una Reid", "--at", "2026-11-24 12:00", "--employer", "Acme", "--vacancy", "Clerk",
        "--phone=\(text) 07700 900123", "--new",
      ],
      ["log", "una", "--note=\(text)"], ["close", "una", "--outcome", "rejected"],
      ["forget", "Una Reid", "--confirm", "Una Reid"],
      ["retention", "hold", "Priya Shah", "--reason=\(text)", "--until", "2027-06-30"],
      ["request", "Priya Shah", "access", "--note=\(text)"],
      ["request", "Priya Shah", "access", "--extend", "--why=\(text)"],
      ["request", "Priya Shah", "access", "--answered", "--note=\(text)"],
      ["people", "add", "candidate", "Wes Young", "--phone=\(text) 020 7946 0000"],
      ["people", "edit", "Wes Young", "--call-after", "17:00"],
      ["people", "split", "Priya Shah", "--interviews", "2"],
      [
        "people", "add", "contact", "Ann Lee", "--employer", "Acme", "--phone=\(text) 07700 900123",
      ],
      [
        "people", "add", "contact", "Anne Lee", "--employer", "Acme", "--role=\(text)", "--main",
        "--new",
      ],
      ["people", "edit", "contact", "Ann Lee", "--email=a@b.example", "--left"],
      ["people", "merge", "contact", "Anne Lee", "Ann Lee"],
      ["contact", "1", "employer", "--wrote", "--with=Ann Lee"],
      ["retention", "hold", "K1", "--reason=\(text)", "--until", "2027-06-30"],
      ["agency", "Brook & Co", "--line=\(text)"],
      ["consultants", "edit", "Sam", "--phone=\(text) 07700 900123"],
      ["consultants", "rename", "Sam", "Sam Okafor"],
      ["handover", "Sam", "Ruth", "--new"], ["import", "diary-a.ics"],
      ["import", "diary-b.ics"], ["import", "diary-c.ics"],
      ["import", "table.csv", "--new", "--save-as=\(text)"],
    ]
  }()

  /// The kinds of the entries of an export.
  private func kinds(of export: String) throws -> Set<String> {
    Set(
      try export.split(separator: "\n").compactMap { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["record"] as? String == "entry" ? object?["kind"] as? String : nil
      })
  }

  @Test func `every kind of entry comes back as it went`() throws {
    defer { folder.remove() }
    try writeFiles()
    try recordEverything()
    let export = try run(["export"])
    // A placing elsewhere is recorded there alone.
    let known =
      Event.Kind.allCases.filter { $0 != .placedElsewhere }.map(\.rawValue) + ["retraction"]
    expectNoDifference(
      try kinds(of: export), Set(known), "a new kind of entry: record one of it above")
    let tables = StoredTable.exported.map(\.name).filter { table in
      !export.contains("{\"record\":\"\(table)\"")
    }
    expectNoDifference(tables, [], "a new table: record a row of it above")

    try write(export, to: "agency.jsonl")
    try run(["import", "agency.jsonl"], database: "new.db")
    expectNoDifference(
      try run(["export"], database: "new.db").split(separator: "\n"), export.split(separator: "\n"))
    #expect(try run(["export"], database: "new.db") == export)
    try run(["verify"], database: "new.db")
    #expect(
      try run(["due", "--all", "--json"], database: "new.db") == run(["due", "--all", "--json"]))
    #expect(try run(["verify", "--head"], database: "new.db") == run(["verify", "--head"]))
    try run(["agency", "Others"], database: "new.db")
    try run(["undo"], database: "new.db")
    try run(["verify"], database: "new.db")
  }
}
