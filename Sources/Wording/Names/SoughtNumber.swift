/// A telephone number, or the end of one, used to look up a person.
///
/// Numbers are compared by their digits: `+44 (0)7700 900115`, `0044 7700 900115` and `07700900115`
/// are the same.
public struct SoughtNumber: Hashable, Sendable {
  /// The digits, in national form if the number is British.
  public let digits: String

  /// The minimum number of digits for a search.
  public static let fewest = 5

  /// Parses typed text; nil if it is not a telephone number or has too few digits.
  public init?(_ typed: String) {
    let isNumber = typed.unicodeScalars.allSatisfy { scalar in
      ("0"..."9").contains(scalar) || "+-()./".unicodeScalars.contains(scalar)
        || scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
    }
    guard isNumber else { return nil }
    digits = Self.digits(of: typed)
    guard digits.utf8.count >= Self.fewest else { return nil }
  }

  /// True if it equals, or is the end of, a number in the text, which may hold several.
  public func finds(_ known: String) -> Bool {
    known.split(whereSeparator: { ",;".contains($0) }).contains { finds(one: String($0)) }
  }

  private func finds(one known: String) -> Bool {
    let theirs = Self.digits(of: known)
    // A leading 0 stands for the country code, which the known number may have.
    return theirs.hasSuffix(digits)
      || digits.hasPrefix("0") && digits.utf8.count > 9 && theirs.hasSuffix(digits.dropFirst())
  }

  /// Returns the digits of a number, with `0` in place of `+44`, `0044` or `44`.
  public static func digits(of number: String) -> String {
    let isInternational = number.drop { !$0.isNumber && $0 != "+" }.first == "+"
    var digits = String(
      number.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
    let isPrefixed = digits.hasPrefix("00")
    if isPrefixed { digits.removeFirst(2) }
    guard isInternational || isPrefixed || digits.utf8.count >= 12 && digits.hasPrefix("44") else {
      return digits
    }
    guard digits.hasPrefix("44") else { return digits }
    return "0" + digits.dropFirst(2).drop { $0 == "0" }
  }
}
