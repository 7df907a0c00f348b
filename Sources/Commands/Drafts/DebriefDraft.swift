import Domain
import Foundation
import WorkingTime

/// A debrief that was begun and not recorded yet: the answers as typed, and where it stands.
struct DebriefDraft: Hashable {
  /// When it was begun.
  let begun: Instant
  /// When the call was, from which "by Friday" is counted.
  var at: Instant
  /// Who rang whom, where that was said.
  let rang: Rang?
  /// The last entry of the interview when it was begun; nil in drafts of before it was kept.
  var lastEntry: Identifier<JournalEntry>?
  /// The answers, as typed.
  var answers: [DebriefField: String] = [:]
  /// The question that stands.
  var field = DebriefField.went
  /// What was typed of its answer.
  var unfinished = ""

  /// Whether there is nothing in it worth keeping.
  var isEmpty: Bool { answers.isEmpty && unfinished.trimmedOrNil == nil }
}

extension DebriefDraft {
  /// How a draft is kept: JSON, which says what it is.
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

  /// The draft as it is kept.
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

  /// A draft as it was kept; nil where that cannot be made out.
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
