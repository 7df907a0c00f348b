import Foundation

/// Returns a text folded for matching: lowercase, without accents and invisible characters, white
/// space collapsed to single spaces, typographic apostrophes and dashes made plain.
///
/// For matching only; typed text is stored and shown as typed.
public func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
  var result = String.UnicodeScalarView()
  var spaceIsDue = false
  for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
    if scalar.properties.isWhitespace {
      spaceIsDue = !result.isEmpty
    } else if !isAccent(scalar), !scalar.properties.isDefaultIgnorableCodePoint {
      if spaceIsDue { result.append(" ") }
      spaceIsDue = false
      result.append(contentsOf: plain(scalar))
    }
  }
  return String(result)
}

/// Folds an ASCII text, the usual case, in which nothing has to be decomposed: 0.5 µs for a name, and 9
/// by the general way, which an import, `verify` and a mistyped name would wait for.
private func foldedASCII(_ text: String) -> String {
  // Most words are so already.
  if text.utf8.allSatisfy({ $0 > 0x20 && !(0x41...0x5A).contains($0) }) { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var spaceIsDue = false
  for byte in text.utf8 {
    switch byte {
    case 0x09...0x0D, 0x20:
      spaceIsDue = !result.isEmpty
    default:
      if spaceIsDue { result.append(0x20) }
      spaceIsDue = false
      result.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

extension String {
  /// The text trimmed, with each run of white space inside it collapsed to one space.
  public var collapsed: String {
    // Most texts are so already.
    var last: UInt8 = 0x20
    let isPlain = utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte < 0x80 || byte == 0x20 && last != 0x20
    }
    if isPlain, last != 0x20 { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// True if a mark is an accent on a letter of an alphabet that can be read without it.
///
/// Vowel signs of other scripts are marks too, but a name without them is another name.
private func isAccent(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
  default: false
  }
}

/// Replaces letters that British keyboards lack and Unicode does not decompose, and typographic
/// marks.
private func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  switch scalar {
  case "\u{F8}": "o".unicodeScalars
  case "\u{142}": "l".unicodeScalars
  case "\u{111}", "\u{F0}": "d".unicodeScalars
  case "\u{131}": "i".unicodeScalars
  case "\u{DF}": "ss".unicodeScalars
  case "\u{E6}": "ae".unicodeScalars
  case "\u{153}": "oe".unicodeScalars
  case "\u{FE}": "th".unicodeScalars
  case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}": "'".unicodeScalars
  case "\u{2010}"..."\u{2015}", "\u{2212}": "-".unicodeScalars
  default: String.UnicodeScalarView([scalar])
  }
}

/// Returns a folded text with lookalike letters of other alphabets replaced by Latin ones: two
/// names that look the same have the same skeleton.
///
/// Only letters that a reader cannot tell apart on a screen, in lowercase as folding leaves them.
func skeleton(_ folded: String) -> String {
  guard folded.utf8.contains(where: { $0 >= 0x80 }) else { return folded }
  return String(folded.map { lookalikes[$0] ?? $0 })
}

private let lookalikes: [Character: Character] = {
  let alphabets: [(letters: String, latin: String)] = [
    // Cyrillic. Some look like Latin letters only as capitals, and a name begins with one.
    ("асԁеһіјӏорԛѕѵԝхуѐёкмнтвгьԍ", "acdehijlopqsvwxyeekmhtbrbg"),
    // Greek.
    ("αγεικνορτυχβημωζ", "ayeikvoptuxbhmwz"),
    // Armenian.
    ("օոսհց", "onuhg"),
  ]
  var table: [Character: Character] = [:]
  for (letters, latin) in alphabets {
    for (letter, looks) in zip(letters, latin) { table[letter] = looks }
  }
  return table
}()
