/// How well what was typed names somebody.
///
/// The lesser grade beats the others; names of one grade
/// are as good as each other, and it has to be asked which is meant.
///
/// This order is the only place that says whom WHO means:
///
/// | | typed | means |
/// |---|---|---|
/// | 1 | `priya shah` | the whole name |
/// | 2 | `shah`, `shah priya` | whole words of it, in any order |
/// | 3 | `pri sha`, `shah p` | beginnings of words, in any order; the fewer words cut short the better |
/// | 4 | `ps` | the initials of all its words, or of the first and the last |
/// | 5 | `riya` | a part inside, of two letters or more |
///
/// Case, accents, apostrophes and invisible characters are no difference, and hyphens part words.
public enum NameGrade: Comparable, Sendable {
  /// The whole name.
  case whole
  /// Whole words of the name, each typed word another one.
  case words
  /// Likewise, but so many of the typed words only begin one of the name.
  case beginnings(cutShort: Int)
  /// The first letters of its words.
  case initials
  /// At least one typed word only stands somewhere inside.
  case inside
}
