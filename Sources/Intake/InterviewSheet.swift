public import Domain

/// A file of interviews as it was understood.
public struct InterviewSheet: Hashable, Sendable {
  /// A row that was understood.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which it begins, counted from 1.
    public let line: Int
    /// What it says.
    public let interview: ImportedInterview
  }

  /// In which encoding it is written.
  public let encoding: SheetEncoding
  /// What its columns were taken for.
  public let columns: ColumnGuess
  /// The rows that were understood, in the order of the file.
  public private(set) var rows: [Row] = []
  /// Every fault of every other row, in the order of the file.
  public private(set) var faults: [Fault] = []
  /// How many rows were wholly blank, and were left out.
  public private(set) var blankRows = 0

  /// Every interview of the file; nil where one of its rows has a fault, since a file is taken
  /// whole or not at all.
  public var interviews: [ImportedInterview]? {
    faults.isEmpty ? rows.map(\.interview) : nil
  }

  /// Reads a comma, semicolon or tab separated file.
  ///
  /// While it reads it says now and then which part of the file is done, from 0 to 1.
  public static func read(
    _ contents: [UInt8], options: SheetOptions, progress: (Double) -> Void = { _ in }
  ) throws(SheetProblem) -> InterviewSheet {
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
  /// The next row that is not blank.
  fileprivate mutating func nextFilled() -> SheetRow? {
    while let row = next() {
      if !row.isBlank { return row }
    }
    return nil
  }
}
