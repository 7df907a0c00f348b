/// A telephone number in one normal form, however it was typed: British numbers as `+44` and the
/// national digits, others as their country's.
///
/// `0207 946 0000`, `+44 (0)20 7946 0000`, `0044 20 7946 0000` and `tel:+44-20-7946-0000` are one
/// number. A number without a country is British.
public struct PhoneNumber: Hashable, Sendable {
  /// `+`, the country and the digits; digits alone where the country cannot be known, as in a local
  /// number without its area.
  public let digits: String
  /// The extension behind a switchboard; nil for most numbers.
  public let `extension`: String?

  /// The fewest digits that are taken for a number.
  public static let fewest = 5

  /// Parses typed text; nil if it has too few digits.
  ///
  /// Words before the number are passed over.
  public init?(_ typed: String) {
    let typed = Self.withPlainDigits(typed)
    let parts = Self.isPlain(typed) ? (typed[...], nil) : Self.parts(of: typed)
    guard let digits = Self.digits(of: parts.number) else { return nil }
    self.digits = digits
    self.extension = parts.extension
  }

  /// Returns the numbers in a text that may hold several, in order, each with its part of the text:
  /// `07700 900123 or 020 7946 0000`.
  public static func all(in typed: String) -> [(typed: String, number: PhoneNumber)] {
    let several =
      isPlain(typed)
      ? []
      : separated(typed).compactMap { part in
        PhoneNumber(String(part)).map { (typed: String(part), number: $0) }
      }
    // A comma before an extension is no boundary, and one number may stand among other words.
    if several.count > 1 { return several }
    return PhoneNumber(typed).map { [(typed, $0)] } ?? []
  }

  /// The number for comparing, with its extension: `+442079460000;ext=12`.
  public var normal: String { `extension`.map { "\(digits);ext=\($0)" } ?? digits }

  /// The digits from the last to the first, so that an index finds the end of a number.
  public var backwards: String { String(digits.reversed()) }

  /// True of a British mobile number.
  ///
  /// Pagers (076) and numbers that follow their owner (070) are not mobiles, but the Isle of Man's
  /// 07624 are.
  public var isMobile: Bool {
    guard digits.hasPrefix("+447"), digits.utf8.count == 13 else { return false }
    let rest = digits.dropFirst(4)
    return rest.hasPrefix("624") || rest.first != "0" && rest.first != "6"
  }

  /// The parts of a text between commas, semicolons, slashes that stand alone, `or` and `and`.
  private static func separated(_ typed: String) -> [Substring] {
    typed.split { ",;".contains($0) }.flatMap { piece in
      piece.split(whereSeparator: \.isWhitespace)
        .split { ["or", "and", "/"].contains($0.lowercased()) }
        .compactMap { words in
          guard let first = words.first, let last = words.last else { return nil }
          return piece[first.startIndex..<last.endIndex]
        }
    }
  }

  /// True if a text has nothing but digits and the marks between them, and so at most one number and
  /// no extension: the usual case, which is read by its bytes.
  private static func isPlain(_ typed: String) -> Bool {
    typed.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
  }

  private static func digits(of typed: Substring) -> String? {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let plus = UInt8(ascii: "+")
    let isPlus = typed.utf8.first { isDigit($0) || $0 == plus } == plus
    var digits = String(decoding: typed.utf8.filter(isDigit), as: UTF8.self)
    let isInternational = isPlus || digits.hasPrefix("00")
    if isInternational {
      digits = String(
        decoding: typed.replacing("(0)", with: "").utf8.filter(isDigit), as: UTF8.self)
      digits = String(digits.drop { $0 == "0" })
    }
    guard digits.utf8.count >= fewest else { return nil }
    if digits.hasPrefix("44"), isInternational || digits.utf8.count >= 12 {
      return "+44" + digits.dropFirst(2).drop { $0 == "0" }
    }
    if isInternational { return "+" + digits }
    if digits.hasPrefix("0") { return "+44" + digits.drop { $0 == "0" } }
    // A spreadsheet takes a number for a sum, and its first 0 is lost.
    let hasLostZero = digits.utf8.count == 10 && "1237".contains(digits.prefix(1))
    return hasLostZero ? "+44" + digits : digits
  }

  /// Divides the text at the extension, if it ends with one: `x 12`, `ext. 12`, `#12`.
  private static func parts(of typed: String) -> (number: Substring, extension: String?) {
    let tail = typed.reversed().drop(while: \.isWhitespace)
    let digits = tail.prefix(while: isDigit)
    let before = tail.dropFirst(digits.count).drop { $0.isWhitespace || ".:=".contains($0) }
    guard (1...6).contains(digits.count), let last = before.first, !isDigit(last) else {
      return (typed[...], nil)
    }
    let rest = before.map { $0.lowercased() }.joined()
    for sign in ["noisnetxe", "ntxe", "txe", "x", "#"] where rest.hasPrefix(sign) {
      let number = before.dropFirst(sign.count).drop { $0.isWhitespace || ",;".contains($0) }
      return (typed[..<number.startIndex.base], String(digits.reversed()))
    }
    return (typed[...], nil)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Replaces the digits of other scripts, as an Arabic keyboard types them.
  private static func withPlainDigits(_ typed: String) -> String {
    if typed.utf8.allSatisfy({ $0 < 0x80 }) { return typed }
    return String(
      typed.map { character in
        guard let scalar = character.unicodeScalars.first, !character.isASCII,
          scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
        else { return character }
        return Character(String(Int(value)))
      })
  }
}

/// Returns an e-mail address for comparing: in lowercase, without `mailto:`, the name before it and
/// angle brackets.
public func normalEmail(_ typed: String) -> String {
  let isPlain = typed.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A && $0 != 0x3C }
  if isPlain { return folded(typed) }
  var address = typed[...]
  if let start = address.lastIndex(of: "<"), let end = address.lastIndex(of: ">"), start < end {
    address = address[address.index(after: start)..<end]
  }
  let plain = address.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return plain.hasPrefix("mailto:") ? String(plain.dropFirst(7)) : plain
}
