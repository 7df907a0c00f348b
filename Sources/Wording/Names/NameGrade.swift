/// A grade of how well a typed text matches a name.
///
/// The lower grade wins. Names of the same grade are equally good, and the user has to be asked.
///
/// This order is the only definition of how WHO is matched:
///
/// | | typed | means |
/// |---|---|---|
/// | 1 | `priya shah` | the whole name |
/// | 2 | `shah`, `shah priya` | whole words of it, in any order |
/// | 3 | `pri sha`, `shah p` | beginnings of words, in any order; the fewer cut short the better |
/// | 4 | `ps` | the initials of all its words, or of the first and the last |
/// | 5 | `riya` | a part inside, of two letters or more |
///
/// Case, accents, apostrophes and invisible characters are ignored, and hyphens separate words.
public enum NameGrade: Comparable, Sendable {
  /// The whole name.
  case whole
  /// Whole words of the name; each typed word matches a different one.
  case words
  /// Words or beginnings of words; `cutShort` counts the typed words that are only beginnings.
  case beginnings(cutShort: Int)
  /// The first letters of its words.
  case initials
  /// At least one typed word occurs only inside a word of the name.
  case inside
}
