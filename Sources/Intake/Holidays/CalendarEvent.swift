import WorkingTime

/// The bank holidays of an event of an iCalendar file.
extension ComponentFile.Component {
  /// Whether its dates are holidays no longer.
  var isCancelled: Bool {
    first("STATUS")?.value.uppercased() == "CANCELLED"
  }

  /// Its title; nil where it has none.
  var title: String? { first("SUMMARY")?.text.collapsed.unlessEmpty }

  /// Its days as bank holidays; throws the first thing that is wrong with it.
  func holidays(
    in division: BankHolidays.Division
  ) throws(HolidayFault.Reason) -> [BankHoliday] {
    guard let title else { throw .noTitle }
    let said = (title + " " + (first("DESCRIPTION")?.text ?? "")).lowercased()
    return try days().map { day in
      // Few files mark a substitute day, and ours is known to be one.
      let ours = BankHolidays.holiday(in: division, on: day)?.isSubstitute ?? false
      return BankHoliday(
        date: day, name: title, isSubstitute: ours || said.contains("substitute"))
    }
  }

  /// The dates from its start to its end, which is the day after its last.
  private func days() throws(HolidayFault.Reason) -> [LocalDate] {
    let names = ["DTSTART", "DTEND", "DURATION", "SUMMARY"]
    if let twice = repeated(among: names) { throw .twice(twice) }
    guard first("RRULE") == nil, first("RDATE") == nil else { throw .repeats }
    guard let start = first("DTSTART") else { throw .noDate }
    let date = try date(start)
    let count = try length(from: date)
    guard count >= 0 else { throw .endsTooSoon }
    guard count <= HolidayFault.mostDays else { throw .tooLong(days: count) }
    // Some programs write an event of one day as ending on the day of its start.
    let days = (0..<max(1, count)).map(date.adding(days:))
    let strayed = days.first { !HolidayFault.years.contains($0.components.year) }
    if let strayed { throw .yearOutOfRange(strayed) }
    return days
  }

  /// How many days it lasts; one where nothing is said.
  private func length(from start: LocalDate) throws(HolidayFault.Reason) -> Int {
    if let end = first("DTEND") { return try date(end).dayNumber - start.dayNumber }
    guard let duration = first("DURATION") else { return 1 }
    guard let days = Self.days(duration.value) else { throw .notALength(duration.value) }
    return days
  }

  /// The date of a property, written as 20261225.
  private func date(_ property: ContentLine) throws(HolidayFault.Reason) -> LocalDate {
    let value = property.value
    let digits = value.prefix(8)
    guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
      let day = Int(digits.suffix(2)), let date = LocalDate(year: year, month: month, day: day)
    else { throw .notADate(value) }
    guard value.count == 8 else {
      throw value.dropFirst(8).hasPrefix("T") ? .notWholeDays(value) : .notADate(value)
    }
    return date
  }

  /// A length of whole days or weeks, `P1D` or `P1W`, in days.
  private static func days(_ text: String) -> Int? {
    let digits = text.dropFirst().dropLast()
    guard text.first == "P", (1...4).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits)
    else { return nil }
    switch text.last {
    case "D": return count
    case "W": return count * 7
    default: return nil
    }
  }
}
