public import WorkingTime

/// A parser of times in everyday words: `fri 14:00`, `tomorrow 9am`, `2h ago`, `end of next week`.
public enum When {
  /// Returns the time that a phrase means if it is typed now, in the time zone of a calendar.
  ///
  /// It reads RFC 3339 instants; dates, day first (`23/11/2026`, `27 nov`, `the 27th`) or in ISO
  /// 8601 form; times of day (`14:00`, `9.30am`, `1430`, `half five`, `noon`, `5pm GMT`);
  /// days by name or distance (`fri`, `last thursday`, `next tuesday`, `friday week`, `yesterday`);
  /// counts from now (`2h ago`, `in 3 working days`, `48h`); ends (`end of next week`,
  /// `end of november`) and office terms for other parts (`early next week`, `friday pm`,
  /// `first thing monday`, `before christmas`); and a day with a time in either order. An
  /// ambiguous time is read according to `WhenDirection`:
  ///
  /// - A weekday, a time of day, `the 27th`: the nearest on the side looked for; today counts.
  /// - A date without its year: the same, but one up to 60 days on the other side is taken for a
  ///   mistake and refused.
  /// - `last fri` is the latest before today, `this fri` of this week, `next fri` of the next one;
  ///   weeks begin on Mondays, and end with the last date on which the calendar opens.
  /// - Working days and hours are counted by the calendar, from its next opening.
  /// - `1.12` may be a time or a date, and is refused as ambiguous.
  /// - A local time that a clock change skips or repeats is read as the calendar reads it.
  ///
  /// - Returns: The end of a date if no time of day is given, an instant otherwise. A promise for a
  ///   morning ends at noon, for an afternoon with the day; a past event in a part of a day is in
  ///   the middle of it. A range has its end.
  /// - Throws: `WhenError`, with the reading if the reading is what is wrong.
  public static func reading(
    _ phrase: String, as direction: WhenDirection, now: Instant, in calendar: WorkingCalendar
  ) throws(WhenError) -> WhenReading {
    guard let tokens = Token.tokens(of: phrase) else { throw .unreadable(phrase: phrase) }
    let present = Present(now: now, calendar: calendar, direction)
    let said = try said(tokens, in: phrase, present)
    return try Resolution(phrase: phrase, present: present).reading(of: said)
  }

  /// Returns the one time that a phrase means, as `reading` does.
  ///
  /// - Throws: `WhenError`, including `WhenError.range` for a range of times.
  public static func read(
    _ phrase: String, as direction: WhenDirection, now: Instant, in calendar: WorkingCalendar
  ) throws(WhenError) -> Deadline {
    try reading(phrase, as: direction, now: now, in: calendar).one(of: phrase, in: calendar)
  }

  /// Returns the parts of a phrase.
  ///
  /// A phrase that is a time except for one misspelt word is refused with the probable correction.
  private static func said(
    _ tokens: [Token], in phrase: String, _ present: Present
  ) throws(WhenError) -> Phrase {
    do {
      return try Phrase(TokenCursor(phrase: phrase, tokens: tokens), present, order: nil)
    } catch {
      guard case .unreadable = error else { throw error }
      if saysNothing.contains(folded(phrase)) { throw .vague(phrase: phrase) }
      guard let meant = Misspelling.correction(of: tokens, in: phrase, present) else { throw error }
      throw .misspelt(phrase: phrase, meant: meant)
    }
  }

  /// Words given in place of a time.
  private static let saysNothing: Set<String> = [
    "asap", "a.s.a.p.", "as soon as possible", "soon", "shortly", "later", "sometime", "some time",
    "in due course", "tbc", "tba", "tbd", "urgent", "urgently", "immediately", "whenever",
    "when they can", "in the near future", "eventually",
  ]
}

extension WhenReading {
  /// Returns the time if there is only one.
  ///
  /// - Throws: `WhenError.range` if there are two.
  public func one(of phrase: String, in calendar: WorkingCalendar) throws(WhenError) -> Deadline {
    guard let end else { return deadline }
    throw .range(
      phrase: phrase, from: TimeWords.full(deadline, in: calendar),
      to: TimeWords.clock(calendar.localTime(at: end)))
  }
}

/// The side of the present on which an ambiguous time is looked for.
public enum WhenDirection: Hashable, Sendable {
  /// The past: `fri` and `14:00` are the latest that are not in the future, and nothing in the
  /// future is accepted.
  case past
  /// A promise or an intention: `fri` and `14:00` are the earliest that are not in the past (today
  /// counts), and nothing in the past is accepted.
  case future
  /// Either side: an ambiguous time is looked for ahead, and every time is accepted.
  case either
}
