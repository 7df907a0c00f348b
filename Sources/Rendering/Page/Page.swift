import Wording

/// Text for people, built a block at a time.
///
/// Every block escapes what it is given, and only then measures and paints it: no field can reach
/// a terminal as it was typed.
public struct Page {
  /// The width and the colours.
  public let style: Style
  /// The text of the page so far; every line is ended.
  public private(set) var text = ""

  /// Creates an empty page.
  public init(style: Style) {
    self.style = style
  }

  /// A paragraph, broken between words at the page's width; lines after the first are indented
  /// further if asked.
  public mutating func line(
    _ words: String, tone: Tone = .plain, indent: Int = 0, hanging: Int? = nil
  ) {
    let rest = hanging ?? indent
    let lines = Wrapping.lines(
      of: TerminalText.escaped(words), first: style.width - indent, rest: style.width - rest)
    for (index, line) in lines.enumerated() {
      append(line, tone, indent: index == 0 ? indent : rest)
    }
  }

  /// One line of any length, for text that a contract promises on a line of its own.
  ///
  /// On a screen it is broken between words.
  public mutating func unbroken(_ words: String, tone: Tone = .plain) {
    guard !style.isOnScreen else {
      let indent = words.prefix { $0 == " " }.count
      return line(words, tone: tone, indent: indent, hanging: indent + 2)
    }
    append(TerminalText.escaped(words), tone, indent: 0)
  }

  /// Paragraphs next to a short tag in the margin.
  public mutating func item(
    _ tag: String, tone: Tone, marginWidth: Int, indent: Int = 2, _ paragraphs: [String]
  ) {
    let tag = TerminalText.escaped(tag)
    let start = indent + marginWidth
    let width = style.width - start
    var margin =
      Self.spaces(indent) + style.palette.painted(tag, tone)
      + Self.spaces(max(1, marginWidth - TerminalText.width(of: tag)))
    for paragraph in paragraphs {
      for line in Wrapping.lines(of: TerminalText.escaped(paragraph), first: width, rest: width) {
        text += margin + line + "\n"
        margin = Self.spaces(start)
      }
    }
  }

  /// An empty line, unless nothing is above it.
  public mutating func gap() {
    if !text.isEmpty { text += "\n" }
  }

  /// Rows in aligned columns under their titles, each with a detail under it unless that is empty;
  /// on a page too narrow for that, a field to a line.
  public mutating func table(columns: [Column], rows: [[Cell]], details: [String] = []) {
    let table = Table(columns: columns, rows: rows)
    guard let lines = table.lines(style: style) else {
      stack(columns: columns, rows: rows, details: details)
      return
    }
    let indent = table.indent(to: 1, style: style)
    for (index, line) in lines.enumerated() {
      text += line + "\n"
      // The titles come first.
      guard index > 0, details.indices.contains(index - 1), !details[index - 1].isEmpty
      else { continue }
      self.line(details[index - 1], tone: .quiet, indent: indent)
    }
  }

  private mutating func stack(columns: [Column], rows: [[Cell]], details: [String]) {
    for (index, row) in rows.enumerated() {
      gap()
      for (column, cell) in zip(columns, row) {
        append("\(column.title): \(cell.text)", cell.tone, indent: 0)
      }
      if details.indices.contains(index) { line(details[index], tone: .quiet) }
    }
  }

  private mutating func append(_ line: String, _ tone: Tone, indent: Int) {
    text += Self.spaces(indent) + style.palette.painted(line, tone) + "\n"
  }

  /// Returns a number of blanks.
  public static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
