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

  private static let spellings: [String: DebriefLabel] = [
    "called": .called, "rang": .field(.rang),
    "went": .field(.went),
    "met": .field(.met),
    "said": .field(.said), "discussed": .field(.said),
    "worried": .field(.worried), "worries": .field(.worried),
    "concern": .field(.worried), "concerns": .field(.worried),
    "forgot": .field(.forgot),
    "keen": .field(.keen), "interest": .field(.keen),
    "next": .field(.next),
    "hear by": .field(.hearBy),
    "thanked": .field(.thanked), "thank you": .field(.thanked),
    "note": .field(.note),
  ]
}
