import CSpreadsheets
import WorkingTime

/// Reads the rows of a sheet of an .xlsx workbook.
final class ExcelSheet: RowHandler {
  private unowned let workbook: WorkbookFile
  private let merged: MergedCells
  private var rows: [WorkbookFile.Row] = []
  private var number = 0
  private var isHidden = false
  private var cells: [String] = []
  private var column = 0
  private var type = ""
  private var style = 0
  private var bytes: [UInt8] = []
  private var isValue = false
  /// The texts that merged cells repeat downwards, by column.
  private var carried: [Int: (text: String, until: Int)] = [:]

  private static let mostColumns = 16_384

  init(_ workbook: WorkbookFile, merged: MergedCells) {
    self.workbook = workbook
    self.merged = merged
  }

  func takeRows() -> [WorkbookFile.Row] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "row":
      number = attributes["r"].flatMap { Int($0) } ?? number + 1
      isHidden = ["1", "true"].contains(attributes["hidden"])
      cells.removeAll(keepingCapacity: true)
      column = -1
    case "c":
      let named = attributes["r"].flatMap(CellReference.init)?.column
      column = min(named ?? column + 1, Self.mostColumns - 1)
      type = attributes["t"] ?? ""
      style = attributes["s"].flatMap { Int($0) } ?? 0
      bytes.removeAll(keepingCapacity: true)
    case "v", "t": isValue = true
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "v", "t": isValue = false
    case "c": take(value)
    case "row":
      carry()
      rows.append(WorkbookFile.Row(number: number, cells: cells, isHidden: isHidden))
    default: break
    }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) {
    if isValue { bytes += more }
  }

  private func take(_ text: String) {
    guard column >= 0, !text.isEmpty else { return }
    while cells.count <= column { cells.append("") }
    cells[column] = text
    if let last = merged.lastRow(ofCellAt: number, column) { carried[column] = (text, last) }
  }

  /// Repeats the texts of merged cells in the rows that they span.
  private func carry() {
    for (column, held) in carried {
      if number > held.until {
        carried[column] = nil
      } else {
        while cells.count <= column { cells.append("") }
        if cells[column].isEmpty { cells[column] = held.text }
      }
    }
  }

  private var value: String {
    let text = String(decoding: bytes, as: UTF8.self)
    switch type {
    case "s":
      guard let index = Int(text), workbook.texts.indices.contains(index) else { return "" }
      return workbook.texts[index]
    case "b": return text == "1" ? "TRUE" : "FALSE"
    case "str", "inlineStr", "e": return text
    case "d": return text.replacing("T", with: " ")
    default: return number(text)
    }
  }

  private func number(_ text: String) -> String {
    guard let kind = workbook.styles.dateKind(style), let serial = Double(text),
      (0..<2_958_466).contains(serial)
    else {
      // Excel writes long telephone numbers with an exponent.
      if text.utf8.contains(0x45), let number = Double(text), number.magnitude < 1e15,
        number == number.rounded()
      {
        return String(Int(number))
      }
      return text
    }
    let seconds = Int((serial * 86_400).rounded())
    let epoch = workbook.isSince1904 ? -24_107 : -25_569
    let day = LocalDate(dayNumber: epoch + seconds / 86_400).iso8601
    let time = LocalTime(secondsFromMidnight: seconds % 86_400) ?? .startOfDay
    let clock = [time.hour, time.minute, time.second].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
    if serial < 1 || kind == .time { return clock }
    return time == .startOfDay ? day : "\(day) \(clock)"
  }
}

/// A cell's place as it is written: `B12`.
struct CellReference {
  let row: Int
  /// Counted from 0.
  let column: Int

  init?(_ text: String) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0 && column < 1 << 20: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0 && row < 1 << 30: row = row * 10 + Int(byte - 0x30)
      case 0x24: break
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}

/// The cells of a sheet that span several rows.
struct MergedCells {
  private var lastRows: [Int64: Int] = [:]

  /// The last row that a merged cell spans; nil for one that spans one row.
  func lastRow(ofCellAt row: Int, _ column: Int) -> Int? {
    lastRows.isEmpty ? nil : lastRows[Self.key(row, column)]
  }

  private static func key(_ row: Int, _ column: Int) -> Int64 { Int64(row) << 16 | Int64(column) }

  /// Reads them; they stand behind all rows, of which nothing is kept.
  static func read(_ path: String, in archive: OpaquePointer) throws(SpreadsheetError)
    -> MergedCells
  {
    guard let file = zip_fopen(archive, path, 0) else {
      throw SpreadsheetError("the workbook is damaged")
    }
    defer { _ = zip_fclose(file) }
    var merged = MergedCells()
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var kept: [UInt8] = []
    let mark = Array("mergeCell ".utf8)
    while true {
      let size = block.count
      let read = block.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress, zip_uint64_t(size))
      }
      guard read > 0 else { break }
      let bytes = kept + block[..<Int(read)]
      merged.take(bytes, mark)
      // An element may be cut by the end of the block.
      kept = Array(bytes.suffix(128))
    }
    return merged
  }

  private mutating func take(_ bytes: [UInt8], _ mark: [UInt8]) {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return }
      var start = 0
      while start < all.count,
        let found = workbookFind(base + start, all.count - start, mark, mark.count)
      {
        let begin = base.distance(to: found)
        start = begin + mark.count
        let rest = all[start..<min(start + 96, all.count)]
        let parts = rest.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard parts.count > 2 else { continue }
        let ends = String(decoding: parts[1], as: UTF8.self).split(separator: ":")
          .map { CellReference(String($0)) }
        if ends.count == 2, let first = ends[0], let last = ends[1], last.row > first.row {
          lastRows[Self.key(first.row, first.column)] = last.row
        }
      }
    }
  }
}

/// The number formats of cells, of which only those of dates and times matter.
final class WorkbookStyles: XMLFile.Handler {
  enum DateKind {
    case date, time
  }

  private var custom: [Int: DateKind] = [:]
  private var kinds: [DateKind?] = []
  private var isOfCells = false

  /// The sort of date that a cell of a style holds; nil for none.
  func dateKind(_ style: Int) -> DateKind? { kinds.indices.contains(style) ? kinds[style] : nil }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        custom[id] = Self.kind(ofCode: code)
      }
    case "cellXfs": isOfCells = true
    case "xf" where isOfCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(custom[id] ?? Self.kind(ofBuiltIn: id))
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isOfCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The formats that every workbook has (ECMA-376, 18.8.30).
  private static func kind(ofBuiltIn id: Int) -> DateKind? {
    switch id {
    case 14...17, 22, 27...36, 50...58: .date
    case 18...21, 45...47: .time
    default: nil
    }
  }

  /// The sort of a format such as `dd/mm/yyyy hh:mm`: texts, colours and conditions in it aside.
  private static func kind(ofCode code: String) -> DateKind? {
    var letters: Set<Character> = []
    var closing: Character?
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if character == end { closing = nil }
        if end == "]", "hms".contains(character), letters.isEmpty { letters.insert(character) }
      } else if character == "\"" || character == "[" {
        closing = character == "[" ? "]" : "\""
      } else if character == "\\" || character == "_" {
        isEscaped = true
      } else if character == ";" {
        break
      } else {
        letters.insert(character)
      }
    }
    if letters.contains("y") || letters.contains("d") { return .date }
    return letters.contains("h") || letters.contains("s") ? .time : nil
  }
}
