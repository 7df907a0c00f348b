/// Returns the searchable words of a text, folded and in order.
///
/// A word is a run of letters, digits and marks; apostrophes inside it are left out, and hyphens
/// separate words. In a script without spaces between words, such as Chinese, each letter is a
/// word. Words are cut off after 64 letters.
public func searchWords(_ text: String) -> [String] {
  text.utf8.allSatisfy { $0 < 0x80 }
    ? plainWords(text, longest: longestWord) : WordSpans(text).spans.flatMap(\.words)
}

/// Returns the words of a folded name: runs of letters and digits, without apostrophes.
func nameWords(_ folded: String) -> [String] {
  if folded.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(folded, longest: .max) }
  return folded.replacing("'", with: "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// Splits an ASCII text, the usual case, into words of small letters and digits, cut off at a length.
private func plainWords(_ text: String, longest: Int) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  func end() {
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: if word.count < longest { word.append(byte) }
    case 0x41...0x5A: if word.count < longest { word.append(byte + 0x20) }
    case UInt8(ascii: "'"): break
    default: end()
    }
  }
  end()
  return words
}

/// The number of letters kept of a word.
private let longestWord = 64

/// The words of a text with their positions in the text as typed.
struct WordSpans {
  /// A run of letters in a text, and the words that it gives.
  struct Span {
    let range: Range<String.Index>
    let words: [String]
  }

  /// The runs, in order.
  let spans: [Span]

  init(_ text: String) {
    var spans: [Span] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      if scalars[index].belongsToWord {
        start = start ?? index
      } else if let begun = start {
        spans.append(Span(text, begun..<index))
        start = nil
      }
    }
    if let begun = start { spans.append(Span(text, begun..<scalars.endIndex)) }
    self.spans = spans.filter { !$0.words.isEmpty }
  }
}

extension WordSpans.Span {
  fileprivate init(_ text: String, _ range: Range<String.Index>) {
    self.range = range
    let run = String(text.unicodeScalars[range])
    // A run of ASCII letters and digits is a single word.
    let isWord =
      run.utf8.count <= longestWord
      && run.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "'") }
    words = isWord ? [folded(run)] : Self.parted(folded(run))
  }

  /// Splits a folded run into words.
  private static func parted(_ run: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var length = 0
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
      length = 0
    }
    for scalar in run.unicodeScalars where !scalar.isApostrophe {
      if !scalar.belongsToWord {
        end()
      } else if scalar.isWordByItself {
        end()
        words.append(String(scalar))
      } else if length < longestWord {
        word.append(scalar)
        length += 1
      }
    }
    end()
    return words
  }

}

extension Unicode.Scalar {
  /// True if the character belongs to a word; apostrophes and invisible characters count.
  fileprivate var belongsToWord: Bool {
    if isASCII {
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      default: return isApostrophe
      }
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return isApostrophe || properties.isDefaultIgnorableCodePoint
    }
  }

  fileprivate var isApostrophe: Bool {
    switch self {
    case "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}": true
    default: false
    }
  }

  /// True if its script has no spaces between words: Chinese and Japanese.
  fileprivate var isWordByItself: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
