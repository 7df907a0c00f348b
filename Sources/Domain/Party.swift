/// One of the three who can owe each other a contact.
public enum Party: String, CaseIterable, Hashable, Sendable {
  /// Ourselves.
  case consultant
  /// Who was interviewed.
  case candidate
  /// Who interviewed.
  case employer
}
