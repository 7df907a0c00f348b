import Wording

/// A name and its folded form: two names with the same folded form are the same person, employer or
/// vacancy.
struct FoldedName: Hashable {
  /// The name as typed, with runs of white space collapsed.
  let typed: String
  /// The name without case, accents and typographic marks, used for matching.
  let folded: String

  init(_ name: String) {
    typed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    folded = Wording.folded(name)
  }

  static func == (left: FoldedName, right: FoldedName) -> Bool { left.folded == right.folded }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
