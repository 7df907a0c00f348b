/// What to call somebody on the telephone.
enum GivenName {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev",
  ]

  /// The first word of a name, a title and its full stop left out; of `Shah, Priya` what stands
  /// after the comma; of a name with a title and one word both.
  static func of(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1)
    let ordered = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace) ? parts[1] : name[...]
    let words = ordered.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return name }
    let isTitle = titles.contains(first.lowercased().filter { $0 != "." })
    guard isTitle, words.count > 1 else { return first }
    return words.count == 2 ? words.joined(separator: " ") : words[1]
  }
}
