import CSpreadsheets
import WorkingTime

/// A table of a workbook with a frozen heading and a filter on every column.
///
/// A table that fills a sheet continues on another one.
public final class SheetTable {
  private let workbook: Workbook
  private let name: String
  private let columns: [String]
  private let rowsOfSheet: UInt32
  private var sheet: UnsafeMutablePointer<lxw_worksheet>
  private var sheetNumber = 1
  private var row: UInt32 = 0
  private var widths: [Int]

  /// The minimum and maximum width of a column, in characters.
  private static let width = 8...44

  /// Creates a table on a sheet of its own, with the same name.
  ///
  /// `rowsOfSheet` is the number of rows on a sheet, including the heading.
  public init(
    named name: String, columns: [String], in workbook: Workbook, rowsOfSheet: Int = 1_048_576
  ) throws(SpreadsheetError) {
    self.workbook = workbook
    self.name = name
    self.columns = columns
    self.rowsOfSheet = UInt32(rowsOfSheet)
    widths = columns.map { $0.count + 3 }
    sheet = try workbook.addSheet(named: name)
    try writeHeading()
  }

  /// Adds a row with a cell for each column.
  public func add(_ cells: [SheetCell]) throws(SpreadsheetError) {
    if row == rowsOfSheet {
      try finish()
      sheetNumber += 1
      sheet = try workbook.addSheet(named: "\(name) \(sheetNumber)")
      row = 0
      try writeHeading()
    }
    for (column, cell) in cells.enumerated() {
      try write(cell, at: column)
      if column < widths.count { widths[column] = max(widths[column], cell.width) }
    }
    row += 1
  }

  /// Applies the settings of the whole table; called after the last row is added.
  public func finish() throws(SpreadsheetError) {
    let last = UInt16(max(columns.count, 1) - 1)
    worksheet_freeze_panes(sheet, 1, 0)
    try SpreadsheetError.check(worksheet_autofilter(sheet, 0, 0, max(row, 1) - 1, last))
    for (column, width) in widths.enumerated() {
      let kept = min(max(width, Self.width.lowerBound), Self.width.upperBound)
      let number = UInt16(column)
      try SpreadsheetError.check(
        worksheet_set_column(sheet, number, number, Double(kept), nil))
    }
  }

  private func writeHeading() throws(SpreadsheetError) {
    for (column, title) in columns.enumerated() {
      try write(title, at: column, as: workbook.formats.heading)
    }
    row += 1
  }

  private func write(_ cell: SheetCell, at column: Int) throws(SpreadsheetError) {
    switch cell {
    case .empty: break
    case .text(let text):
      let isShort = text.utf16.count <= 255
      try write(
        text, at: column, as: isShort ? workbook.formats.text : workbook.formats.longText)
    case .number(let number):
      try write(Double(number), at: column, as: workbook.formats.number)
    case .duration(let minutes):
      try write(Double(minutes) / 1440, at: column, as: workbook.formats.duration)
    case .date(let date):
      guard let serial = date.serialNumber else {
        return try write(.text(date.iso8601), at: column)
      }
      try write(serial, at: column, as: workbook.formats.date)
    case .moment(let date, let time):
      guard let serial = date.serialNumber else {
        return try write(.text(date.iso8601 + " " + time.iso8601), at: column)
      }
      try write(serial + time.partOfDay, at: column, as: workbook.formats.moment)
    }
  }

  private func write(
    _ text: String, at column: Int, as format: UnsafeMutablePointer<lxw_format>
  ) throws(SpreadsheetError) {
    let text = CellText.storable(text)
    try SpreadsheetError.check(
      worksheet_write_string(sheet, row, UInt16(column), text, format))
  }

  private func write(
    _ number: Double, at column: Int, as format: UnsafeMutablePointer<lxw_format>
  ) throws(SpreadsheetError) {
    try SpreadsheetError.check(worksheet_write_number(sheet, row, UInt16(column), number, format))
  }
}

extension SheetCell {
  /// The displayed width of the cell, in characters.
  fileprivate var width: Int {
    switch self {
    case .empty: 0
    case .text(let text):
      text.utf8.prefix(64).split(separator: UInt8(ascii: "\n")).map(\.count).max().map { $0 + 1 }
        ?? 0
    case .number(let number): String(number).count + 1
    case .duration: 9
    case .date: 16
    case .moment: 22
    }
  }
}
