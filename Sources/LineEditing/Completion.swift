/// What may stand in the place of what was typed before the cursor.
public struct Completion: Hashable, Sendable {
  /// The end of the text before the cursor that would be replaced.
  public let replaced: String
  /// The texts that could stand there, in the order in which they are shown.
  public let candidates: [String]

  /// Nothing to offer.
  public static let none = Completion(replacing: "", by: [])

  /// Candidates for the end of the text before the cursor.
  public init(replacing replaced: String, by candidates: [String]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// What a press of Tab comes to.
  enum Effect: Hashable {
    /// There is nothing that fits.
    case nothing
    /// Text to put in the place of what was typed.
    case insert(String)
    /// Several fit, and they have nothing more in common than what was typed.
    case show([String])
  }

  /// What a press of Tab comes to: the only candidate, as much as all have in common, or a list.
  var effect: Effect {
    guard let first = candidates.first else { return .nothing }
    let common = candidates.dropFirst().reduce(first) { common, candidate in
      String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
    }
    if candidates.count > 1, common.count <= replaced.count { return .show(candidates) }
    return common == replaced ? .nothing : .insert(common)
  }
}
