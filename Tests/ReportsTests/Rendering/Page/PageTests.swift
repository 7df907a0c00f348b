import CustomDump
import Testing

@testable import Rendering

@Suite struct PageTests {
  @Test func `an item hangs beside its tag`() {
    var page = Page(style: Style(width: 40))
    page.item(
      "due", tone: .due, marginWidth: 9, ["#42 ring for the debrief: Data analyst at Acme", "late"])
    expectNoDifference(
      page.text,
      """
        due      #42 ring for the debrief:
                 Data analyst at Acme
                 late

      """)
  }

  @Test func `a line that is promised whole is broken on a screen only`() {
    let words = "Recorded for #1 Priya Shah (Data analyst at Acme Analytics)"
    var piped = Page(style: Style(width: 40))
    piped.unbroken(words)
    #expect(piped.text == words + "\n")
    var seen = Page(style: Style(width: 40, isOnScreen: true))
    seen.unbroken(words)
    seen.unbroken("  " + words)
    expectNoDifference(
      seen.text,
      """
      Recorded for #1 Priya Shah (Data analyst
        at Acme Analytics)
        Recorded for #1 Priya Shah (Data
          analyst at Acme Analytics)

      """)
  }

  @Test func `messages are broken under their own beginning`() {
    let text = "note: short\n  a line that is a good deal longer than that"
    #expect(
      text.broken(at: 30) == "note: short\n  a line that is a good deal\n  longer than that")
    #expect(text.broken(at: 80) == text)
  }

  @Test func `a gap never begins a page`() {
    var page = Page(style: Style())
    page.gap()
    page.line("a")
    page.gap()
    page.line("b", indent: 2)
    #expect(page.text == "a\n\n  b\n")
  }

  @Test func `a table on a narrow page becomes a field to a line`() {
    var page = Page(style: Style(width: 40))
    let long = String(repeating: "1", count: 45)
    page.table(
      columns: [.text("Candidate"), .whole("Telephone")],
      rows: [[Cell("Priya Shah"), Cell(long)]], details: ["Data analyst"])
    #expect(page.text == "Candidate: Priya Shah\nTelephone: \(long)\nData analyst\n")
  }

  @Test(arguments: HostileText.samples)
  func `no block lets a hostile text through`(_ sample: HostileText.Sample) {
    var page = Page(style: Style(width: 40))
    page.line(sample.text, indent: 2)
    page.item(sample.text, tone: .due, marginWidth: 9, [sample.text])
    page.table(columns: [.text("A"), .text("B")], rows: [[Cell(sample.text), Cell("b")]])
    page.unbroken(sample.text)
    for scalar in page.text.unicodeScalars where scalar != "\n" {
      #expect(!scalar.isControl && !scalar.isInvisibleSteering)
    }
  }
}
