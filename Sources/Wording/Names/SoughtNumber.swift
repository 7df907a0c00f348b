/// A telephone number, or the end of one, used to look up a person.
///
/// Numbers are compared by their digits: `+44 (0)7700 900115`, `0044 7700 900115` and `07700900115`
/// are the same.
public struct SoughtNumber: Hashable, Sendable {
  /// The digits, as typed.
  public let digits: String
  /// The ends that a number in its normal form may have: the digits as typed, the normal form of a
  /// whole number, and what follows a 0 that stands for another country's code.
  public let endings: [String]

  /// The minimum number of digits for a search.
  public static let fewest = PhoneNumber.fewest

  /// Parses typed text; nil if it is not a telephone number or has too few digits.
  public init?(_ typed: String) {
    let isNumber = typed.unicodeScalars.allSatisfy { scalar in
      ("0"..."9").contains(scalar) || "+-()./".unicodeScalars.contains(scalar)
        || scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
    }
    guard isNumber, let whole = PhoneNumber(typed) else { return nil }
    digits = String(typed.filter(\.isNumber))
    let isWhole = digits.hasPrefix("0") && digits.utf8.count > 9
    endings = [digits, whole.digits] + (isWhole ? [String(digits.dropFirst())] : [])
  }
}
