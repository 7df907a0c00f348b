/// Takes text of known width from its front, byte by byte; what does not fit is answered with nil.
struct FixedWidthReader {
  private let bytes: [UInt8]
  private var taken = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// True if all of the text is taken.
  var isAtEnd: Bool { taken == bytes.count }

  /// The number that exactly so many digits spell.
  mutating func number(digits: Int) -> Int? {
    guard bytes.count - taken >= digits else { return nil }
    var value = 0
    for byte in bytes[taken..<taken + digits] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    taken += digits
    return value
  }

  /// Takes that character where it comes next, and says whether it did.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard !isAtEnd, bytes[taken] == UInt8(ascii: character) else { return false }
    taken += 1
    return true
  }
}

/// Puts numbers of fixed width together to text.
///
/// Byte by byte: an instant takes 0.3 µs, by string interpolation 1.4, by Foundation's style 1.0, and a
/// long report writes a million.
struct FixedWidthWriter {
  private var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a number that isn't negative, zero-padded to at least that width.
  mutating func number(_ value: Int, width: Int) {
    var place = 1
    var digits = 1
    while digits < width || value / place > 9 {
      place *= 10
      digits += 1
    }
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / place % 10))
      place /= 10
    }
  }

  /// Writes one ASCII character.
  mutating func put(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }
}

extension Int {
  /// The digits of a number that isn't negative, zero-padded to at least that width.
  public func digits(_ width: Int, radix: Int = 10) -> String {
    let digits = String(self, radix: radix)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
