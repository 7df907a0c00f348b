/// Properties of single characters that the formats need. All escaping works on scalars: to Swift,
/// a `<` joined by a combining mark or an Arabic number sign is a different character from `<`,
/// while to a browser it still opens a tag.
extension Unicode.Scalar {
  /// True if it is a control character, of ASCII or of the set above it.
  public var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value)
  }

  /// True if it is invisible, but changes in which direction or on which line others are.
  public var isInvisibleSteering: Bool {
    switch value {
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// True if it does not belong in a document that people read: controls other than tabs and ends
  /// of lines, steering marks, and the last two values of each plane, which are not characters.
  public var isIllegible: Bool {
    switch self {
    case "\t", "\n", "\r", "\u{2028}", "\u{2029}": false
    default: isControl || isInvisibleSteering || value & 0xFFFE == 0xFFFE
    }
  }

  /// True if it is never seen as itself: it controls, it formats, or it is not a character.
  public var isUnseen: Bool {
    guard value >= 0x7F else { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return value & 0xFFFE == 0xFFFE
    }
  }

  /// True if it ends a line somewhere.
  public var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// True if it is a letter or a digit of ASCII.
  public var isASCIIAlphanumeric: Bool {
    isASCII && (properties.isAlphabetic || isASCIIDigit)
  }

  /// True if it is 0 to 9.
  public var isASCIIDigit: Bool {
    ("0"..."9").contains(self)
  }
}

extension String {
  /// True if one of its bytes matches; all are checked, many at once: of a long report in CSV,
  /// `utf8.contains(where:)` was a tenth of the time.
  @inline(__always)
  func hasByte(where isSo: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      var found = false
      for byte in bytes { found = isSo(byte) || found }
      return found
    }
  }

  /// The text with a replacement character in place of everything illegible.
  public var legible: String {
    // Most texts are bytes that are all legible, which is quick to see.
    guard hasByte(where: { $0 &- 0x20 >= 0x5F }),
      unicodeScalars.contains(where: \.isIllegible)
    else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      text.append(scalar.isIllegible ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}
