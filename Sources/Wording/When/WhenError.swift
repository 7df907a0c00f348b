public import WorkingTime

/// Why a phrase cannot be taken for a time.
///
/// Every case carries the phrase as it was typed. A reading is the time that the phrase was read as, said in full.
public enum WhenError: Error, Hashable, Sendable {
  /// It is not in any form that is read.
  case unreadable(phrase: String)
  /// It is not in any form that is read, but would be with one word spelt otherwise.
  case misspelt(phrase: String, meant: String)
  /// It has the form of a date, but the calendar has none such.
  case noSuchDate(phrase: String)
  /// It has the form of a time of day, but no clock shows it.
  case noSuchTime(phrase: String)
  /// The date that it names falls on another weekday than the one it names.
  case wrongWeekday(phrase: String, date: LocalDate)
  /// It lies outside the years 1900 to 2999, or is counted in thousands of working days.
  case tooFar(phrase: String)
  /// It names a day where a time of day is needed.
  case needsTime(phrase: String)
  /// It is said in the place of a time: `asap`.
  case vague(phrase: String)
  /// It is a stretch of time where one time is needed.
  case range(phrase: String, from: String, to: String)
  /// It is a stretch of time that ends before it begins.
  case endsFirst(phrase: String)
  /// It may mean any of these.
  case ambiguous(phrase: String, readings: [String])
  /// It has to have happened, but is still to come.
  case inTheFuture(phrase: String, readAs: String)
  /// It has to be still to come, but has passed.
  case inThePast(phrase: String, readAs: String)

  /// The error in one line, lower case and without a full stop.
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
