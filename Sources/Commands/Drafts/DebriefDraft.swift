import Domain
import Foundation
import WorkingTime

/// A debrief begun but not recorded yet: the answers as typed, and the current question.
struct DebriefDraft: Hashable {
  /// The time at which it was begun.
  let begun: Instant
  /// The time of the call, from which "by Friday" is counted.
  var at: Instant
  /// The caller, if given.
  let rang: Rang?
  /// The interview's last entry at the time; nil in drafts from before this was stored.
  var lastEntry: Identifier<JournalEntry>?
  /// The answers, as typed.
  var answers: [DebriefField: String] = [:]
  /// The current question.
  var field = DebriefField.went
  /// The unfinished answer to it.
  var unfinished = ""

  /// True if nothing in it is worth keeping.
  var isEmpty: Bool { answers.isEmpty && unfinished.trimmedOrNil == nil }
}

extension DebriefDraft {
  /// The stored form of a draft, as JSON.
  private struct Kept: Codable {
    var version = 1
    let begun: Int
    let at: Int
    let rang: String?
    let lastEntry: Int?
    let answers: [String: String]
    let field: DebriefField
    let unfinished: String
  }

  /// The draft as JSON.
  var data: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      return try encoder.encode(
        Kept(
          begun: begun.seconds, at: at.seconds, rang: rang?.rawValue,
          lastEntry: lastEntry.map { Int($0.number) },
          answers: Dictionary(answers.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
          field: field, unfinished: unfinished))
    }
  }

  /// Reads a stored draft; nil if it is damaged or of another version.
  init?(_ data: Data) {
    guard let kept = try? JSONDecoder().decode(Kept.self, from: data), kept.version == 1 else {
      return nil
    }
    begun = Instant(seconds: kept.begun)
    at = Instant(seconds: kept.at)
    rang = kept.rang.flatMap(Rang.init(rawValue:))
    lastEntry = kept.lastEntry.map { Identifier(Int64($0)) }
    for (name, text) in kept.answers {
      guard let field = DebriefField(rawValue: name) else { return nil }
      answers[field] = text
    }
    field = kept.field
    unfinished = kept.unfinished
  }
}
