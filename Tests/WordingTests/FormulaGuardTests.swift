import Testing

@testable import Wording

@Suite struct FormulaGuardTests {
  private static let pieces = [
    "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", " ", "\u{200B}", "\u{FEFF}", "\u{FF1D}",
    "\u{FF0B}", "a", "1", "\"", ",", ";", "\u{301}", "é",
  ]

  /// Every text of up to three pieces.
  private static let texts: [String] = pieces.reduce(into: [""]) { texts, first in
    texts.append(first)
    for second in pieces {
      texts.append(first + second)
      for third in pieces { texts.append(first + second + third) }
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    Array(one.unicodeScalars) == Array(other.unicodeScalars)
  }

  @Test func `what was guarded is read as it was, whatever it was`() {
    for text in Self.texts {
      let back = FormulaGuard.unguarded(FormulaGuard.guarded(text))
      #expect(Self.isSame(back, text), "\(text.debugDescription)")
    }
  }

  @Test func `no text begins like a formula once it is guarded`() {
    for text in Self.texts {
      let first = FormulaGuard.guarded(text).unicodeScalars.first { $0 != " " }
      #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
    }
  }

  @Test(arguments: [
    ("'+44 7700 900123", "+44 7700 900123"), ("'=1+1", "=1+1"), ("''=1", "'=1"), ("'-", "-"),
    ("'tis", "'tis"), ("'", "'"), ("''", "''"), ("'44", "'44"), ("", ""), ("+44", "+44"),
    ("O'Brien", "O'Brien"), ("'@", "@"), ("'\t=1", "\t=1"),
  ])
  func `only the apostrophe of ours is taken off`(written: String, text: String) {
    #expect(FormulaGuard.unguarded(written) == text)
  }
}
