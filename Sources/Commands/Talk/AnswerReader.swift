import Domain
import WorkingTime
import Wording

/// Reads what was typed about a part of a debrief.
struct AnswerReader {
  /// When the call was, from which "by Friday" is counted.
  let at: Instant
  /// In whose time zone moments are said.
  let calendar: WorkingCalendar

  /// Why a text answers nothing: what was read, and what could be.
  struct Fault: Error, Hashable {
    /// One line, without a full stop.
    let words: String
  }

  /// What a text says about a part.
  ///
  /// - Throws: `Fault` where it says nothing about it.
  func answer(_ text: String, to field: DebriefField) throws(Fault) -> DebriefAnswer {
    switch field {
    case .went: .went(try mark(text))
    case .met: .met(try people(text))
    case .said: .said(text.trimmed)
    case .worried: .worried(items(text))
    case .forgot: .forgot(items(text))
    case .keen: .keen(try choice(text, among: Interest.allCases.map { ($0.rawValue, $0) }))
    case .next: .next(text.trimmed)
    case .hearBy: .hearBy(try deadline(text))
    case .thanked: .thanked(try choice(text, among: [("yes", true), ("no", false)]))
    case .note: .note(text.trimmed)
    }
  }

  /// How an answer was understood, where that is more than what was typed.
  func echo(_ answer: DebriefAnswer) -> String? {
    guard case .hearBy(let deadline) = answer else { return nil }
    return TimeWords.full(deadline, in: calendar)
  }

  private func mark(_ text: String) throws(Fault) -> Int {
    let typed = text.trimmed
    let number =
      ["/5", "out of 5", "of 5"].first { typed.lowercased().hasSuffix($0) }
      .map { String(typed.dropLast($0.count)).trimmed } ?? typed
    guard let mark = Int(number), (1...5).contains(mark) else {
      throw Fault(words: "\(quote(text)) is not a mark from 1 to 5")
    }
    return mark
  }

  private func people(_ text: String) throws(Fault) -> [Met] {
    var people: [Met] = []
    for item in items(text) {
      guard let met = Met(typed: item), met.name.contains(where: \.isLetter) else {
        throw Fault(words: "\(quote(item)) is not a name")
      }
      people.append(met)
    }
    return people
  }

  private func items(_ text: String) -> [String] {
    text.split(separator: ";").compactMap { String($0).trimmedOrNil }
  }

  private func choice<Choice>(
    _ text: String, among choices: [(word: String, means: Choice)]
  ) throws(Fault) -> Choice {
    let typed = folded(text).prefix { $0.isLetter }
    if let choice = choices.first(where: { !typed.isEmpty && $0.word.hasPrefix(typed) }) {
      return choice.means
    }
    let words = Grammar.list(choices.map { "`\($0.word)`" }, conjunction: "or")
    throw Fault(words: "\(quote(text)) is not \(words)")
  }

  private func deadline(_ text: String) throws(Fault) -> Deadline {
    do {
      return try When.read(text.trimmed, as: .future, now: at, in: calendar)
    } catch {
      throw Fault(words: error.words)
    }
  }

  private func quote(_ text: String) -> String {
    "`\(TerminalText.truncated(shown(text.trimmed), to: 60))`"
  }
}
