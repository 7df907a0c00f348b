/// A cell cut into numbers, words and marks, white space dropped, to be taken from the front.
struct CellTokens {
  /// A piece of a cell.
  enum Token: Hashable {
    /// ASCII digits as they stand: `04` and `4` differ in length.
    case number(String)
    /// Letters, lower case.
    case word(String)
    /// Anything else but white space; every dash is a hyphen.
    case mark(Character)
  }

  private var tokens: ArraySlice<Token>

  /// Whether nothing is left.
  var isEmpty: Bool { tokens.isEmpty }

  /// Cuts a cell; one that is longer than any date and time keeps enough to be neither.
  init(_ cell: String) {
    var tokens: [Token] = []
    var rest = cell.prefix(200).lowercased()[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isCellDigit == first.isCellDigit && $0.isLetter == first.isLetter }
      if first.isCellDigit {
        tokens.append(.number(String(run)))
      } else if first.isLetter {
        tokens.append(.word(String(run)))
      } else {
        tokens += run.filter { !$0.isWhitespace }.map { .mark($0.isDash ? "-" : $0) }
      }
      rest = rest[run.endIndex...]
    }
    self.tokens = tokens[...]
  }

  /// Takes a number of so many digits.
  mutating func takeNumber(digits: ClosedRange<Int>) -> String? {
    guard case .number(let number) = tokens.first, digits.contains(number.count) else { return nil }
    tokens.removeFirst()
    return number
  }

  /// Takes a word, if its meaning is known.
  mutating func takeWord<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard case .word(let word) = tokens.first, let known = meaning(word) else { return nil }
    tokens.removeFirst()
    return known
  }

  /// Takes one of these words, where one stands next.
  mutating func takeWord(of words: Set<String>) -> Bool {
    takeWord { words.contains($0) ? true : nil } ?? false
  }

  /// Takes one of these marks, where one stands next.
  mutating func takeMark(of marks: Set<Character>) -> Character? {
    guard case .mark(let mark) = tokens.first, marks.contains(mark) else { return nil }
    tokens.removeFirst()
    return mark
  }
}

extension Character {
  fileprivate var isCellDigit: Bool { isASCII && isNumber }

  /// A hyphen, the typographer's dashes and the minus sign.
  fileprivate var isDash: Bool {
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(self)
  }
}
