import Domain
import Wording
import WorkingTime

/// Parses an answer to one question of a debrief.
struct AnswerReader {
  /// The time of the call, from which "by Friday" is counted.
  let at: Instant
  /// The calendar in whose time zone times are printed.
  let calendar: WorkingCalendar
  /// True if an ambiguous answer is asked about; otherwise its most frequent meaning is taken.
  var asksInDoubt = false

  /// The reason why a text is no answer: what was read, and what would be valid.
  struct Fault: Error, Hashable {
    /// One line, without a full stop.
    let words: String
  }

  /// The answer that a text gives; nil if it says that nothing is known.
  ///
  /// - Throws: `Fault` if it is not an answer to the question.
  func answer(_ text: String, to field: DebriefField) throws(Fault) -> DebriefAnswer? {
    switch field {
    case .went: try known(text, Mark.read, field).map(DebriefAnswer.went)
    case .rang: try known(text, ChoiceWords.rang.read, field).map(DebriefAnswer.rang)
    case .met: .met(try people(text))
    case .said: .said(text.trimmed)
    case .worried: .worried(items(text))
    case .forgot: .forgot(items(text))
    case .keen: try known(text, ChoiceWords.keen.read, field).map(DebriefAnswer.keen)
    case .next: .next(text.trimmed)
    case .hearBy: Unknown.isSaid(by: text) ? nil : .hearBy(try deadline(text))
    case .thanked: try known(text, ChoiceWords.thanked.read, field).map(DebriefAnswer.thanked)
    case .note: .note(text.trimmed)
    }
  }

  /// The time of the call that a text gives.
  func called(_ text: String, now: Instant) throws(Fault) -> Instant {
    do {
      switch try When.read(text.trimmed, as: .past, now: now, in: calendar) {
      case .at(let moment): return moment
      case .endOf(let date):
        let noon = LocalTime(hour: 12) ?? .startOfDay
        return min(calendar.instant(on: date, at: noon), now)
      }
    } catch {
      throw Fault(words: error.words)
    }
  }

  /// The clock change, in words, that skips or repeats the local time in an answer; nil if none does.
  func clockChange(in text: String, to field: DebriefField) -> String? {
    field == .hearBy ? clockChange(in: text, as: .future, now: at) : nil
  }

  /// The clock change, in words, that skips or repeats the local time of a call.
  func clockChange(inCalled text: String, now: Instant) -> String? {
    clockChange(in: text, as: .past, now: now)
  }

  private func clockChange(
    in text: String, as direction: WhenDirection, now: Instant
  ) -> String? {
    let reading = try? When.reading(text.trimmed, as: direction, now: now, in: calendar)
    return reading?.clockChange?.words
  }

  /// The answer as understood, if that says more than the typed text.
  func echo(_ answer: DebriefAnswer, typed: String) -> String? {
    switch answer {
    case .hearBy(let deadline): TimeWords.full(deadline, in: calendar)
    case .went(let mark): typed.trimmed == "\(mark)" ? nil : "\(mark) of 5"
    case .met(let people) where people.count > 1 || typed.contains("("):
      people.map { shown($0.typed) }.joined(separator: "; ")
    case .keen(let interest): Self.echo(interest.rawValue, typed)
    case .rang(let rang): Self.echo(rang.rawValue, typed)
    case .thanked(let isSent): Self.echo(isSent ? "yes" : "no", typed)
    case .met, .said, .worried, .forgot, .next, .note: nil
    }
  }

  /// The word of a choice, unless it was typed in full or by its first letters.
  private static func echo(_ word: String, _ typed: String) -> String? {
    word.hasPrefix(folded(typed)) ? nil : word
  }

  private func known<Value>(
    _ text: String, _ read: (String) -> Value?, _ field: DebriefField
  ) throws(Fault) -> Value? {
    if let value = read(text) { return value }
    if Unknown.isSaid(by: text) { return nil }
    guard field != .went else {
      throw Fault(words: "\(quote(text)) is not a mark from 1 to 5")
    }
    let words = Grammar.list(field.choices.map { "`\($0)`" }, conjunction: "or")
    throw Fault(words: "\(quote(text)) is not \(words)")
  }

  private func people(_ text: String) throws(Fault) -> [Met] {
    let reader = MetReader(text)
    let wrong = reader.people.first { !$0.name.contains(where: \.isLetter) }?.name
    if let wrong = reader.nameless ?? wrong { throw Fault(words: "\(quote(wrong)) is not a name") }
    if asksInDoubt, let (name, either) = reader.doubtful {
      let (name, either) = (shown(name), shown(either))
      throw Fault(
        words: "is \(quote(either)) somebody else, or what they are? "
          + "type `\(name); \(either)` or `\(name) (\(either))`")
    }
    return reader.people
  }

  private func items(_ text: String) -> [String] {
    text.split(separator: ";").compactMap { String($0).trimmedOrNil }
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
