/// A term about which a consultant is told when it is written down, or a phrase that excuses one.
struct SensitiveTerm: Hashable, Sendable {
  /// What it is about, as people say it; nil for a phrase in which such a word is innocent.
  let ground: String?
  /// Its words, folded, as they follow each other.
  let words: [String]

  /// The terms of our list, which is a file beside this one.
  static let all: [SensitiveTerm] = listed(
    in: String(decoding: PackageResources.sensitive_terms_txt, as: UTF8.self))

  /// The terms of a list: a ground, a colon and a term a line; empty lines and those that begin with
  /// `#` say nothing.
  static func listed(in text: String) -> [SensitiveTerm] {
    // By its bytes, not its letters: whoever records anything waits for this list.
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      let ground = folded(String(Substring(line[..<colon])))
      let words = SensitiveText(String(Substring(line[line.index(after: colon)...]))).words
      guard !words.isEmpty else { return nil }
      return SensitiveTerm(ground: ground == "innocent" ? nil : ground, words: words)
    }
  }

  /// A phrase that is innocent because something is called so; nil where it has no word.
  static func name(_ name: String) -> SensitiveTerm? {
    let words = SensitiveText(name).words
    return words.isEmpty ? nil : SensitiveTerm(ground: nil, words: words)
  }

  /// Whether the term stands in a text from one of its words on: word for word, its last word also
  /// in the plural.
  func stands(at start: Int, in text: [String]) -> Bool {
    guard start + words.count <= text.count, let last = words.last else { return false }
    let found = text[start..<start + words.count]
    guard found.dropLast().elementsEqual(words.dropLast()), let end = found.last else {
      return false
    }
    return end == last || end == last + "s" || end == last + "es"
      || (last.last == "y" && end == last.dropLast() + "ies")
  }
}

/// A text as its words, for looking terms up in.
struct SensitiveText {
  /// The words as they were typed.
  let typed: [Substring]
  /// The same, folded and without a possessive ending.
  let words: [String]

  /// The words of a text: letters and numbers, with the hyphens and apostrophes between them.
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
    // Where all is ASCII, as mostly, each byte is a character, and tells at once what it is.
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
