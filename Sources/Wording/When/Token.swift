/// A token of a phrase: a number, a word or a mark.
struct Token: Hashable {
  enum Kind: Hashable {
    /// Digits, as many as were typed; never more than nine.
    case number(Int, digits: Int)
    /// Latin letters, folded.
    case word(String)
    /// One of `:` `.` `/` `-` `+`.
    case mark(Character)
  }

  let kind: Kind
  /// True if nothing separates it from the token before.
  let isJoined: Bool

  /// Splits a phrase into tokens; nil if it contains a character that no time is written with.
  ///
  /// Commas and `&` separate like spaces, every dash is a hyphen and `@` is the word `at`. A full
  /// stop has a meaning only between digits, an apostrophe none: `a.m.`, `o'clock` and `fri.` are
  /// words.
  static func tokens(of phrase: String) -> [Token]? {
    // Longer than any time in words. The limit also bounds the work that hostile input can cause.
    guard phrase.utf8.count <= 200 else { return nil }
    var rest = Array(folded(phrase))[...]
    var tokens: [Token] = []
    var isJoined = false
    while let character = rest.first {
      if " ,&".contains(character) {
        isJoined = false
        rest.removeFirst()
      } else if character == "@" {
        tokens.append(Token(kind: .word("at"), isJoined: isJoined))
        isJoined = true
        rest.removeFirst()
      } else if character.isDigit {
        guard let number = number(from: &rest) else { return nil }
        tokens.append(Token(kind: number, isJoined: isJoined))
        isJoined = true
      } else if character.isLatinLetter {
        tokens.append(Token(kind: .word(word(from: &rest)), isJoined: isJoined))
        isJoined = true
      } else if ":/+".contains(character) || character.isDash || isPointBetweenDigits(rest) {
        tokens.append(Token(kind: .mark(character.isDash ? "-" : character), isJoined: isJoined))
        isJoined = true
        rest.removeFirst()
      } else if character == "." || character == "'" {
        rest.removeFirst()
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func number(from rest: inout ArraySlice<Character>) -> Kind? {
    let digits = rest.prefix(while: \.isDigit)
    rest.removeFirst(digits.count)
    guard digits.count <= 9, let value = Int(String(digits)) else { return nil }
    return .number(value, digits: digits.count)
  }

  private static func word(from rest: inout ArraySlice<Character>) -> String {
    var word = ""
    while let next = rest.first, next.isLatinLetter || next == "." || next == "'" {
      if next.isLatinLetter { word.append(next) }
      rest.removeFirst()
    }
    return word
  }

  private static func isPointBetweenDigits(_ rest: ArraySlice<Character>) -> Bool {
    guard rest.first == ".", let after = rest.dropFirst().first, after.isDigit else { return false }
    return true
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
  fileprivate var isLatinLetter: Bool { isASCII && isLetter }
  /// A hyphen, a typographic dash or the minus sign.
  fileprivate var isDash: Bool {
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(self)
  }
}
