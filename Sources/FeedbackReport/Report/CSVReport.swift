import Rendering
import WorkingTime

/// The feedback report as a table for spreadsheets, a row at a time.
///
/// UTF-8 with a byte order mark, lines that end as RFC 4180 requires, times in the agency's time
/// zone, and no field that a spreadsheet would compute.
struct CSVReport: Sendable {
  // Only the parts of the fields that each row needs: iterating over whole fields retains all that
  // each holds, and the writing threads would contend for the same reference counts.
  private let keys: [String]
  private let values: [@Sendable (ReportRow) -> ReportValue]
  private let calendar: WorkingCalendar

  /// The report under a heading, with times in a calendar's zone.
  init(_ heading: ReportHeading, in calendar: WorkingCalendar) {
    let fields = ReportField.all(for: heading.audience)
    keys = fields.map(\.key)
    values = fields.map(\.value)
    self.calendar = calendar
  }

  /// The byte order mark and the names of the columns.
  var header: String { CSVRecord.byteOrderMark + CSVRecord.line(keys) }

  /// Returns the records of those interviews that are wanted.
  func rows(_ rows: [ReportRow], where isWanted: (ReportRow) -> Bool) -> String {
    var record = CSVRecord()
    for row in rows where isWanted(row) {
      for value in values { record.add(field(value(row))) }
      record.endLine()
    }
    return record.text
  }

  private func field(_ value: ReportValue) -> String {
    switch value {
    case .absent, .list([]), .choices([]): ""
    case .text(let text): CSVRecord.guarded(text)
    case .number(let number), .rating(let number), .workingMinutes(let number),
      .workingDays(let number):
      String(number)
    // Spreadsheets read it as a date and time, and sort by it.
    case .moment(let moment), .deadline(.at(let moment)): calendar.dateAndMinute(at: moment)
    case .deadline(.endOf(let date)): date.iso8601
    case .list(let texts): texts.map(CSVRecord.guarded).joined(separator: "; ")
    case .choice(_, let words): CSVRecord.guarded(words)
    case .choices(let choices): choices.map { CSVRecord.guarded($0.words) }.joined(separator: "; ")
    }
  }
}
