public import Domain
public import Wording
public import WorkingTime

/// A parsed table of interviews.
public struct InterviewSheet: Hashable, Sendable {
  /// An interview of a row without faults.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which the row begins, counted from 1.
    public let line: Int
    /// The interview.
    public var interview: ImportedInterview
    /// True if it is closed because it is past, whatever the row says.
    public let isHistory: Bool
  }

  /// The encoding of a text; nil for a workbook.
  public let encoding: SheetEncoding?
  /// The name of the sheet that was read; nil for a text.
  public private(set) var sheet: String?
  /// The names of the sheets that were not read.
  public private(set) var otherSheets: [String] = []
  /// An example of letters that look as if the file had another encoding.
  public let oddLetters: String?
  /// The columns as recognised.
  public let columns: ColumnGuess
  /// The order of dates of three numbers as it was read.
  public let dateOrder: DateOrder
  /// The interviews of the rows without faults, in the order of the file.
  public private(set) var rows: [Row] = []
  /// All faults of the other rows, in the order of the file.
  public private(set) var faults: [RowError] = []
  /// What was noticed of cells, and of rows left out.
  public private(set) var findings = SheetFindings()
  /// The number of rows under the heading that are not blank.
  public private(set) var rowCount = 0
  /// The number of blank rows, which were skipped.
  public private(set) var blankRows = 0
  /// The number of rows above the heading.
  public let rowsAbove: Int

  /// All interviews of the file; nil if a row has a fault, since a file is imported whole or not at
  /// all.
  public var interviews: [ImportedInterview]? {
    faults.isEmpty ? rows.map(\.interview) : nil
  }

  /// Returns the rows, and keeps none of them: there may be very many.
  public mutating func takeRows() -> [Row] {
    defer { rows = [] }
    return rows
  }

  /// Reads a text separated by commas, semicolons, tabs or bars, or a workbook.
  ///
  /// Reports progress from time to time, as a fraction from 0 to 1.
  public static func read(
    _ contents: [UInt8], options: SheetOptions, progress: (Double) -> Void = { _ in }
  ) throws(SheetError) -> InterviewSheet {
    let source = try SheetSource.open(contents, options)
    let looked = try TableLook(source, options)
    guard let said = options.dateOrder else {
      // The first rows say in which order dates are written, unless a later one contradicts.
      let guess = looked.order
      let sheet = try InterviewSheet(source, looked, options, order: guess, progress)
      let dates = sheet.findings.dates
      if guess == .dayMonthYear, dates.dayFirst == 0, dates.monthFirst > 0 {
        return try InterviewSheet(source, looked, options, order: .monthDayYear, progress)
      }
      if guess == .dayMonthYear, let today = options.today, dates.mayBeMonthFirst(around: today) {
        throw .eitherOrder(dates)
      }
      return sheet
    }
    return try InterviewSheet(source, looked, options, order: said, progress)
  }

  /// Returns the columns of a table as far as they are understood, with examples.
  public static func columns(
    of contents: [UInt8], options: SheetOptions
  ) throws(SheetError) -> [LookedColumn] {
    let (heading, sample) = try TableLook.beginning(SheetSource.open(contents, options), options)
    let headers = heading.row.cells.map(\.collapsed)
    return ColumnGuess.look(headers, options.overrides, TableLook.profiles(headers, sample))
  }

  private init(
    _ source: SheetSource, _ looked: TableLook, _ options: SheetOptions, order: DateOrder,
    _ progress: (Double) -> Void
  ) throws(SheetError) {
    encoding = source.encoding
    oddLetters = source.oddLetters
    sheet = source.sheet?.name
    otherSheets = source.sheet.map { sheet in sheet.all.filter { $0 != sheet.name } } ?? []
    columns = looked.columns
    dateOrder = order
    rowsAbove = looked.heading.above

    var rows = try source.rows()
    var reading = InterviewRow(columns: columns, options: options, order: order)
    var doubles: Set<Int> = []
    var ids: Set<String> = []
    var areIDsShared = false
    var hidden = 0
    var count = 0
    while let row = try rows.next() {
      guard row.line > looked.heading.row.line else { continue }
      count += 1
      if count.isMultiple(of: 500) { progress(rows.progress) }
      guard !row.isBlank else {
        blankRows += 1
        continue
      }
      rowCount += 1
      if row.isHidden { hidden += 1 }
      let flaws = row.faults(headers: looked.headers)
      guard flaws.isEmpty else {
        faults += flaws
        continue
      }
      if let reason = looked.reason(toLeaveOut: row, columns) {
        reading.leaveOut(row, reason)
        continue
      }
      let (read, problems) = reading.read(row)
      faults += problems
      for read in read {
        guard !read.interview.isTooLong else {
          reading.leaveOut(row, .tooLong)
          continue
        }
        guard doubles.insert(read.interview.booking.identity).inserted else {
          reading.leaveOut(row, .doubled)
          continue
        }
        if let id = read.interview.source?.id, !ids.insert(id).inserted {
          areIDsShared = true
          reading.noteSharedID()
        }
        self.rows.append(
          Row(line: row.line, interview: read.interview, isHistory: read.isHistory))
      }
    }
    // A number that several interviews have is a candidate's, or a vacancy's.
    if areIDsShared { for row in self.rows.indices { self.rows[row].interview.source = nil } }
    findings = reading.findings
    findings.hiddenRows = hidden
    guard rowCount > 0 else { throw .noRows }
    progress(1)
  }
}

