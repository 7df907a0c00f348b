import Foundation
import Testing

/// An agency in a folder of its own, worked at by the program alone: nothing here knows the store.
struct Agency {
  private let program: Program
  private let folder: Folder
  private let environment: [String: String]

  /// An agency with no interview yet, a week after those that will be booked.
  init(_ program: Program, in folder: Folder) {
    self.program = program
    self.folder = folder
    environment = folder.environment.merging([
      "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Sam",
    ]) { $1 }
  }

  /// Books an interview for a new candidate, and answers its number.
  func book(_ candidate: String) throws -> Int {
    let answer = try answered([
      "book", candidate, "--employer", "Acme", "--vacancy", "Data analyst",
      "--at", "2026-11-16 10:00", "--new", "--json",
    ])
    let object = try #require(Self.json(answer) as? [String: Any], "book: \(answer)")
    return try #require(object["interview"] as? Int, "book: \(answer)")
  }

  /// Records a debrief of many parts, each with its mark; killed after so many seconds, or not.
  func log(_ interview: Int, killedAfter delay: TimeInterval? = nil) throws -> (Attack, Bool) {
    let name = "mark\(interview)x"
    let marks = ["note", "discussed", "met", "role", "forgot", "forgotten", "concern", "next"]
      .map { "\(name)\($0)." }
    let outcome = try program.run(
      [
        "log", "\(interview)", "--interest", "yes", "--went", "4", "--note", marks[0],
        "--discussed", marks[1], "--met", "\(marks[2]), \(marks[3])", "--forgot", marks[4],
        "--forgot", marks[5], "--concern", marks[6], "--next", marks[7], "--json",
      ], in: folder.url, environment: environment, killedAfter: delay)
    let answer = Self.json(outcome.answers) as? [String: Any]
    let wasKilled = outcome.ending == .signal(SIGKILL)
    #expect(wasKilled || outcome.ending == .exit(0), "\(outcome)")
    #expect(wasKilled || answer?["entry"] is Int, "\(outcome)")
    let isAcknowledged = answer?["entry"] is Int
    return (
      Attack(interview: interview, marks: marks, isAcknowledged: isAcknowledged), wasKilled
    )
  }

  /// What attacks did that they must not.
  func losses(after attacks: [Attack]) throws -> [Loss] {
    let due = try #require(Self.json(answered(["due", "--all", "--json"])) as? [[String: Any]])
    let rules = Dictionary(grouping: due) { $0["interview"] as? Int ?? 0 }
      .mapValues { Set($0.compactMap { $0["rule"] as? String }) }
    return try attacks.compactMap { attack in
      let history = try answered(["history", "\(attack.interview)", "--json"])
      try #require(Self.json(history) != nil, "history: \(history)")
      return Loss.after(attack, Sight(history: history, rules: rules[attack.interview] ?? []))
    }
  }

  /// Copies the database aside, or back again with all that belongs to it.
  func copyDatabase(from old: String, to new: String) throws {
    for suffix in ["", "-wal", "-shm"] {
      let source = folder.url.appendingPathComponent(old + suffix)
      let target = folder.url.appendingPathComponent(new + suffix)
      if FileManager.default.fileExists(atPath: target.path) {
        try FileManager.default.removeItem(at: target)
      }
      if FileManager.default.fileExists(atPath: source.path) {
        try FileManager.default.copyItem(at: source, to: target)
      }
    }
  }

  private func answered(_ arguments: [String]) throws -> String {
    let outcome = try program.run(arguments, in: folder.url, environment: environment)
    try #require(outcome.ending == .exit(0), "\(arguments): \(outcome)")
    return outcome.answers
  }

  private static func json(_ text: String) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}
