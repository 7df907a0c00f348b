/// The first name to use for a person on the telephone.
public enum GivenName {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev",
  ]

  /// True if a word is a title before a name, case, accents and full stops aside.
  public static func isTitle(_ word: String) -> Bool {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return titles.contains(folded(word).filter(\.isLetter))
    }
    // Read by its bytes: an import asks this of every word of every name.
    guard let first = word.utf8.first, word.utf8.count < 32 else { return false }
    guard !(0x61...0x7A).contains(first) || "mdpslr".utf8.contains(first) else { return false }
    let letters = word.utf8.compactMap { byte -> UInt8? in
      let small = byte | 0x20
      return (0x61...0x7A).contains(small) ? small : nil
    }
    return titles.contains(String(decoding: letters, as: UTF8.self))
  }

  /// Returns the first word of a name without its title or full stop; for `Shah, Priya` the part
  /// after the comma; for a title and one word both.
  public static func of(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1)
    let ordered = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace) ? parts[1] : name[...]
    let words = ordered.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return name }
    guard isTitle(first), words.count > 1 else { return first }
    return words.count == 2 ? words.joined(separator: " ") : words[1]
  }
}
