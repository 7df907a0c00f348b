public import WorkingTime

/// The feedback report as a table for spreadsheets, a row at a time.
///
/// UTF-8 with a byte order mark, lines that end as RFC 4180 wants them, times as the agency's
/// clocks show them, and no field that a spreadsheet would compute.
public struct CSVReport: Sendable {
  // Of the fields only what is asked for each row: to go through them whole counts, for each, what else
  // it holds, and all threads that write would count the same.
  private let keys: [String]
  private let values: [@Sendable (ReportRow) -> ReportValue]
  private let calendar: WorkingCalendar

  /// The report under a heading, with times in a calendar's zone.
  public init(_ heading: ReportHeading, in calendar: WorkingCalendar) {
    let fields = ReportField.all(for: heading.audience)
    keys = fields.map(\.key)
    values = fields.map(\.value)
    self.calendar = calendar
  }

  /// The byte order mark and the names of the columns.
  public var header: String { CSVRecord.byteOrderMark + CSVRecord.line(keys) }

  /// One interview.
  public func row(_ row: ReportRow) -> String { rows([row]) { _ in true } }

  /// The interviews among some that are wanted.
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
    // Spreadsheets take it for a moment, and sort by it.
    case .moment(let moment), .deadline(.at(let moment)): calendar.dateAndMinute(at: moment)
    case .deadline(.endOf(let date)): date.iso8601
    case .list(let texts): texts.map(CSVRecord.guarded).joined(separator: "; ")
    case .choice(_, let words): CSVRecord.guarded(words)
    case .choices(let choices): choices.map { CSVRecord.guarded($0.words) }.joined(separator: "; ")
    }
  }
}
