import Wording

/// What a line of a text for `log` can begin with, before its colon.
enum DebriefLabel: Hashable {
  case field(DebriefField)
  /// When the call was.
  case called

  /// The label of those words, in any case; nil where they are none.
  init?(_ words: String) {
    guard let label = Self.spellings[folded(words).replacing("-", with: " ")] else { return nil }
    self = label
  }

  /// Whether it can be said only once.
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
