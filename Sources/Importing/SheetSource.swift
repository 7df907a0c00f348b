import Spreadsheets
import Wording

/// The rows of a table, one after the other, whatever file they come from.
protocol SheetRows {
  /// The part of the file that was read, from 0 to 1.
  var progress: Double { get }
  /// Returns the next row, blank or not; nil at the end.
  mutating func next() throws(SheetError) -> SheetRow?
}

/// A file with a table: a text with separated cells, or a sheet of a workbook.
struct SheetSource {
  /// The encoding of a text; nil for a workbook.
  let encoding: SheetEncoding?
  /// The name of the sheet that is read, and those of all that a workbook has.
  var sheet: (name: String, all: [String])?
  /// An example of letters that look wrongly decoded.
  var oddLetters: String?
  /// Begins to read the table.
  let rows: () throws(SheetError) -> any SheetRows

  /// Opens a file of either sort.
  static func open(_ contents: [UInt8], _ options: SheetOptions) throws(SheetError) -> SheetSource {
    WorkbookFile.isOne(contents) ? try workbook(contents, options) : try text(contents, options)
  }

  /// Opens a workbook at the sheet that is said, or the only one that has headings known here.
  private static func workbook(
    _ contents: [UInt8], _ options: SheetOptions
  ) throws(SheetError) -> SheetSource {
    let file = try reading { () throws(SpreadsheetError) in try WorkbookFile(contents) }
    let names = file.sheets.map(\.name)
    let sheet: WorkbookFile.Sheet
    if let said = options.sheet {
      guard let named = file.sheets.first(where: { folded($0.name) == folded(said) }) else {
        throw .noSuchSheet(said, sheets: names)
      }
      sheet = named
    } else {
      sheet = try only(of: file, options)
    }
    return SheetSource(encoding: nil, sheet: (sheet.name, names)) {
      () throws(SheetError) -> any SheetRows in
      WorkbookSheetRows(
        rows: try reading { () throws(SpreadsheetError) in try file.rows(of: sheet) })
    }
  }

  private static func only(
    of file: WorkbookFile, _ options: SheetOptions
  ) throws(SheetError) -> WorkbookFile.Sheet {
    let shown = file.sheets.filter { !$0.isHidden }
    let among = shown.isEmpty ? file.sheets : shown
    var understood: [(sheet: WorkbookFile.Sheet, count: Int)] = []
    for sheet in among {
      var rows = WorkbookSheetRows(
        rows: try reading { () throws(SpreadsheetError) in try file.rows(of: sheet) })
      if let heading = HeadingRow.find(&rows, options.overrides) {
        understood.append((sheet, heading.understood))
      }
    }
    let likely = understood.filter { $0.count >= 3 }
    if likely.count > 1 { throw .severalSheets(likely.map(\.sheet.name)) }
    guard let found = likely.first ?? understood.max(by: { $0.count < $1.count }) else {
      throw .empty
    }
    return found.sheet
  }

  fileprivate static func reading<Value>(
    _ read: () throws(SpreadsheetError) -> Value
  ) throws(SheetError) -> Value {
    do { return try read() } catch { throw .workbook(error.reason) }
  }

  private static func text(
    _ contents: [UInt8], _ options: SheetOptions
  ) throws(SheetError) -> SheetSource {
    let (decoded, encoding) = try SheetEncoding.decode(contents, as: options.encoding)
    let (text, said) = saidDelimiter(decoded)
    let skipped = said == nil ? 0 : 1
    let guess = said ?? Delimiter.guess(in: text)
    var best = (delimiter: guess, understood: 0)
    for delimiter in said.map({ [$0] }) ?? [guess] + Delimiter.allCases where best.understood < 3 {
      var rows = DelimitedRows(RowReader(text, delimiter: delimiter))
      let understood = HeadingRow.find(&rows, options.overrides)?.understood ?? 0
      if understood > best.understood { best = (delimiter, understood) }
    }
    let delimiter = best.delimiter
    return SheetSource(
      encoding: encoding, oddLetters: SheetEncoding.oddLetters(in: text, of: encoding)
    ) { () throws(SheetError) -> any SheetRows in
      DelimitedRows(RowReader(text, delimiter: delimiter, line: 1 + skipped))
    }
  }

  /// Returns the text after a first line such as `sep=;`, which Excel writes and reads, and the
  /// delimiter that it names.
  private static func saidDelimiter(_ text: [UInt8]) -> (text: [UInt8], Delimiter?) {
    let line = text.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    guard line.count <= 8 else { return (text, nil) }
    let words = line.filter { $0 != .quote && $0 != .space }
    guard String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let byte = words.count > 4 ? words[words.startIndex + 4] : nil,
      let delimiter = Delimiter(rawValue: byte)
    else { return (text, nil) }
    var rest = text.dropFirst(line.count)
    if rest.first == .carriageReturn { rest.removeFirst() }
    if rest.first == .lineFeed { rest.removeFirst() }
    return (Array(rest), delimiter)
  }
}

/// The rows of a text with separated cells.
private struct DelimitedRows: SheetRows {
  private var reader: RowReader

  init(_ reader: RowReader) {
    self.reader = reader
  }

  var progress: Double { reader.progress }

  mutating func next() throws(SheetError) -> SheetRow? { reader.next() }
}

/// The rows of a sheet of a workbook.
private struct WorkbookSheetRows: SheetRows {
  let rows: WorkbookRows

  var progress: Double { rows.progress }

  mutating func next() throws(SheetError) -> SheetRow? {
    let row = try SheetSource.reading { () throws(SpreadsheetError) in try rows.next() }
    return row.map { row in
      var read = SheetRow(line: row.number, cells: row.cells)
      read.isHidden = row.isHidden
      return read
    }
  }
}

/// The row of a table in which its headings stand.
struct HeadingRow {
  let row: SheetRow
  /// The number of its cells that are headings known here.
  let understood: Int
  /// The rows with anything in them above it.
  let above: Int

  /// The number of rows among which it is looked for.
  private static let most = 40

  /// Finds it among the first rows: the one with the most headings that are understood, or else the
  /// first that has more than one cell.
  static func find(
    _ rows: inout some SheetRows, _ overrides: [ColumnOverride]
  ) -> HeadingRow? {
    var first: HeadingRow?
    var best: HeadingRow?
    var filled = 0
    for _ in 0..<most {
      guard let row = try? rows.next() else { break }
      guard !row.isBlank else { continue }
      let cells = row.filled
      let understood = understood(cells, overrides)
      let found = HeadingRow(row: row, understood: understood, above: filled)
      if understood > max(1, best?.understood ?? 0) { best = found }
      if first == nil || (first?.row.filled.count == 1 && cells.count > 1) { first = found }
      filled += 1
    }
    return best ?? first
  }

  private static func understood(_ cells: [String], _ overrides: [ColumnOverride]) -> Int {
    let said = Set(overrides.map { folded($0.header) })
    let known = cells.filter { cell in
      guard cell.utf8.count <= 80 else { return false }
      if said.contains(folded(cell)) { return true }
      let words = Headings.words(of: cell)
      return all.contains(words) || HeadingRound(cell).map { $0.isOfDate || $0.isOfStatus } ?? false
    }
    return Set(known).count
  }

  /// All headings known here.
  private static let all: Set<Set<String>> = Set(
    Column.allCases.flatMap { Headings.of($0).tiers.joined() })
}
