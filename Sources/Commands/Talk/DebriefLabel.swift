import Domain
import Wording

/// The labels before the colon in a text for `log`.
enum DebriefLabel: Hashable {
  case field(DebriefField)
  /// The time of the call.
  case called

  /// Finds the label with a name, ignoring case; nil if there is no such label.
  init?(_ words: String) {
    guard let label = Self.spellings[folded(words).replacing("-", with: " ")] else { return nil }
    self = label
  }

  /// True if it may occur only once.
  var isSaidOnce: Bool {
    switch self {
    case .called: true
    case .field(let field): !field.addsUp
    }
  }

  private static let spellings: [String: DebriefLabel] = Dictionary(
    DebriefField.all.flatMap { field in
      ([field.label] + field.otherLabels).map { ($0, .field(field)) }
    } + [("called", .called)]
  ) { first, _ in first }
}
