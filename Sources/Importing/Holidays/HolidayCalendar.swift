import Wording
import WorkingTime

/// Reads the bank holidays of an iCalendar file (RFC 5545): its all-day events.
enum HolidayCalendar {
  static func read(
    _ contents: [UInt8], division: BankHolidays.Division
  ) throws(HolidayFileError) -> HolidayFile {
    let file: ComponentFile
    do {
      file = try ComponentFile.read(contents)
    } catch {
      switch error {
      case .notText, .nul: throw .notText
      case .unpaired(let line): throw .unpaired(line: line)
      }
    }
    guard file.beginsWith == "VCALENDAR" else { throw .neither }
    var holidays: [BankHoliday] = []
    var faults: [HolidayError] = []
    let events = file.components.filter { $0.name == "VCALENDAR" }.flatMap { $0.all("VEVENT") }
    for event in events where !event.isCancelled {
      do {
        holidays += try event.holidays(in: division)
      } catch {
        faults.append(HolidayError(place: .line(event.line), title: event.title, reason: error))
      }
    }
    return HolidayFile(.iCalendar, [HolidayList(division, holidays)], faults: faults)
  }
}

/// Bank holidays from an event of an iCalendar file.
extension ComponentFile.Component {
  /// True if the event is cancelled.
  var isCancelled: Bool {
    first("STATUS")?.value.uppercased() == "CANCELLED"
  }

  /// The title; nil if absent.
  var title: String? { first("SUMMARY")?.text.collapsed.unlessEmpty }

  /// Returns its days as bank holidays; throws the first fault.
  func holidays(
    in division: BankHolidays.Division
  ) throws(HolidayError.Reason) -> [BankHoliday] {
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
  private func days() throws(HolidayError.Reason) -> [LocalDate] {
    let names = ["DTSTART", "DTEND", "DURATION", "SUMMARY"]
    if let twice = repeated(among: names) { throw .twice(twice) }
    guard first("RRULE") == nil, first("RDATE") == nil else { throw .repeats }
    guard let start = first("DTSTART") else { throw .noDate }
    let date = try date(start)
    let count = try length(from: date)
    guard count >= 0 else { throw .endsTooSoon }
    guard count <= HolidayError.mostDays else { throw .tooLong(days: count) }
    // Some programs write the end of a one-day event as the day of its start.
    let days = (0..<max(1, count)).map(date.adding(days:))
    let strayed = days.first { !HolidayError.years.contains($0.components.year) }
    if let strayed { throw .yearOutOfRange(strayed) }
    return days
  }

  /// Returns the length in days; one if none is given.
  private func length(from start: LocalDate) throws(HolidayError.Reason) -> Int {
    if let end = first("DTEND") { return try date(end).dayNumber - start.dayNumber }
    guard let duration = first("DURATION") else { return 1 }
    guard let seconds = duration.seconds, !duration.value.contains("T") else {
      throw .notALength(duration.value)
    }
    return seconds / 86_400
  }

  private func date(_ property: ContentLine) throws(HolidayError.Reason) -> LocalDate {
    guard let value = property.dateAndTime else { throw .notADate(property.value) }
    guard value.time == nil else { throw .notWholeDays(property.value) }
    return value.date
  }
}
