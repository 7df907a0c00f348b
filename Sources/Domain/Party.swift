/// One of the three who can owe each other a contact.
public enum Party: String, CaseIterable, Hashable, Sendable {
  /// Ourselves.
  case consultant
  /// The person interviewed.
  case candidate
  /// The company that interviewed.
  case employer
}
