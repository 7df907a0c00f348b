import Domain
import Foundation
import WorkingTime

/// A conversation that was begun but is not recorded yet: the answers as typed, and the current
/// question.
struct TalkDraft: Hashable {
  /// The time at which it was begun.
  let begun: Instant
  /// The time of the call, from which "by Friday" is counted.
  var at: Instant
  /// The caller, if given.
  var rang: Rang?
  /// The interview's last entry at the time; nil in drafts from before this was stored, and of a
  /// booking.
  var lastEntry: Identifier<JournalEntry>?
  /// The answers, as typed, by the keys of their questions.
  var answers: [String: String] = [:]
  /// The key of the current question.
  var field = ""
  /// The unfinished answer to it.
  var unfinished = ""

  /// True if nothing in it is worth keeping.
  var isEmpty: Bool { answers.isEmpty && unfinished.trimmedOrNil == nil }

  /// True if all its answers are to questions with these keys.
  func isAnswering(_ keys: Set<String>) -> Bool {
    keys.isSuperset(of: answers.keys) && (field.isEmpty || keys.contains(field))
  }
}

extension TalkDraft {
  /// The stored form of a draft, as JSON.
  private struct Kept: Codable {
    var version = 1
    let begun: Int
    let at: Int
    let rang: String?
    let lastEntry: Int?
    let answers: [String: String]
    let field: String
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
          lastEntry: lastEntry.map { Int($0.number) }, answers: answers, field: field,
          unfinished: unfinished))
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
    answers = kept.answers
    field = kept.field
    unfinished = kept.unfinished
  }
}

/// The conversation that a draft belongs to: a command's, about an interview or about none yet.
struct DraftName: Hashable {
  /// The command.
  let command: String
  /// The interview; nil for a booking.
  let interview: Identifier<Interview>?

  /// The name of a command's draft about an interview.
  init(_ command: String, of interview: Identifier<Interview>?) {
    self.command = command
    self.interview = interview
  }

  /// The conversation that a file of the folder belongs to, such as `7.draft` or `7.promise.draft`.
  init(file: String) {
    let parts = file.split(separator: ".").map(String.init)
    let number = parts.first.flatMap { Int64($0) }
    let word = parts.dropFirst(number == nil ? 0 : 1).first ?? ""
    self.init(
      Self.nouns[word] == nil ? "log" : word, of: number.map { Identifier<Interview>($0) })
  }

  /// The beginning of the names of its files, without the dot.
  var stem: String {
    guard let interview else { return command }
    return command == "log" ? "\(interview.number)" : "\(interview.number).\(command)"
  }

  /// True if a file of the folder belongs to it.
  func owns(_ file: String) -> Bool {
    guard file.hasPrefix(stem + ".") else { return false }
    let rest = file.dropFirst(stem.count + 1)
    return rest.hasPrefix("draft") || rest.first?.isNumber == true
  }

  /// The command that goes on with it, as typed.
  var commandLine: String {
    (["debrief", command] + (interview.map { ["\($0.number)"] } ?? [])).joined(separator: " ")
  }

  /// What it is a draft of.
  var noun: String { Self.nouns[command] ?? command }
  /// The same, with an article.
  var article: String { command == "feedback" ? noun : "a \(noun)" }

  private static let nouns = [
    "log": "debrief", "feedback": "feedback", "book": "booking", "contact": "contact",
    "promise": "promise", "cancel": "cancellation", "rebook": "new time",
  ]
}
