/// The possible replacements for the text before the cursor.
public struct Completion: Hashable, Sendable {
  /// The end of the text before the cursor that would be replaced.
  public let replaced: String
  /// The candidates, in the order in which they are shown.
  public let candidates: [String]

  /// An empty completion.
  public static let none = Completion(replacing: "", by: [])

  /// Creates candidates for the end of the text before the cursor.
  public init(replacing replaced: String, by candidates: [String]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// The effect of pressing Tab.
  enum Effect: Hashable {
    /// No candidate fits.
    case nothing
    /// Text to insert in place of the replaced text.
    case insert(String)
    /// Several candidates that have no more in common than the text already typed.
    case show([String])
  }

  /// The effect of pressing Tab: inserts the only candidate or the common prefix, or shows a list.
  var effect: Effect {
    guard let first = candidates.first else { return .nothing }
    let common = candidates.dropFirst().reduce(first) { common, candidate in
      String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
    }
    if candidates.count > 1, common.count <= replaced.count { return .show(candidates) }
    return common == replaced ? .nothing : .insert(common)
  }
}
