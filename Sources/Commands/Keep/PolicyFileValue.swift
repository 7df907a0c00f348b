import AgencySettings
import TOMLKit

/// A value of a policy file, as it would be typed on the command line.
struct PolicyFileValue {
  /// The text that `policy set` would take; a description if the term does not take that kind of
  /// value.
  let text: String

  /// The value of a term: a text, a number, or for hours and closed dates a list.
  init(_ value: any TOMLValueConvertible, of term: PolicyTerm) {
    guard let list = value.array else {
      text = Self.plain(value)
      return
    }
    let texts = list.map { Self.plain($0) }
    switch term {
    case .calendar(.hours):
      // `closed` means a whole day, so it cannot be one of several periods.
      text = texts.isEmpty ? "closed" : texts.joined(separator: " ")
    case .calendar(.closed): text = texts.isEmpty ? "none" : texts.joined(separator: "; ")
    default: text = "[" + texts.joined(separator: ", ") + "]"
    }
  }

  private static func plain(_ value: any TOMLValueConvertible) -> String {
    if let text = value.string { return text }
    if let number = value.int { return String(number) }
    return value.debugDescription
  }
}
