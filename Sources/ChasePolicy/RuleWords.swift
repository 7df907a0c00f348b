public import Domain

/// The words that a rule brings along, which stand at the bottom of its file.
extension Rule {
  /// The task as a short order for lists: `ring for the debrief`.
  public var asks: String { words?.asks ?? rawValue }

  /// The facts that would settle it, as the end of a sentence: `a debrief, ...`.
  public var settledBy: String { words?.settledBy ?? rawValue }

  private var words: (any ChaseRule.Type)? { rules.first { $0.rule == self } }
}
