/// A place in a phrase's tokens: readers take what they know and leave the rest.
///
/// A reader that finds only half of what it knows puts the cursor back, by copying it first.
struct TokenCursor: Hashable {
  /// The phrase as it was typed, to be quoted in errors.
  let phrase: String
  private var rest: ArraySlice<Token>

  init(phrase: String, tokens: [Token]) {
    self.phrase = phrase
    rest = tokens[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The word that comes next, taken or not.
  var nextWord: String? {
    if case .word(let word)? = rest.first?.kind { word } else { nil }
  }

  /// Whether a number comes next and touches what stands before it.
  var nextIsNumber: Bool {
    if let next = rest.first, case .number = next.kind { next.isJoined } else { false }
  }

  /// Whether these words come next, taken or not.
  func nextWords(_ first: String, _ second: String) -> Bool {
    var ahead = self
    return ahead.take(first) && ahead.take(second)
  }

  /// Takes the next word where it is one of these.
  mutating func take(_ words: String...) -> Bool {
    guard let nextWord, words.contains(nextWord) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes these words in this order, or none of them.
  mutating func take(sequence words: String) -> Bool {
    var ahead = self
    for word in words.split(separator: " ") {
      guard ahead.take(String(word)) else { return false }
    }
    self = ahead
    return true
  }

  /// Takes the next word and gives what it means, where it means something.
  mutating func take<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard let nextWord, let found = meaning(nextWord) else { return nil }
    rest.removeFirst()
    return found
  }

  /// Takes the next word where it touches what stands before it: the `T` of `2026-11-23T14:00`.
  mutating func takeJoined(_ word: String) -> Bool {
    guard rest.first == Token(kind: .word(word), isJoined: true) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes a mark that touches what stands before it; `loose` where it need not.
  mutating func take(mark: Character, loose: Bool = false) -> Bool {
    guard let next = rest.first, next.kind == .mark(mark), next.isJoined || loose else {
      return false
    }
    rest.removeFirst()
    return true
  }

  /// Takes a number of so many digits; `joined` where it has to touch what stands before it.
  mutating func number(digits: ClosedRange<Int>, joined: Bool = false) -> Int? {
    guard let next = rest.first, case .number(let value, let count) = next.kind else { return nil }
    guard digits.contains(count), next.isJoined || !joined else { return nil }
    rest.removeFirst()
    return value
  }

  /// Whether the next number begins with a nought, as the 24-hour clock writes the small hours.
  var nextNumberHasLeadingNought: Bool {
    guard case .number(let value, let digits)? = rest.first?.kind else { return false }
    return (digits == 2 && value < 10) || (digits == 4 && value < 1000)
  }

  /// Whether digits come next, taken or not.
  var nextIsDigits: Bool {
    if case .number? = rest.first?.kind { true } else { false }
  }
}
