import CustomDump
import Testing

@testable import Importing

/// A text and the rows that it holds.
struct Rows: CustomTestStringConvertible {
  let text: String
  let delimiter: Delimiter
  let rows: [SheetRow]

  init(_ text: String, _ rows: [SheetRow], delimiter: Delimiter = .comma) {
    self.text = text
    self.delimiter = delimiter
    self.rows = rows
  }

  var testDescription: String { text.debugDescription }

  static func row(
    _ line: Int, _ cells: String..., flaws: [SheetRow.Flaw] = []
  ) -> SheetRow {
    SheetRow(line: line, cells: cells, flaws: flaws)
  }

  static let sound = [
    Rows("", []),
    Rows("a,b", [row(1, "a", "b")]),
    Rows("a,b\n1,2\n", [row(1, "a", "b"), row(2, "1", "2")]),
    Rows("a\r\nb\r\n", [row(1, "a"), row(2, "b")]),
    Rows("a\rb\r", [row(1, "a"), row(2, "b")]),
    Rows("a\n\n\nb", [row(1, "a"), row(2, ""), row(3, ""), row(4, "b")]),
    Rows(",,\n", [row(1, "", "", "")]),
    Rows("a,", [row(1, "a", "")]),
    Rows("1\n2,3\n4,5,6", [row(1, "1"), row(2, "2", "3"), row(3, "4", "5", "6")]),
    Rows(" a ,\tb", [row(1, " a ", "\tb")]),
    Rows("a\tb,c", [row(1, "a", "b,c")], delimiter: .tab),
    Rows("\t\tx", [row(1, "", "", "x")], delimiter: .tab),
    Rows("a;1,5", [row(1, "a", "1,5")], delimiter: .semicolon),
    Rows("\"a,b\",c", [row(1, "a,b", "c")]),
    Rows("\"say \"\"hi\"\"\",\"\"", [row(1, "say \"hi\"", "")]),
    Rows(" \"a\" , \"b\"\n", [row(1, "a", "b")]),
    Rows("rack 19\",\"\"\"q\"\"\"", [row(1, "rack 19\"", "\"q\"")]),
    Rows("a \"b\" c,19\"\"", [row(1, "a \"b\" c", "19\"\"")]),
    Rows("\"a\nb\",c\nd", [row(1, "a\nb", "c"), row(3, "d")]),
    Rows("\"a\r\nb\r\rc\"\r\nd", [row(1, "a\r\nb\r\rc"), row(5, "d")]),
    Rows(
      "a,\u{301}x\n\u{1F469}\u{200D},b",
      [row(1, "a", "\u{301}x"), row(2, "\u{1F469}\u{200D}", "b")]),
  ]

  static let flawed = [
    Rows(
      "\"a\" b,c\nd",
      [row(1, "a b", "c", flaws: [.textAfterQuote(cell: 0)]), row(2, "d")]),
    Rows(
      "a,\"b\n\"c,d\ne",
      [row(1, "a", "b\nc", "d", flaws: [.textAfterQuote(cell: 1)]), row(3, "e")]),
    Rows(
      "a\nb,\"c\nd,e\n",
      [row(1, "a"), row(2, "b", "c\nd,e\n", flaws: [.unclosedQuote(cell: 1)])]),
    Rows("\"", [row(1, "", flaws: [.unclosedQuote(cell: 0)])]),
  ]
}

struct RowReaderTests {
  @Test(arguments: Rows.sound + Rows.flawed)
  func rowsAreReadWithTheirLines(sheet: Rows) {
    expectNoDifference(
      Array(RowReader(Array(sheet.text.utf8), delimiter: sheet.delimiter)), sheet.rows)
  }

  @Test func moreCellsThanAnySpreadsheetHasAreNotKept() throws {
    let text = String(repeating: ",", count: SheetRow.mostCells - 1)
    let most = try #require(RowReader(Array(text.utf8), delimiter: .comma).first { _ in true })
    #expect(most.cells.count == SheetRow.mostCells)
    #expect(most.flaws.isEmpty)
    let more = RowReader(Array((text + ",,,\nx").utf8), delimiter: .comma)
    #expect(more.map(\.cells.count) == [SheetRow.mostCells, 1])
    #expect(more.map(\.flaws) == [[.tooManyCells], []])
  }
}
