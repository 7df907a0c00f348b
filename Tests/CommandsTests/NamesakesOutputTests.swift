import Foundation
import Testing

/// Two John Smiths with a mark of their own in every field: whatever the program writes of one, in
/// any format, has no mark of the other.
struct NamesakesOutputTests {
  /// What tells them apart.
  enum Way: String, CaseIterable {
    case number, address, employer
  }

  private static let marks = [
    "vacancy", "meets", "note", "forgot", "said", "strength", "from", "private", "call",
    "why",
  ]

  /// Their employers, whose names are not near.
  private static let employers = ["z": "Zanders Foundry", "q": "Quimby Orchards"]

  private let folder: Folder

  init() throws { folder = try Folder() }

  private func run(_ arguments: [String], ending: Int32 = 0) throws -> String {
    let environment = folder.environment.merging([
      "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Sam",
    ]) { $1 }
    let outcome = try Program.debrief.run(arguments, in: folder.url, environment: environment)
    #expect(outcome.ending == .exit(ending), "\(arguments): \(outcome.messages)")
    return outcome.answers + outcome.messages
  }

  private func reach(_ way: Way, _ letter: String) -> [String] {
    switch way {
    case .number: ["--phone", letter == "z" ? "07700 901177" : "07700 902277"]
    case .address: ["--email", "\(letter)reach@\(letter)domain.example"]
    case .employer: []
    }
  }

  private func tell(_ way: Way, _ letter: String, _ number: String, at time: String) throws {
    _ = try run(
      [
        "book", "John Smith", "--employer", Self.employers[letter] ?? "", "--vacancy",
        letter + "vacancy",
        "--at", "2026-11-20 \(time)", "--meets", letter + "meets", "--new",
      ] + reach(way, letter))
    _ = try run([
      "log", number, "--interest", "yes", "--note", letter + "note", "--forgot", letter + "forgot",
      "--hear-by", "2026-11-24",
    ])
    _ = try run([
      "feedback", number, "--decision", "reject", "--said", letter + "said", "--strength",
      letter + "strength", "--from", letter + "from", "--private", letter + "private",
    ])
    _ = try run([
      "contact", number, "candidate", "--no-answer", "--only", "--note", letter + "call",
    ])
    _ = try run(["snooze", number, "--until", "2026-11-25 09:00", "--why", letter + "why"])
  }

  /// What the program writes of the person with these numbers.
  private func outputs(
    _ letter: String, _ interview: String, _ candidate: String
  ) throws -> [String: String] {
    let lines: [[String]] = [
      ["why", interview], ["why", interview, "--json"],
      ["card", interview], ["card", interview, "--json"], ["card", candidate], ["may", interview],
      ["history", interview], ["history", interview, "--json"],
      ["people", "show", candidate], ["people", "show", candidate, "--json"],
      ["dossier", candidate, "--format", "html"], ["dossier", candidate, "--json"],
      ["dossier", candidate], ["dossier", candidate, "--redact"],
      ["forget", candidate, "--dry-run"], ["calendar", interview],
      ["draft", interview, "rejection"], ["draft", interview, "rejection", "--format", "eml"],
      ["draft", interview, "handover"],
    ]
    var outputs = Dictionary(
      uniqueKeysWithValues: try lines.map { ($0.joined(separator: " "), try run($0)) })
    let readers = [
      "internal": ["--candidate", candidate], "candidate": ["--candidate", candidate],
      "employer": ["--employer", Self.employers[letter] ?? ""],
    ]
    for format in ["csv", "md", "html", "json"] {
      for (reader, chosen) in readers {
        outputs["report \(format) \(reader)"] = try run(
          ["report", "--format", format, "--audience", reader] + chosen)
      }
    }
    if let unzip = Program.onPath("unzip") {
      _ = try run(["report", "--candidate", candidate, "-o", "report\(interview).xlsx"])
      outputs["report xlsx"] = try unzip.run(
        ["-p", "report\(interview).xlsx"], in: folder.url, environment: [:]
      ).answers
    }
    return outputs
  }

  @Test(arguments: Way.allCases)
  func `nothing that is written of one has a mark of the other`(_ way: Way) throws {
    defer { folder.remove() }
    try tell(way, "z", "1", at: "10:00")
    try tell(way, "q", "2", at: "15:00")
    for (letter, other, interview, candidate) in [("z", "q", "1", "C1"), ("q", "z", "2", "C2")] {
      let theirs =
        Self.marks.map { other + $0 } + reach(way, other).dropFirst()
        + [Self.employers[other] ?? ""]
      for (name, text) in try outputs(letter, interview, candidate) {
        let found = theirs.filter(text.contains)
        #expect(found == [], "\(name)")
      }
      let csv = try run(["report", "--candidate", candidate, "--format", "csv"])
      #expect(csv.contains(letter + "note") && csv.contains(letter + "said"), "the marks are there")
    }
  }
}
