import Wording

/// A field of a table, escaped as it comes in.
public struct Cell: Hashable, Sendable {
  /// The text that is shown.
  public let text: String
  /// The tone in which it is shown.
  public let tone: Tone
  /// The number of columns of a terminal that it takes.
  fileprivate let width: Int

  /// Creates a cell.
  public init(_ text: String, _ tone: Tone = .plain) {
    self.text = TerminalText.escaped(text)
    self.tone = tone
    width = TerminalText.width(of: self.text)
  }
}

/// A column of a table.
public enum Column: Hashable, Sendable {
  /// Words, from the left; shortened if the page is too narrow.
  case text(String)
  /// Words that are of no use unless whole, such as a telephone number.
  case whole(String)
  /// Numbers, from the right.
  case number(String)

  /// The heading.
  public var title: String {
    switch self {
    case .text(let title), .whole(let title), .number(let title): title
    }
  }
}

/// Rows in aligned columns, two spaces apart, no wider than a page if that is possible.
public struct Table {
  /// The columns, in their order.
  public let columns: [Column]
  /// The rows, a cell for each column.
  public let rows: [[Cell]]

  /// The narrowest that a shortened column gets, and the widest that a whole one may be.
  private static let narrowest = 8
  private static let widest = 40
  private static let gap = 2

  /// The lines of the table, its titles first; nil if the page is too narrow for it.
  public func lines(style: Style) -> [String]? {
    guard let widths = fitted(to: style.width) else { return nil }
    let titles = columns.map { Cell($0.title, .strong) }
    return ([titles] + rows).map { row in
      let last = row.lastIndex { !$0.text.isEmpty } ?? 0
      return row.indices.prefix(last + 1).map { index in
        shown(
          row[index], in: index, width: widths[index], isLast: index == last, style: style)
      }.joined()
    }
  }

  /// The place at which a column begins.
  public func indent(to column: Int, style: Style) -> Int {
    (fitted(to: style.width) ?? []).prefix(column).reduce(0) { $0 + $1 + Self.gap }
  }

  private func shown(
    _ cell: Cell, in index: Int, width: Int, isLast: Bool, style: Style
  ) -> String {
    let isWhole = cell.width <= width
    let text = isWhole ? cell.text : TerminalText.truncated(cell.text, to: width)
    let padding = Page.spaces(width - (isWhole ? cell.width : TerminalText.width(of: text)))
    let painted = style.palette.painted(text, cell.tone)
    let gap = index == 0 ? "" : Page.spaces(Self.gap)
    if case .number = columns[index] { return gap + padding + painted }
    return gap + painted + (isLast ? "" : padding)
  }

  /// The width of each column: as wide as its widest cell, then the widest shortened until all fit.
  private func fitted(to page: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      let natural = rows.reduce(Cell(columns[index].title).width) { max($0, $1[index].width) }
      return min(natural, Self.widest)
    }
    let flexible = columns.indices.filter { index in
      if case .text = columns[index] { true } else { false }
    }
    var surplus = widths.reduce(0, +) + Self.gap * (columns.count - 1) - page
    while surplus > 0 {
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowest
      else { return nil }
      widths[widest] -= 1
      surplus -= 1
    }
    return widths
  }
}
