/// Reads the rows of a sheet of an .ods workbook.
final class OpenDocumentSheet: RowHandler {
  private let name: String
  private var rows: [WorkbookFile.Row] = []
  private var isInside = false
  private var number = 0
  private var repeated = 1
  private var isHidden = false
  private var cells: [String] = []
  private var column = 0
  private var span = 1
  private var rowSpan = 1
  private var value: String?
  private var bytes: [UInt8] = []
  private var isText = false
  /// The texts that merged cells repeat downwards, by column.
  private var carried: [Int: (text: String, until: Int)] = [:]

  private static let mostColumns = 16_384
  /// The number of equal rows that are read; more are the rest of the sheet.
  private static let mostRepeats = 10_000

  init(named name: String) {
    self.name = name
  }

  func takeRows() -> [WorkbookFile.Row] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    if element == "table" { isInside = attributes["name"] == name }
    guard isInside else { return }
    switch element {
    case "table-row":
      repeated = attributes["number-rows-repeated"].flatMap { Int($0) } ?? 1
      isHidden = attributes["visibility"].map { $0 != "visible" } ?? false
      cells.removeAll(keepingCapacity: true)
      column = 0
    case "table-cell", "covered-table-cell":
      span = attributes["number-columns-repeated"].flatMap { Int($0) } ?? 1
      rowSpan = attributes["number-rows-spanned"].flatMap { Int($0) } ?? 1
      value = Self.value(attributes)
      bytes.removeAll(keepingCapacity: true)
    case "p":
      if !bytes.isEmpty { bytes.append(0x0A) }
      isText = true
    case "annotation": isText = false
    default: break
    }
  }

  func end(_ element: String) {
    guard isInside else { return }
    switch element {
    case "p": isText = false
    case "annotation": bytes.removeAll(keepingCapacity: true)
    case "table-cell", "covered-table-cell": take(value ?? String(decoding: bytes, as: UTF8.self))
    case "table-row": finishRow()
    case "table": isInside = false
    default: break
    }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) {
    if isText { bytes += more }
  }

  private func take(_ text: String) {
    defer { column = min(column + max(span, 1), Self.mostColumns) }
    guard !text.isEmpty, column < Self.mostColumns else { return }
    let end = min(column + max(span, 1), Self.mostColumns)
    while cells.count < end { cells.append("") }
    for index in column..<end { cells[index] = text }
    if rowSpan > 1 { carried[column] = (text, number + rowSpan) }
  }

  private func finishRow() {
    number += 1
    for (column, held) in carried {
      if number > held.until {
        carried[column] = nil
      } else {
        while cells.count <= column { cells.append("") }
        if cells[column].isEmpty { cells[column] = held.text }
      }
    }
    let count = cells.isEmpty ? 0 : min(repeated, Self.mostRepeats)
    for offset in 0..<count {
      rows.append(WorkbookFile.Row(number: number + offset, cells: cells, isHidden: isHidden))
    }
    number += max(repeated, 1) - 1
  }

  /// The value of a cell whose text depends on how it is shown.
  private static func value(_ attributes: XMLAttributes) -> String? {
    switch attributes["value-type"] {
    case "date": attributes["date-value"]?.replacing("T", with: " ")
    case "time": attributes["time-value"].flatMap(clock)
    case "float": attributes["value"]
    case "boolean": attributes["boolean-value"]?.uppercased()
    default: nil
    }
  }

  /// Reads `PT10H30M00S`.
  private static func clock(_ duration: String) -> String? {
    let parts = duration.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    guard parts.count == 3, duration.hasPrefix("PT") else { return nil }
    return parts.map { ($0 < 10 ? "0" : "") + String(Int($0)) }.joined(separator: ":")
  }
}
