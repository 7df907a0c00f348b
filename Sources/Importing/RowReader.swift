import Wording

/// Reads the rows of a delimited file in order, as in RFC 4180 and as spreadsheets write them: rows
/// of any length, any line ending, quotation marks inside unquoted cells unchanged, line breaks
/// inside quoted ones, and without the apostrophe that guards a cell against evaluation.
///
/// Our own, because SwiftCSV (0.10) reads an unclosed quotation mark as a cell with the rest of the
/// file, stops at the first stray one, and has no line numbers: an import that names every bad row
/// and loses none cannot use it.
struct RowReader: Sequence, IteratorProtocol {
  /// The number of bytes read.
  private(set) var position = 0
  private let text: [UInt8]
  private let delimiter: UInt8
  private var line: Int
  private var cell: [UInt8] = []

  /// The part of the text that was read, from 0 to 1.
  var progress: Double { Double(position) / Double(Swift.max(text.count, 1)) }

  /// Creates a reader of UTF-8 text with this delimiter that begins on this line of the file.
  init(_ text: [UInt8], delimiter: Delimiter, line: Int = 1) {
    self.text = text
    self.line = line
    self.delimiter = delimiter.rawValue
  }

  /// Returns the next row, blank or not; nil at the end of the file.
  mutating func next() -> SheetRow? {
    guard position < text.count else { return nil }
    var row = SheetRow(line: line)
    while readCell(of: &row) {}
    return row
  }

  /// Reads a cell and its end; returns true if another one follows in this row.
  private mutating func readCell(of row: inout SheetRow) -> Bool {
    cell.removeAll(keepingCapacity: true)
    if opensQuote() { readQuoted(of: &row) }
    readPlain()
    if row.cells.count < SheetRow.mostCells {
      row.cells.append(FormulaGuard.unguarded(String(decoding: cell, as: UTF8.self)))
    } else if row.flaws.last != .tooManyCells {
      row.flaws.append(.tooManyCells)
    }
    guard position < text.count else { return false }
    if text[position] == delimiter {
      position += 1
      return true
    }
    takeLineEnd()
    return false
  }

  /// Consumes blanks and the quotation mark after them; consumes nothing if there is no such mark.
  private mutating func opensQuote() -> Bool {
    var ahead = position
    while ahead < text.count, isBlank(text[ahead]) { ahead += 1 }
    guard ahead < text.count, text[ahead] == .quote else { return false }
    position = ahead + 1
    return true
  }

  /// Consumes a quoted cell with its closing mark and the blanks after it.
  private mutating func readQuoted(of row: inout SheetRow) {
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == .quote {
        guard position < text.count, text[position] == .quote else {
          return closeQuote(of: &row)
        }
        position += 1
      } else if byte == .lineFeed || (byte == .carriageReturn && !isLineFeed(at: position)) {
        line += 1
      }
      cell.append(byte)
    }
    row.flaws.append(.unclosedQuote(cell: row.cells.count))
  }

  private mutating func closeQuote(of row: inout SheetRow) {
    var ahead = position
    while ahead < text.count, isBlank(text[ahead]) { ahead += 1 }
    guard ahead == text.count || endsCell(text[ahead]) else {
      return row.flaws.append(.textAfterQuote(cell: row.cells.count))
    }
    position = ahead
  }

  private mutating func readPlain() {
    while position < text.count, !endsCell(text[position]) {
      cell.append(text[position])
      position += 1
    }
  }

  private mutating func takeLineEnd() {
    position += text[position] == .carriageReturn && isLineFeed(at: position + 1) ? 2 : 1
    line += 1
  }

  private func isLineFeed(at index: Int) -> Bool {
    index < text.count && text[index] == .lineFeed
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == .space || byte == .tab) && byte != delimiter
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }
}
