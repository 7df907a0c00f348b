import WorkingTime

/// Reads the bank holidays of an iCalendar file (RFC 5545): its all-day events.
enum HolidayCalendar {
  static func read(
    _ contents: [UInt8], division: BankHolidays.Division
  ) throws(HolidayFileProblem) -> HolidayFile {
    let file: ComponentFile
    do {
      file = try ComponentFile.read("VEVENT", in: ["VCALENDAR"], contents)
    } catch {
      switch error {
      case .notText, .nul: throw .notText
      case .unpaired(let line): throw .unpaired(line: line)
      }
    }
    guard file.beginsWith == "VCALENDAR" else { throw .neither }
    var holidays: [BankHoliday] = []
    var faults: [HolidayFault] = []
    for event in file.components where !event.isCancelled {
      do {
        holidays += try event.holidays(in: division)
      } catch {
        faults.append(HolidayFault(place: .line(event.line), title: event.title, reason: error))
      }
    }
    return HolidayFile(.iCalendar, [HolidayList(division, holidays)], faults: faults)
  }
}