extension ImportedInterview {
  /// True if something by which it is looked up is too long for that.
  var isTooLong: Bool {
    tooLong([
      booking.candidate, booking.employer, booking.vacancy, booking.consultant, booking.phone,
      booking.email, source?.id,
    ]) != nil
  }
}

extension Booking {
  /// What is the same where an interview stands in a table twice.
  fileprivate var identity: Int {
    var hasher = Hasher()
    hasher.combine(personKey(candidate))
    hasher.combine(phone)
    hasher.combine(email)
    hasher.combine(folded(employer))
    hasher.combine(folded(vacancy))
    hasher.combine(time.start)
    return hasher.finalize()
  }
}

/// The look at the beginning of a table: where its headings are, and what its columns hold.
private struct TableLook {
  let heading: HeadingRow
  let headers: [String]
  let columns: ColumnGuess
  /// The order of dates that the first rows, or a heading, show.
  let order: DateOrder
  private let foldedHeaders: [String]

  /// The number of rows that are looked at.
  private static let most = 200

  init(_ source: SheetSource, _ options: SheetOptions) throws(SheetError) {
    let (heading, sample) = try Self.beginning(source, options)
    self.heading = heading
    let headers = heading.row.cells.map(\.collapsed)
    columns = try ColumnGuess(
      headers: headers, overrides: options.overrides, profiles: Self.profiles(headers, sample),
      given: options.employer == nil ? [] : [.employer])
    self.headers = headers
    foldedHeaders = headers.map(folded)
    order = Self.order(columns, headers, sample)
  }

  /// The row of headings, and the first rows below it.
  static func beginning(
    _ source: SheetSource, _ options: SheetOptions
  ) throws(SheetError) -> (heading: HeadingRow, sample: [SheetRow]) {
    var above = try source.rows()
    guard let heading = HeadingRow.find(&above, options.overrides) else { throw .empty }
    if let fault = heading.row.flaws.first.map({ heading.row.fault($0, headers: []) }) {
      throw .header(fault)
    }
    var rows = try source.rows()
    var sample: [SheetRow] = []
    while sample.count < most, let row = try rows.next() {
      if row.line > heading.row.line, !row.isBlank { sample.append(row) }
    }
    return (heading, sample)
  }

  static func profiles(_ headers: [String], _ sample: [SheetRow]) -> [ColumnProfile] {
    headers.indices.map { index in ColumnProfile(sample.lazy.map { $0.cell(index).collapsed }) }
  }

  private static func order(
    _ columns: ColumnGuess, _ headers: [String], _ sample: [SheetRow]
  ) -> DateOrder {
    var dates = NumericDates()
    for found in columns.all(.date) {
      let words = found.header.foldedWords
      if let month = words.firstIndex(of: "mm"), let day = words.firstIndex(of: "dd") {
        return words.firstIndex { $0.hasPrefix("yy") }.map { $0 < month } ?? false
          ? .yearMonthDay : month < day ? .monthDayYear : .dayMonthYear
      }
      for row in sample { dates.take(row.cell(found.index).collapsed) }
    }
    return dates.monthFirst > dates.dayFirst ? .monthDayYear : .dayMonthYear
  }

  /// The reason why a row is no interview, whatever its cells say: the heading again, a title, a sum.
  func reason(toLeaveOut row: SheetRow, _ columns: ColumnGuess) -> SheetFindings.Reason? {
    guard let first = row.cells.first(where: { !$0.isEmpty }) else { return nil }
    let word = first.prefix(16).lowercased()
    let sums = ["total", "sub total", "subtotal", "grand total", "sum:", "count:"]
    if sums.contains(where: word.hasPrefix) { return .total }
    let filled = row.cells.count { !$0.isEmpty && !$0.allSatisfy(\.isWhitespace) }
    if filled == 1, headers.count > 2 { return .section }
    guard let place = columns.all(.date).first?.index, row.cell(place) == headers[place] else {
      return nil
    }
    return row.cells.map(\.collapsed).map(folded) == foldedHeaders ? .heading : nil
  }
}

/// Defaults for what a file does not say itself.
public struct SheetOptions: Hashable, Sendable {
  /// The user's overrides of headings.
  public var overrides: [ColumnOverride] = []
  /// The order of dates written as three numbers; nil if the file is to tell it.
  public var dateOrder: DateOrder?
  /// The date around which dates without a year are looked for; nil if a year is required.
  public var today: LocalDate?
  /// The time by which an interview is past; nil if none is.
  public var now: Instant?
  /// True if all that is past is closed.
  public var isHistory = false
  /// The seconds after its end past which an interview is closed, whatever the file says.
  public var openWithin = 30 * 86_400
  /// The start time of an interview for which the file has only a date.
  public var time: LocalTime
  /// The length of an interview, in minutes.
  public var minutes: UInt16 = 60
  /// The calendar of the agency.
  public var calendar: WorkingCalendar
  /// The time zone of the dates and times.
  public var zone: Zone
  /// The employer of rows that name none.
  public var employer: String?
  /// The vacancy of rows that name none.
  public var vacancy: String?
  /// The consultant who looks after all of them, whatever the rows say.
  public var consultant: String?
  /// The encoding of a text; nil if the file is to tell it.
  public var encoding: SheetEncoding?
  /// The sheet of a workbook; nil for the only one with interviews.
  public var sheet: String?

  /// Creates options: interviews of one hour that begin at nine.
  public init(calendar: WorkingCalendar) {
    self.calendar = calendar
    zone = calendar.zone
    time = LocalTime(hour: 9) ?? .startOfDay
  }
}
