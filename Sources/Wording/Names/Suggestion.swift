/// Suggestions of known names that may have been meant.
public enum Suggestion {
  /// Returns the few likeliest names, likeliest first; empty if none is near.
  ///
  /// Names that contain the typed text come before names that are a few typos away. Equal names
  /// keep the given order. A name given twice is suggested once.
  public static func closest(
    to typed: String, among names: [String], limit: Int = 3
  ) -> [String] {
    var search = SuggestionSearch(for: typed, limit: limit)
    for name in names { search.consider(name, folded: folded(name)) }
    return search.likeliest
  }
}
