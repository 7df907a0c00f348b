/// Something about a name that is invisible to the reader and may be there to deceive.
public enum NameOddity: Hashable, Sendable {
  /// One word mixes letters of several alphabets, given by name.
  case mixes([String])
  /// The name contains invisible characters.
  case invisible
  /// The name contains characters that change the direction in which text is shown.
  case turned

  /// Returns the oddities of a name, worst first; empty for most names.
  ///
  /// A name of several words in several alphabets is not odd: some people's names are like that.
  public static func found(in name: String) -> [NameOddity] {
    let scalars = Array(name.unicodeScalars)
    guard scalars.contains(where: { !$0.isASCII || $0.value < 0x20 || $0.value == 0x7F }) else {
      return []
    }
    var found: [NameOddity] = []
    for word in name.split(whereSeparator: { !$0.isLetter }) {
      let alphabets = Self.alphabets(of: word)
      guard alphabets.count > 1 else { continue }
      found.append(.mixes(alphabets))
      break
    }
    if scalars.contains(where: turnsDirection) { found.append(.turned) }
    if scalars.indices.contains(where: { isInvisible(at: $0, in: scalars) }) {
      found.append(.invisible)
    }
    return found
  }

  /// The oddity in words that follow the name: `mixes Latin and Cyrillic letters`.
  public var words: String {
    switch self {
    case .mixes(let alphabets): "mixes \(Grammar.list(alphabets)) letters"
    case .invisible: "holds characters that cannot be seen"
    case .turned: "holds characters that turn the direction of text"
    }
  }

  /// Returns a name in backticks, escaped for a terminal, with its oddity in brackets if it has one.
  public static func marked(_ name: String) -> String {
    "`\(TerminalText.escaped(name))`" + bracketed(name)
  }

  /// Returns the oddity of a name in brackets; empty if it has none.
  public static func bracketed(_ name: String) -> String {
    words(about: name).map { " (\($0))" } ?? ""
  }

  /// Describes all oddities of a name; nil if there are none.
  public static func words(about name: String) -> String? {
    let found = found(in: name)
    return found.isEmpty ? nil : Grammar.list(found.map(\.words))
  }

  /// Returns the alphabets of a word's letters, of those that can be mistaken for each other.
  private static func alphabets(of word: Substring) -> [String] {
    var found: [String] = []
    for scalar in word.unicodeScalars {
      guard let name = alphabet(of: scalar), !found.contains(name) else { continue }
      found.append(name)
    }
    return alphabetOrder.filter(found.contains)
  }

  private static let alphabetOrder = ["Latin", "Greek", "Cyrillic", "Armenian", "Cherokee"]

  private static func alphabet(of scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.isAlphabetic else { return nil }
    return switch scalar.value {
    case 0x41...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: "Latin"
    case 0x370...0x3FF, 0x1F00...0x1FFF: "Greek"
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: "Cyrillic"
    case 0x531...0x587: "Armenian"
    case 0x13A0...0x13FD, 0xAB70...0xABBF: "Cherokee"
    default: nil
    }
  }

  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// True if nothing is drawn for a character.
  ///
  /// Joiners in scripts that need them are not invisible: they change how their neighbours look.
  private static func isInvisible(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let scalar = scalars[index]
    guard !turnsDirection(scalar) else { return false }
    let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
    if isJoiner, index > 0, (0x600...0xDFF).contains(scalars[index - 1].value) { return false }
    let text = String(Character(scalar))
    return TerminalText.escaped(text) != text
  }
}
