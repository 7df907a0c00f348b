/// A term that causes a warning when it is written down, or a phrase that excuses one.
struct SensitiveTerm: Hashable, Sendable {
  /// The ground as people say it; nil for a phrase in which such a word is innocent.
  let ground: String?
  /// The folded words of the term, in order.
  let words: [String]

  /// The terms of our list, which is a file next to this one.
  static let all: [SensitiveTerm] = listed(
    in: String(decoding: PackageResources.sensitive_terms_txt, as: UTF8.self))

  /// Parses a list: a ground, a colon, a space and a folded term on each line.
  ///
  /// Empty lines and lines that begin with `#` are skipped.
  static func listed(in text: String) -> [SensitiveTerm] {
    // Split by bytes, not characters: every recording command waits for this list.
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      let ground = String(Substring(line[..<colon]))
      let words = line[colon...].dropFirst().split(separator: UInt8(ascii: " "))
        .map { String(Substring($0)) }
      guard !words.isEmpty else { return nil }
      return SensitiveTerm(ground: ground == "innocent" ? nil : ground, words: words)
    }
  }

  /// An innocent phrase for something's name; nil if the name has no word.
  static func name(_ name: String) -> SensitiveTerm? {
    let words = SensitiveText(name).words
    return words.isEmpty ? nil : SensitiveTerm(ground: nil, words: words)
  }

  /// True if the term occurs in a text at a word: word for word, the last word also in the plural.
  func stands(at start: Int, in text: [String]) -> Bool {
    // The first letter tells nearly all terms from a word; each word is held against every term.
    guard start + words.count <= text.count, let last = words.last,
      words[0].utf8.first == text[start].utf8.first
    else { return false }
    let found = text[start..<start + words.count]
    guard found.dropLast().elementsEqual(words.dropLast()), let end = found.last else {
      return false
    }
    return end == last || end == last + "s" || end == last + "es"
      || (last.hasSuffix("y") && end.hasSuffix("ies") && end.dropLast(3) == last.dropLast())
  }
}

/// A text split into words, in which terms are looked up.
struct SensitiveText {
  /// The words as they were typed.
  let typed: [Substring]
  /// The same, folded and without a possessive ending.
  let words: [String]

  /// Splits a text into words: letters and numbers, with the hyphens and apostrophes between them.
  init(_ text: String) {
    typed = Self.typed(in: text)
    words = typed.map { word in
      let plain = folded(String(word))
      guard plain.utf8.contains(UInt8(ascii: "'")) else { return plain }
      for ending in ["'s", "s'"] where plain.hasSuffix(ending) {
        return String(plain.dropLast(2)) + (ending == "s'" ? "s" : "")
      }
      return plain
    }
  }

  private static func typed(in text: String) -> [Substring] {
    // In ASCII text, the usual case, each byte is a character and can be classified directly.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.split { !isOfWord($0) }.map { Substring($0) }
    }
    return text.split { !$0.isLetter && !$0.isNumber && !"-'\u{2019}".contains($0) }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "'"): true
    default: false
    }
  }
}
