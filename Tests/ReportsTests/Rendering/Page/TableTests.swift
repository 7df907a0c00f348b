import CustomDump
import Testing

@testable import Rendering

@Suite struct TableTests {
  private let columns: [Column] = [.number("#"), .text("Candidate"), .whole("Telephone")]

  @Test func `columns are aligned, numbers from the right`() {
    let table = Table(
      columns: columns,
      rows: [
        [Cell("7"), Cell("Zoë \u{8A9E}"), Cell("1")], [Cell("42"), Cell("Priya Shah"), Cell("23")],
      ])
    expectNoDifference(
      table.lines(style: Style()),
      [
        " #  Candidate   Telephone",
        " 7  Zoë \u{8A9E}      1",
        "42  Priya Shah  23",
      ])
  }

  @Test func `text gives way to what must be whole`() {
    let table = Table(
      columns: columns,
      rows: [[Cell("1"), Cell(String(repeating: "x", count: 60)), Cell("+44 7700 900123")]])
    expectNoDifference(
      table.lines(style: Style(width: 40)),
      [
        "#  Candidate             Telephone",
        "1  xxxxxxxxxxxxxxxxxxx\u{2026}  +44 7700 900123",
      ])
  }

  @Test func `a page too narrow for the columns has none`() {
    let phone = Cell(String(repeating: "1", count: 39))
    let table = Table(columns: columns, rows: [[Cell("1"), Cell("Priya Shah"), phone]])
    #expect(table.lines(style: Style(width: 40)) == nil)
  }

  @Test func `paint adds no column`() {
    let palette = Palette { tone, text in tone == .overdue ? "<\(text)>" : text }
    let table = Table(
      columns: [.text("A"), .text("B")], rows: [[Cell("late", .overdue), Cell("x")]])
    expectNoDifference(
      table.lines(style: Style(palette: palette)), ["A     B", "<late>  x"])
  }
}
