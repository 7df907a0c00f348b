import Foundation

/// A name, and the form by which it is told apart from others: two names of one form are one
/// person, employer or vacancy here.
struct FoldedName: Hashable {
  /// As it was typed, with one blank for every run of white space.
  let typed: String
  /// The same without case, accents and typographic marks.
  let folded: String

  init(_ name: String) {
    typed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    folded = Self.fold(typed)
  }

  static func == (left: FoldedName, right: FoldedName) -> Bool { left.folded == right.folded }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  private static func fold(_ name: String) -> String {
    let small = name.lowercased()
    guard small.utf8.contains(where: { $0 >= 0x80 }) else { return small }
    var folded = String.UnicodeScalarView()
    for scalar in small.decomposedStringWithCompatibilityMapping.unicodeScalars
    where !isAccent(scalar) && !scalar.properties.isDefaultIgnorableCodePoint {
      folded.append(contentsOf: (plainForms[scalar] ?? String(scalar)).unicodeScalars)
    }
    return String(folded)
  }

  /// Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are no accents.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    [0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F]
      .contains { $0.contains(scalar.value) }
  }

  /// Letters that decomposition leaves whole, and what word processors make of plain marks.
  private static let plainForms: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2015}": "-", "\u{2212}": "-",
  ]
}
