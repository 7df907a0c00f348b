/// Text prepared for a cell.
///
/// A cell holds 32,767 UTF-16 code units; XML 1.0 allows neither control characters nor
/// noncharacters. A longer text is shortened and says so. Lines end with a line feed, as in cells,
/// however they ended in the input.
enum CellText {
  /// The maximum length of a cell, in UTF-16 code units.
  static let most = 32_767
  /// The note at the end of a shortened text.
  static let shortened = " \u{2026} (shortened: a cell holds no more)"

  /// Returns the text as stored in the file.
  static func storable(_ text: String) -> String {
    escaped(fitting(legible(text)))
  }

  /// Replaces the characters that XML cannot hold.
  private static func legible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var legible = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      // XML readers turn a carriage return into a line end or show it as `_x000D_`.
      case "\r": legible.append("\n")
      case "\n" where last == "\r": break
      default: legible.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
      last = scalar
    }
    return String(legible)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Returns the text, or as many whole characters of it as fit with the note.
  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > most else { return text }
    var room = most - shortened.utf16.count
    let kept = text.prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    return kept + shortened
  }

  /// Escapes `_x0041_` and the like, which would be read as the character with that number, by
  /// writing the underscore as its own number.
  ///
  /// Searched by scalars: an underscore with a combining accent is another character to Swift, but
  /// an underscore to the programs that read the file.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let sequence = #/_(?=x[0-9A-Fa-f]{4}_)/#.matchingSemantics(.unicodeScalar)
    return text.replacing(sequence, with: "_x005F_")
  }
}
