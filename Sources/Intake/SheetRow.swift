/// One row of a sheet as it stands in the file.
struct SheetRow: Hashable, Sendable {
  /// Where the quoting of a row went wrong, so that its cells cannot be trusted.
  enum Flaw: Hashable, Sendable {
    /// Text follows the quotation mark that closes a cell.
    case textAfterQuote(cell: Int)
    /// The file ends inside a quoted cell.
    case unclosedQuote(cell: Int)
    /// There are more cells than any spreadsheet has columns.
    case tooManyCells

    /// Where it is; nil where it is the whole row's.
    var cell: Int? {
      switch self {
      case .textAfterQuote(let cell), .unclosedQuote(let cell): cell
      case .tooManyCells: nil
      }
    }
  }

  /// The line of the file on which the row begins, counted from 1, line breaks in cells included.
  let line: Int
  /// What the cells hold, quotation marks taken off.
  var cells: [String] = []
  /// What is wrong with its quoting.
  var flaws: [Flaw] = []

  /// The most columns that a spreadsheet has: `XFD` is the last one of Excel.
  static let mostCells = 16_384

  /// Whether nothing stands in it.
  var isBlank: Bool {
    flaws.isEmpty && cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  /// What a cell holds; nothing where the row is too short to have it.
  func cell(_ index: Int) -> String {
    cells.indices.contains(index) ? cells[index] : ""
  }
}
