/// Which of the known names somebody may have meant.
public enum Suggestion {
  /// The likeliest few of the names, likeliest first; none where nothing is near.
  ///
  /// Names that have the typed text as a part come before names that are a few typing mistakes
  /// away. Among equals the order given is kept. A name given twice is suggested once.
  public static func closest(
    to typed: String, among names: [String], limit: Int = 3
  ) -> [String] {
    let wanted = folded(typed)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var seen: Set<String> = []
    return
      names
      .filter { seen.insert($0).inserted }
      .enumerated()
      .compactMap { index, name in
        unlikeliness(of: folded(name), for: wanted).map { (rank: $0, index: index, name: name) }
      }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .prefix(limit)
      .map(\.name)
  }

  /// How far a name is from what was typed, 0 being the same; nil where it is too far.
  private static func unlikeliness(of name: String, for wanted: String) -> Int? {
    if name == wanted { return 0 }
    let nameWords = name.split(separator: " ").map(String.init)
    let wantedWords = wanted.split(separator: " ").map(String.init)
    if nameWords.sorted() == wantedWords.sorted() { return 1 }
    if nameWords.contains(where: { $0.hasPrefix(wanted) }) { return 1 }
    if wanted.count >= 2, name.contains(wanted) { return 2 }
    let whole = editDistance(name, wanted, limit: mistakesAllowed(in: wanted))
    let byWord = sumOfMistakes(wantedWords, in: nameWords, limit: mistakesAllowed(in: wanted))
    return [whole, byWord].compactMap(\.self).min().map { $0 + 2 }
  }

  /// The mistakes in the words typed, each against the word of the name that it is nearest to.
  private static func sumOfMistakes(
    _ words: [String], in nameWords: [String], limit: Int
  ) -> Int? {
    var sum = 0
    for word in words {
      let allowed = min(limit, mistakesAllowed(in: word))
      let least = nameWords.compactMap { editDistance($0, word, limit: allowed) }.min()
      guard let least else { return nil }
      sum += least
    }
    return sum <= limit ? sum : nil
  }

  /// One mistake in every three letters or so, three at most: beyond that, anything is near.
  private static func mistakesAllowed(in text: String) -> Int {
    switch text.count {
    case ...2: 0
    case ...5: 1
    case ...9: 2
    default: 3
    }
  }
}
