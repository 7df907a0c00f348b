import CustomDump
import Testing

@testable import Importing

struct ContentLineTests {
  @Test(arguments: [
    ("SUMMARY:Good Friday", ["SUMMARY", "", "Good Friday"]),
    ("summary;language=en-gb:Good Friday", ["SUMMARY", "LANGUAGE=en-gb", "Good Friday"]),
    (#"X;ALTREP="http://a;b:c":d:e"#, ["X", "ALTREP=http://a;b:c", "d:e"]),
    ("SUMMARY:", ["SUMMARY", "", ""]), ("A;B:c", ["A", "B=", "c"]),
  ])
  func hasANameParametersAndAValue(_ text: String, _ expected: [String]) throws {
    let line = try #require(ContentLine(text[...], line: 1))
    let parameters = line.parameters.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
    expectNoDifference([line.name, parameters, line.value], expected)
  }

  @Test(arguments: ["", "no colon", ":value", ";A=b:value"])
  func whatHasNoneIsNoLine(_ text: String) {
    #expect(ContentLine(text[...], line: 1) == nil)
  }

  @Test(arguments: [
    (#"Christmas\, Day"#, "Christmas, Day"), (#"a\;b\\c"#, #"a;b\c"#), (#"a\nb\Nc"#, "a\nb\nc"),
    (#"end\"#, "end"),
  ])
  func escapesAreRead(_ written: String, _ meant: String) throws {
    #expect(try #require(ContentLine("SUMMARY:\(written)", line: 1)).text == meant)
  }

  @Test(arguments: [
    ("a\r\n b\r\nc", ["1 ab", "3 c"]), ("a\n\tb\n c\n", ["1 abc"]), ("a\n\nb", ["1 a", "3 b"]),
    (" a\nb", ["1  a", "2 b"]), ("", []),
  ])
  func foldedLinesArePutTogether(_ text: String, _ expected: [String]) {
    let lines = ContentLine.unfolded(Array(text.utf8))
    expectNoDifference(lines.map { "\($0.line) \($0.text)" }, expected)
  }
}
