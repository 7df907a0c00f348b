import WorkingTime

/// Reads the bank holidays of an iCalendar file (RFC 5545): its events of whole days.
struct HolidayCalendar {
  private let division: BankHolidays.Division
  /// The components that are begun and not ended, the innermost last.
  private var open: [String] = []
  private var event: CalendarEvent?
  private var holidays: [BankHoliday] = []
  private var faults: [HolidayFault] = []

  static func read(
    _ text: [UInt8], division: BankHolidays.Division
  ) throws(HolidayFileProblem) -> HolidayFile {
    let lines = ContentLine.unfolded(text)
    guard let first = lines.first, first.text.uppercased() == "BEGIN:VCALENDAR" else {
      throw .neither
    }
    var reader = HolidayCalendar(division: division)
    for (number, text) in lines {
      // What is no property is nothing that we look for.
      guard let line = ContentLine(text[...], line: number) else { continue }
      try reader.take(line)
    }
    guard reader.open.isEmpty else { throw .unpaired(line: lines.last?.line ?? 1) }
    return HolidayFile(
      .iCalendar, [HolidayList(division, reader.holidays)], faults: reader.faults)
  }

  private init(division: BankHolidays.Division) {
    self.division = division
  }

  private mutating func take(_ line: ContentLine) throws(HolidayFileProblem) {
    switch line.name {
    case "BEGIN":
      open.append(line.value.uppercased())
      if open == ["VCALENDAR", "VEVENT"] { event = CalendarEvent(line: line.line) }
    case "END":
      guard open.popLast() == line.value.uppercased() else { throw .unpaired(line: line.line) }
      if open == ["VCALENDAR"], let event {
        finish(event)
        self.event = nil
      }
    default:
      // An event's alarm has properties of its own.
      if open == ["VCALENDAR", "VEVENT"] { event?.properties.append(line) }
    }
  }

  private mutating func finish(_ event: CalendarEvent) {
    guard !event.isCancelled else { return }
    do {
      holidays += try event.holidays(in: division)
    } catch {
      faults.append(HolidayFault(place: .line(event.line), title: event.title, reason: error))
    }
  }
}
