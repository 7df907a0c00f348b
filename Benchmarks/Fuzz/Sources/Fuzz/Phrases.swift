import Domain
import Foundation
import PolicyJSON
import Wording
import WorkingTime

@testable import AgencySettings

/// The moment and the calendar that phrases are read against.
enum Present {
  static let calendar = Policy().calendar
  /// Thursday, 26 November 2026, 09:05.
  static let now = Instant(seconds: 1_795_683_900)
}

/// What is typed.
enum Phrases {
  /// A time as people say it: what is echoed reads back as what was understood.
  static func when(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let directions: [WhenDirection] = [.past, .future, .either]
    let phrase = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let direction = directions[Int(first) % directions.count]
    guard
      let said = try? When.read(
        phrase, as: direction, now: Present.now, in: Present.calendar)
    else { return }
    let echo = TimeWords.full(said, in: Present.calendar)
    let again = try? When.read(echo, as: .either, now: Present.now, in: Present.calendar)
    precondition(again == said, "`\(phrase)` is echoed as `\(echo)`, which is \(again as Any)")
  }

  /// A policy file: its choices, or what is wrong with it and where.
  static func toml(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let acme = Employer(id: Identifier(1), name: "Acme")
    let file = PolicyFile(text, PolicyFile.Subject(employers: [acme]))
    guard file.faults.isEmpty else { return }
    precondition((try? Policy(file.changes)) != nil, "what was taken cannot be adopted")
  }

  /// A line of facts: its plan or what is wrong with it, on one line, and the same again.
  static func facts(_ bytes: [UInt8]) {
    let line = Data(bytes)
    let answer = PolicyEvaluator.evaluate(line: line)
    precondition(!answer.text.utf8.contains(10))
    precondition(answer == PolicyEvaluator.evaluate(line: line))
  }
}
