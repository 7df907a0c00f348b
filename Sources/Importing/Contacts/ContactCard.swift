/// A person's contact details from a file of contacts.
public struct ContactCard: Hashable, Sendable {
  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// The person's name.
  public let name: String
  /// The phone number; a mobile number is preferred.
  public let phone: String?
  /// The e-mail address.
  public let email: String?
}
