/// Which of the known names somebody may have meant.
public enum Suggestion {
  /// The likeliest few of the names, likeliest first; none where nothing is near.
  ///
  /// Names that have the typed text as a part come before names that are a few typing mistakes
  /// away. Among equals the order given is kept. A name given twice is suggested once.
  public static func closest(
    to typed: String, among names: [String], limit: Int = 3
  ) -> [String] {
    var search = SuggestionSearch(for: typed, limit: limit)
    for name in names { search.consider(name, folded: folded(name)) }
    return search.likeliest
  }
}
