/// A telephone number or an e-mail address, or the end of one, used to look up a person.
public enum SoughtContact: Hashable, Sendable {
  case number(SoughtNumber)
  /// An address, or the end of one, in lowercase.
  case address(String)

  /// Parses typed text; nil if it is neither.
  public init?(_ typed: String) {
    if let number = SoughtNumber(typed) {
      self = .number(number)
      return
    }
    let address = folded(typed)
    guard let sign = address.lastIndex(of: "@"), address[sign...].contains("."),
      !address.contains(where: \.isWhitespace), address.last != "."
    else { return nil }
    self = .address(address)
  }
}
