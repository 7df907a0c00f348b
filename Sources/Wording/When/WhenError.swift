public import WorkingTime

/// The reason why a phrase cannot be read as a time.
///
/// Every case carries the phrase as typed. A reading is the time as which the phrase was read, in
/// full.
public enum WhenError: Error, Hashable, Sendable {
  /// The phrase is not in a known form.
  case unreadable(phrase: String)
  /// The phrase would be in a known form with one word spelt differently.
  case misspelt(phrase: String, meant: String)
  /// A date that does not exist.
  case noSuchDate(phrase: String)
  /// A time of day that does not exist.
  case noSuchTime(phrase: String)
  /// A date that falls on a weekday other than the one named.
  case wrongWeekday(phrase: String, date: LocalDate)
  /// A time outside the years 1900 to 2999, or thousands of working days away.
  case tooFar(phrase: String)
  /// A day where a time of day is required.
  case needsTime(phrase: String)
  /// A vague word in place of a time: `asap`.
  case vague(phrase: String)
  /// A range of times where one time is required.
  case range(phrase: String, from: String, to: String)
  /// A range that ends before it begins.
  case endsFirst(phrase: String)
  /// A phrase with these possible readings.
  case ambiguous(phrase: String, readings: [String])
  /// A time in the future where the past is required.
  case inTheFuture(phrase: String, readAs: String)
  /// A time in the past where the future is required.
  case inThePast(phrase: String, readAs: String)

  /// The error in one line, in lowercase and without a full stop.
  public var words: String {
    switch self {
    case .unreadable(let phrase):
      "\(quoted(phrase)) is not a time; write it as `fri 14:00`, `27 nov`, `23/11/2026 9.30`,"
        + " `tomorrow 2pm`, `2h ago` or `in 3 working days`"
    case .misspelt(let phrase, let meant):
      "\(quoted(phrase)) is not a time; did you mean \(quoted(meant))?"
    case .noSuchDate(let phrase):
      "\(quoted(phrase)) names a date that does not exist; the day comes first, as in `23/11/2026`"
    case .noSuchTime(let phrase):
      "\(quoted(phrase)) names a time of day that does not exist"
    case .wrongWeekday(let phrase, let date):
      "\(quoted(phrase)) cannot be: that date is \(TimeWords.full(date))"
    case .tooFar(let phrase):
      "\(quoted(phrase)) is too far away"
    case .needsTime(let phrase):
      "\(quoted(phrase)) says which day but not what time; add one, as in `fri 14:00`"
    case .vague(let phrase):
      "\(quoted(phrase)) says no date; give one, as in `fri 14:00`, `tomorrow` or"
        + " `in 2 working days`"
    case .range(let phrase, let from, let to):
      "\(quoted(phrase)) is a range, from \(from) to \(to); one time is needed here"
    case .endsFirst(let phrase):
      "\(quoted(phrase)) ends before it begins"
    case .ambiguous(let phrase, let readings):
      "\(quoted(phrase)) may mean \(Grammar.list(readings, conjunction: "or"))"
    case .inTheFuture(let phrase, let reading):
      "\(quoted(phrase)) is still to come: it was read as \(reading)"
    case .inThePast(let phrase, let reading):
      "\(quoted(phrase)) has passed: it was read as \(reading)"
    }
  }

  private func quoted(_ phrase: String) -> String {
    phrase.isEmpty
      ? "an empty text" : "`\(TerminalText.truncated(TerminalText.escaped(phrase), to: 60))`"
  }
}
