public import WorkingTime

/// The feedback report as a table for spreadsheets, a row at a time.
///
/// UTF-8 with a byte order mark, lines that end as RFC 4180 wants them, times as the agency's
/// clocks show them, and no field that a spreadsheet would compute.
public struct CSVReport: Sendable {
  private let fields: [ReportField]
  private let calendar: WorkingCalendar

  /// The report under a heading, with times in a calendar's zone.
  public init(_ heading: ReportHeading, in calendar: WorkingCalendar) {
    fields = ReportField.all(for: heading.audience)
    self.calendar = calendar
  }

  /// The byte order mark and the names of the columns.
  public var header: String {
    CSVRecord.byteOrderMark + CSVRecord.line(fields.map(\.key))
  }

  /// One interview.
  public func row(_ row: ReportRow) -> String {
    CSVRecord.line(fields.map { field($0.value(row)) })
  }

  private func field(_ value: ReportValue) -> String {
    switch value {
    case .absent: ""
    case .text(let text): CSVRecord.guarded(text)
    case .number(let number), .rating(let number), .workingMinutes(let number),
      .workingDays(let number):
      String(number)
    case .moment(let moment), .deadline(.at(let moment)): sortable(moment)
    case .deadline(.endOf(let date)): date.iso8601
    case .list(let texts): texts.map(CSVRecord.guarded).joined(separator: "; ")
    case .choice(_, let words): CSVRecord.guarded(words)
    case .choices(let choices): choices.map { CSVRecord.guarded($0.words) }.joined(separator: "; ")
    }
  }

  /// `2026-11-23 14:00`, which spreadsheets take for a moment and sort by.
  private func sortable(_ moment: Instant) -> String {
    let time = calendar.localTime(at: moment).iso8601.prefix(5)
    return calendar.localDate(at: moment).iso8601 + " " + time
  }
}
