/// A text as a cell can hold it.
///
/// A cell holds 32,767 units of UTF-16, and XML 1.0 neither control characters nor the values that
/// are no characters. A text that is longer is shortened and says so. Its lines end with a line feed,
/// as a cell's do, however they ended where it was typed.
enum CellText {
  /// What a cell holds at most.
  static let most = 32_767
  /// What stands at the end of a text that was shortened.
  static let shortened = " \u{2026} (shortened: a cell holds no more)"

  /// The text as it goes into the file.
  static func storable(_ text: String) -> String {
    escaped(fitting(legible(text)))
  }

  /// The text with a replacement character in place of what XML cannot hold.
  private static func legible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var legible = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      // XML would have a carriage return read back as the end of a line, or shown as `_x000D_`.
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

  /// The text, or as many whole characters of it as a cell holds with the note that says so.
  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > most else { return text }
    var room = most - shortened.utf16.count
    let kept = text.prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    return kept + shortened
  }

  /// The text with `_x0041_` and its like kept from being read as the character of that number: the
  /// underscore is written as its own number.
  ///
  /// Looked for by scalars: an underscore that an accent clings to is another letter to Swift, and the
  /// same to who reads the file.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let sequence = #/_(?=x[0-9A-Fa-f]{4}_)/#.matchingSemantics(.unicodeScalar)
    return text.replacing(sequence, with: "_x005F_")
  }
}
