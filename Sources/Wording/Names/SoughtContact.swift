/// A telephone number or an e-mail address, or the end of one, by which somebody is looked up.
public enum SoughtContact: Hashable, Sendable {
  case number(SoughtNumber)
  /// An address, or its end, in lower case.
  case address(String)

  /// What was typed; nil where it is neither.
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

  /// Whether it is one of somebody's, or the end of one.
  public func finds(phone: String?, email: String?) -> Bool {
    switch self {
    case .number(let number): phone.map(number.finds) ?? false
    case .address(let address): email.map { folded($0).hasSuffix(address) } ?? false
    }
  }
}
