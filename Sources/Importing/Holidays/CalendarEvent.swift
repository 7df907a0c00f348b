import WorkingTime

/// Bank holidays from an event of an iCalendar file.
extension ComponentFile.Component {
  /// True if the event is cancelled.
  var isCancelled: Bool {
    first("STATUS")?.value.uppercased() == "CANCELLED"
  }

  /// The title; nil if there is none.
  var title: String? { first("SUMMARY")?.text.collapsed.unlessEmpty }

  /// Returns its days as bank holidays; throws the first fault.
  func holidays(
    in division: BankHolidays.Division
  ) throws(HolidayFault.Reason) -> [BankHoliday] {
    guard let title else { throw .noTitle }
    let said = (title + " " + (first("DESCRIPTION")?.text ?? "")).lowercased()
    return try days().map { day in
      // Few files mark a substitute day; our own list knows them.
      let ours = BankHolidays.holiday(in: division, on: day)?.isSubstitute ?? false
      return BankHoliday(
        date: day, name: title, isSubstitute: ours || said.contains("substitute"))
    }
  }

  /// Returns the dates from its start to its end, which is the day after its last.
  private func days() throws(HolidayFault.Reason) -> [LocalDate] {
    let names = ["DTSTART", "DTEND", "DURATION", "SUMMARY"]
    if let twice = repeated(among: names) { throw .twice(twice) }
    guard first("RRULE") == nil, first("RDATE") == nil else { throw .repeats }
    guard let start = first("DTSTART") else { throw .noDate }
    let date = try date(start)
    let count = try length(from: date)
    guard count >= 0 else { throw .endsTooSoon }
    guard count <= HolidayFault.mostDays else { throw .tooLong(days: count) }
    // Some programs write the end of a one-day event as the day of its start.
    let days = (0..<max(1, count)).map(date.adding(days:))
    let strayed = days.first { !HolidayFault.years.contains($0.components.year) }
    if let strayed { throw .yearOutOfRange(strayed) }
    return days
  }

  /// Returns the length in days; one if none is given.
  private func length(from start: LocalDate) throws(HolidayFault.Reason) -> Int {
    if let end = first("DTEND") { return try date(end).dayNumber - start.dayNumber }
    guard let duration = first("DURATION") else { return 1 }
    guard let days = Self.days(duration.value) else { throw .notALength(duration.value) }
    return days
  }

  /// Returns the date of a property, in the form 20261225.
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

  /// Returns the days of a duration in whole days or weeks, `P1D` or `P1W`.
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
