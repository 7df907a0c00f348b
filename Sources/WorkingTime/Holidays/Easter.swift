extension LocalDate {
  /// Easter Sunday of a year of the Gregorian calendar: the Sunday after the full moon that the
  /// Church's tables of 1582 give for the spring, written as arithmetic.
  public static func easter(of year: Int) -> LocalDate {
    let century = year / 100
    // The leap days that the centuries dropped, and the moon's own drift against the calendar.
    let dropped = century - century / 4
    let drift = (8 * century + 13) / 25
    let yearOfMoonCycle = year % 19
    // Days from 21 March to the full moon. The two exceptions keep it within 29 days, and apart
    // from another year's of the same 19.
    var days = (19 * yearOfMoonCycle + dropped - drift + 15) % 30
    if days == 29 || (days == 28 && yearOfMoonCycle > 10) { days -= 1 }
    let fullMoon = LocalDate(knownYear: year, month: 3, day: 21).adding(days: days)
    // A full moon on a Sunday puts Easter a week later.
    return fullMoon.adding(days: 7 - (fullMoon.weekday.rawValue + 1) % 7)
  }
}
