/// The first name to use for a person on the telephone.
public enum GivenName {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev",
  ]

  /// True if a word is a title before a name, case, accents and full stops aside.
  public static func isTitle(_ word: String) -> Bool {
    titles.contains(folded(word).filter(\.isLetter))
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
