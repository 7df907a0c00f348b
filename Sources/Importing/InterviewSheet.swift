public import Domain
public import Wording
public import WorkingTime

/// A parsed file of interviews.
public struct InterviewSheet: Hashable, Sendable {
  /// A row without faults.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which it begins, counted from 1.
    public let line: Int
    /// The interview.
    public let interview: ImportedInterview
  }

  /// The encoding of the file.
  public let encoding: SheetEncoding
  /// The columns as recognised.
  public let columns: ColumnGuess
  /// The rows without faults, in the order of the file.
  public private(set) var rows: [Row] = []
  /// All faults of the other rows, in the order of the file.
  public private(set) var faults: [RowError] = []
  /// The number of blank rows, which were skipped.
  public private(set) var blankRows = 0

  /// All interviews of the file; nil if a row has a fault, since a file is imported whole or not at
  /// all.
  public var interviews: [ImportedInterview]? {
    faults.isEmpty ? rows.map(\.interview) : nil
  }

  /// Reads a file separated by commas, semicolons or tabs.
  ///
  /// Reports progress from time to time, as a fraction from 0 to 1.
  public static func read(
    _ contents: [UInt8], options: SheetOptions, progress: (Double) -> Void = { _ in }
  ) throws(SheetError) -> InterviewSheet {
    let (text, encoding) = try SheetEncoding.decode(contents)
    var reader = RowReader(text, delimiter: .guess(in: text))
    guard let header = reader.nextFilled() else { throw .empty }
    if let fault = header.flaws.first.map({ header.fault($0, headers: []) }) {
      throw .header(fault)
    }
    let headers = header.cells.map(\.collapsed)
    let columns = try ColumnGuess(headers: headers, overrides: options.overrides)

    var sheet = InterviewSheet(encoding: encoding, columns: columns)
    var count = 0
    while let row = reader.next() {
      count += 1
      if count.isMultiple(of: 500) { progress(Double(reader.position) / Double(text.count)) }
      sheet.take(row, headers: headers, options: options)
    }
    guard count > sheet.blankRows else { throw .noRows }
    progress(1)
    return sheet
  }

  private init(encoding: SheetEncoding, columns: ColumnGuess) {
    self.encoding = encoding
    self.columns = columns
  }

  private mutating func take(_ row: SheetRow, headers: [String], options: SheetOptions) {
    guard !row.isBlank else { return blankRows += 1 }
    let flaws = row.faults(headers: headers)
    guard flaws.isEmpty else { return faults += flaws }
    let reading = InterviewRow.read(row, columns: columns, options: options)
    faults += reading.faults
    if let interview = reading.interview { rows.append(Row(line: row.line, interview: interview)) }
  }
}

extension RowReader {
  /// Returns the next row that is not blank.
  fileprivate mutating func nextFilled() -> SheetRow? {
    while let row = next() {
      if !row.isBlank { return row }
    }
    return nil
  }
}

/// Defaults for what a file does not say itself.
public struct SheetOptions: Hashable, Sendable {
  /// The user's overrides of headings.
  public var overrides: [ColumnOverride] = []
  /// The order of dates written as three numbers.
  public var dateOrder: DateOrder = .dayMonthYear
  /// The date around which dates without a year are looked for; nil if a year is required.
  public var today: LocalDate?
  /// The start time of an interview for which the file has only a date.
  public var time: LocalTime
  /// The length of an interview, in minutes.
  public var minutes: UInt16 = 60
  /// The calendar with the time zone of the dates and times.
  public var calendar: WorkingCalendar

  /// Creates options: dates day first, interviews of one hour that begin at nine.
  public init(calendar: WorkingCalendar) {
    self.calendar = calendar
    time = LocalTime(hour: 9) ?? .startOfDay
  }
}
