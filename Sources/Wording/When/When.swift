public import WorkingTime

/// How people say when: `fri 14:00`, `tomorrow 9am`, `2h ago`, `end of next week`.
public enum When {
  /// The time that a phrase means to somebody who says it now, in the time zone of a calendar.
  ///
  /// Understood are RFC 3339 instants; dates, the day first (`23/11/2026`, `27 nov`, `the 27th`) or
  /// as ISO 8601 has them; times of day (`14:00`, `9.30am`, `half five`, `noon`); days by name or
  /// distance (`fri`, `last thursday`, `next tuesday`, `friday week`, `yesterday`); counts from now
  /// (`2h ago`, `in 3 working days`); ends (`end of next week`, `end of the month`); and a day with
  /// a time in either order. What leaves a choice is read as `WhenDirection` says:
  ///
  /// - A weekday, a time of day, `the 27th`: the nearest on the side looked for; today counts.
  /// - A date without its year: the same, but one that lies up to 60 days on the other side is
  ///   taken for a slip and refused.
  /// - `last fri` is the latest before today, `this fri` of this week, `next fri` of the next one;
  ///   weeks begin on Mondays, and end with the last date on which the calendar opens.
  /// - Working days and hours are counted by the calendar, from its next opening.
  /// - A local time that a clock change skips or repeats is read as the calendar reads it.
  ///
  /// - Returns: The end of a date where no time of day is said, a moment otherwise. A promise for a
  ///   morning ends at noon, for an afternoon with the day.
  /// - Throws: `WhenError`, which says how the phrase was read where that is what is wrong.
  public static func read(
    _ phrase: String, as direction: WhenDirection, now: Instant, in calendar: WorkingCalendar
  ) throws(WhenError) -> Deadline {
    guard let tokens = Token.tokens(of: phrase) else { throw .unreadable(phrase: phrase) }
    let present = Present(now: now, calendar: calendar)
    let said = try said(tokens, in: phrase, present)
    let resolution = Resolution(phrase: phrase, present: present, direction: direction)
    return try resolution.deadline(for: said)
  }

  /// What the tokens of a phrase say; one that a single mistyped word keeps from being a time is
  /// refused with what was probably meant.
  private static func said(
    _ tokens: [Token], in phrase: String, _ present: Present
  ) throws(WhenError) -> Phrase {
    do {
      return try Phrase(TokenCursor(phrase: phrase, tokens: tokens), present)
    } catch {
      guard case .unreadable = error,
        let meant = Misspelling.correction(of: tokens, in: phrase, present)
      else { throw error }
      throw .misspelt(phrase: phrase, meant: meant)
    }
  }
}
