import Wording

/// One row of a sheet as in the file.
struct SheetRow: Hashable, Sendable {
  /// A flaw in a row's quoting, because of which its cells cannot be trusted.
  enum Flaw: Hashable, Sendable {
    /// Text after the quotation mark that closes a cell.
    case textAfterQuote(cell: Int)
    /// The file ends inside a quoted cell.
    case unclosedQuote(cell: Int)
    /// More cells than any spreadsheet has columns.
    case tooManyCells

    /// The index of the flawed cell; nil if the flaw concerns the whole row.
    var cell: Int? {
      switch self {
      case .textAfterQuote(let cell), .unclosedQuote(let cell): cell
      case .tooManyCells: nil
      }
    }
  }

  /// The line of the file on which the row begins, counted from 1, line breaks in cells included.
  let line: Int
  /// The contents of the cells without their quotation marks.
  var cells: [String] = []
  /// The flaws in its quoting.
  var flaws: [Flaw] = []
  /// True if the workbook hides it.
  var isHidden = false

  /// The maximum number of columns in a spreadsheet: `XFD` is the last one in Excel.
  static let mostCells = 16_384

  /// True if all cells are blank and the quoting has no flaw.
  var isBlank: Bool {
    flaws.isEmpty && cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  /// The cells that are not blank, white space collapsed.
  var filled: [String] { cells.map(\.collapsed).filter { !$0.isEmpty } }

  /// Returns the contents of a cell; empty if the row is too short.
  func cell(_ index: Int) -> String {
    cells.indices.contains(index) ? cells[index] : ""
  }
}

extension SheetRow {
  /// Returns the faults found before the cells are read: quoting, and cells without a heading.
  func faults(headers: [String]) -> [RowError] {
    guard flaws.isEmpty else { return flaws.map { fault($0, headers: headers) } }
    guard cells.count > headers.count,
      let surplus = cells[headers.count...].first(where: { !$0.collapsed.isEmpty })
    else { return [] }
    return [
      RowError(
        line: line, header: nil, value: surplus,
        reason: .surplusCells(cells.count - headers.count))
    ]
  }

  /// Makes a fault of a quoting flaw, with the heading of its column.
  func fault(_ flaw: Flaw, headers: [String]) -> RowError {
    let reason: RowError.Reason =
      switch flaw {
      case .textAfterQuote: .textAfterQuote
      case .unclosedQuote: .unclosedQuote
      case .tooManyCells: .tooManyCells
      }
    let header = flaw.cell.flatMap { headers.indices.contains($0) ? headers[$0] : nil }
    return RowError(line: line, header: header, value: flaw.cell.map(cell) ?? "", reason: reason)
  }
}
