import Wording

/// Contact details as typed; invalid ones are refused.
enum Reachable {
  /// A telephone number; nil if none was typed.
  ///
  /// The user is asked about one that is too short.
  static func phone(_ typed: String?) throws -> String? {
    guard let phone = typed?.trimmedOrNil else { return nil }
    let digits = phone.count { $0.isASCII && $0.isNumber }
    if digits >= SoughtNumber.fewest { return phone }
    if digits > 0,
      Asking.confirms("`\(shown(phone))` has only \(Grammar.count(digits, "digit")). Keep it?")
    {
      return phone
    }
    throw CommandError.badValue(
      option: "--phone", typed: phone,
      expected: "a telephone number of at least \(SoughtNumber.fewest) digits")
  }

  /// An e-mail address; nil if none was typed.
  static func email(_ typed: String?) throws -> String? {
    guard let email = typed?.trimmedOrNil else { return nil }
    let sides = email.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count > 1, sides.allSatisfy({ !$0.isEmpty }) else {
      throw CommandError.badValue(
        option: "--email", typed: email, expected: "an e-mail address, as in ann@acme.example")
    }
    return email
  }
}
