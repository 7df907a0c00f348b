import Domain
import Lists
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

  /// The answer that a text gives; nil if it says that nothing is known.
  ///
  /// - Throws: `AnswerError` if it is not an answer to the question.
  func answer(_ text: String, to field: DebriefField) throws(AnswerError) -> DebriefValue? {
    switch field.place {
    case .mark: try known(text, Mark.read, field).map(DebriefValue.mark)
    case .choice: try known(text, ChoiceWords(field).read, field).map(DebriefValue.choice)
    case .people: .people(try people(text))
    case .text: .texts([text.trimmed])
    case .texts: .texts(items(text))
    case .deadline: Unknown.isSaid(by: text) ? nil : .deadline(try deadline(text))
    }
  }

  /// The time of the call that a text gives.
  func called(_ text: String, now: Instant) throws(AnswerError) -> Instant {
    do {
      switch try When.read(text.trimmed, as: .past, now: now, in: calendar) {
      case .at(let moment): return moment
      case .endOf(let date):
        let noon = LocalTime(hour: 12) ?? .startOfDay
        return min(calendar.instant(on: date, at: noon), now)
      }
    } catch {
      throw AnswerError(words: error.words)
    }
  }

  /// The clock change, in words, that skips or repeats the local time in an answer; nil if none does.
  func clockChange(in text: String, to field: DebriefField) -> String? {
    guard case .deadline = field.place else { return nil }
    return clockChange(in: text, as: .future, now: at)
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
  func echo(_ answer: DebriefValue, typed: String) -> String? {
    switch answer {
    case .deadline(let deadline): TimeWords.full(deadline, in: calendar)
    case .mark(let mark): typed.trimmed == "\(mark)" ? nil : "\(mark) of 5"
    case .people(let people) where people.count > 1 || typed.contains("("):
      people.map { shown($0.typed) }.joined(separator: "; ")
    // A word typed in full or by its first letters needs no echo.
    case .choice(let name): name.hasPrefix(folded(typed)) ? nil : name
    case .people, .texts: nil
    }
  }

  private func known<Value>(
    _ text: String, _ read: (String) -> Value?, _ field: DebriefField
  ) throws(AnswerError) -> Value? {
    if let value = read(text) { return value }
    if Unknown.isSaid(by: text) { return nil }
    if case .mark = field.place {
      throw AnswerError(words: "\(quote(text)) is not a mark from 1 to 5")
    }
    let words = Grammar.list(field.choices.map { "`\($0)`" }, conjunction: "or")
    throw AnswerError(words: "\(quote(text)) is not \(words)")
  }

  private func people(_ text: String) throws(AnswerError) -> [Met] {
    let reader = MetReader(text)
    let wrong = reader.people.first { !$0.name.contains(where: \.isLetter) }?.name
    if let wrong = reader.nameless ?? wrong {
      throw AnswerError(words: "\(quote(wrong)) is not a name")
    }
    if asksInDoubt, let (name, either) = reader.doubtful {
      let (name, either) = (shown(name), shown(either))
      throw AnswerError(
        words: "is \(quote(either)) another person, or a role? "
          + "type `\(name); \(either)` or `\(name) (\(either))`")
    }
    return reader.people
  }

  private func items(_ text: String) -> [String] {
    text.split(separator: ";").compactMap { String($0).trimmedOrNil }
  }

  private func deadline(_ text: String) throws(AnswerError) -> Deadline {
    do {
      return try When.read(text.trimmed, as: .future, now: at, in: calendar)
    } catch {
      throw AnswerError(words: error.words)
    }
  }

  private func quote(_ text: String) -> String {
    "`\(TerminalText.truncated(shown(text.trimmed), to: 60))`"
  }
}

/// The reason why a text is no answer: what was read, and what would be valid.
struct AnswerError: Error, Hashable {
  /// One line, without a full stop.
  let words: String
}

/// A mark from 1 (badly) to 5 (very well), as people say it.
enum Mark {
  /// The mark of `4`, `four`, `4/5`, `8 out of 10`, `80%`; nil if it is not a mark, or is between
  /// two.
  static func read(_ text: String) -> Int? {
    if let mark = Int(text) { return exact(mark, of: 5) }
    var words = folded(text).replacing("/", with: " of ").replacing("%", with: " of 100")
      .replacing("out of", with: "of").split(separator: " ").map(String.init)
    if words.last == "stars" || words.last == "star" { words.removeLast() }
    switch words.count {
    case 1: return words.first.flatMap(number).flatMap { exact($0, of: 5) }
    case 3 where words[1] == "of":
      guard let mark = number(words[0]), let most = number(words[2]) else { return nil }
      return exact(mark, of: most)
    default: return nil
    }
  }

  private static func exact(_ mark: Int, of most: Int) -> Int? {
    guard most > 0, mark <= most, mark * 5 % most == 0 else { return nil }
    let mark = mark * 5 / most
    return (1...5).contains(mark) ? mark : nil
  }

  private static func number(_ word: String) -> Int? {
    names.firstIndex(of: word).map { $0 + 1 } ?? (word.count <= 3 ? Int(word) : nil)
  }

  private static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
}
