/// A position in a phrase's tokens: readers consume what they recognise and leave the rest.
///
/// A reader copies the cursor first, so that it can restore it after a partial match.
struct TokenCursor: Hashable {
  /// The phrase as typed, quoted in errors.
  let phrase: String
  private var rest: ArraySlice<Token>

  init(phrase: String, tokens: [Token]) {
    self.phrase = phrase
    rest = tokens[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next word, not consumed.
  var nextWord: String? {
    if case .word(let word)? = rest.first?.kind { word } else { nil }
  }

  /// True if a number comes next without a space before it.
  var nextIsNumber: Bool {
    if let next = rest.first, case .number = next.kind { next.isJoined } else { false }
  }

  /// True if these two words come next; consumes nothing.
  func nextWords(_ first: String, _ second: String) -> Bool {
    var ahead = self
    return ahead.take(first) && ahead.take(second)
  }

  /// Consumes the next word if it is one of these.
  mutating func take(_ words: String...) -> Bool {
    guard let nextWord, words.contains(nextWord) else { return false }
    rest.removeFirst()
    return true
  }

  /// Consumes these words in this order, or none of them.
  mutating func take(sequence words: String) -> Bool {
    var ahead = self
    for word in words.split(separator: " ") {
      guard ahead.take(String(word)) else { return false }
    }
    self = ahead
    return true
  }

  /// Consumes the next word and returns its meaning, if it has one.
  mutating func take<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard let nextWord, let found = meaning(nextWord) else { return nil }
    rest.removeFirst()
    return found
  }

  /// Consumes the next word if no space is before it: the `T` of `2026-11-23T14:00`.
  mutating func takeJoined(_ word: String) -> Bool {
    guard rest.first == Token(kind: .word(word), isJoined: true) else { return false }
    rest.removeFirst()
    return true
  }

  /// Consumes a mark with no space before it, or with one if `loose` is true.
  mutating func take(mark: Character, loose: Bool = false) -> Bool {
    guard let next = rest.first, next.kind == .mark(mark), next.isJoined || loose else {
      return false
    }
    rest.removeFirst()
    return true
  }

  /// Consumes a number with this many digits; with no space before it if `joined` is true.
  mutating func number(digits: ClosedRange<Int>, joined: Bool = false) -> Int? {
    guard let next = rest.first, case .number(let value, let count) = next.kind else { return nil }
    guard digits.contains(count), next.isJoined || !joined else { return nil }
    rest.removeFirst()
    return value
  }

  /// True if the next number begins with a zero, as the 24-hour clock writes the small hours.
  var nextNumberHasLeadingNought: Bool {
    guard case .number(let value, let digits)? = rest.first?.kind else { return false }
    return (digits == 2 && value < 10) || (digits == 4 && value < 1000)
  }

  /// True if digits come next; consumes nothing.
  var nextIsDigits: Bool {
    if case .number? = rest.first?.kind { true } else { false }
  }
}
