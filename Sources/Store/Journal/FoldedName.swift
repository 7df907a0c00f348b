import Wording

/// A name, and the form by which it is told apart from others: two names of one form are one
/// person, employer or vacancy here.
struct FoldedName: Hashable {
  /// As it was typed, with one blank for every run of white space.
  let typed: String
  /// The same without case, accents and typographic marks, as it is matched everywhere.
  let folded: String

  init(_ name: String) {
    typed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    folded = Wording.folded(name)
  }

  static func == (left: FoldedName, right: FoldedName) -> Bool { left.folded == right.folded }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
