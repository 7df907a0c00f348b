import Testing

/// The reader of Swift is believed only as far as this table goes.
@Suite struct SwiftTextTests {
  /// A text, and what is left of it in each view when the blanks are taken out.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var code = ""
    var strings = ""
    var comments = ""
  }

  @Test(arguments: [
    Row(testDescription: "code", text: "let a = b / c", code: "leta=b/c"),
    Row(testDescription: "a comment", text: "a // b \"c\"\nd", code: "a\nd", comments: "//b\"c\""),
    Row(testDescription: "nested", text: "a/*b/*c*/d*/e", code: "ae", comments: "/*b/*c*/d*/"),
    Row(testDescription: "a string", text: #"a("b // c")"#, code: #"a("")"#, strings: "b//c"),
    Row(testDescription: "an escape", text: #"a("b\"c")"#, code: #"a("")"#, strings: #"b\"c"#),
    Row(
      testDescription: "interpolation", text: #"a("b\(c("d"))e")f"#, code: #"a("\(c(""))")f"#,
      strings: "bde"),
    Row(
      testDescription: "raw", text: ##"a(#"b\(c)"d"#)"##, code: ##"a(#""#)"##, strings: #"b\(c)"d"#),
    Row(
      testDescription: "raw with interpolation", text: ##"#"b\#(c)d"#"##, code: ##"#"\#(c)"#"##,
      strings: "bd"),
    Row(
      testDescription: "several lines", text: "\"\"\"\na \"b\"\n\"\"\" c",
      code: "\"\"\"\n\n\"\"\"c",
      strings: "\na\"b\"\n"),
    Row(
      testDescription: "a pattern", text: #"let a = /b"c/ + d"#, code: "leta=+d", strings: #"/b"c/"#
    ),
    Row(
      testDescription: "an open string", text: "let a = \"b\nc", code: "leta=\"\nc", strings: "b"),
  ])
  func viewsAreApart(_ row: Row) {
    let views = SwiftText(row.text)
    let lines = row.text.filter { $0 == "\n" }
    #expect(tight(views.code) == row.code)
    #expect(loose(views.strings) == loose(row.strings))
    #expect(loose(views.comments) == row.comments)
    #expect(views.strings.filter { $0 == "\n" } == lines)
    #expect(views.comments.utf8.count == row.text.utf8.count)
  }

  private func tight(_ text: String) -> String { text.filter { $0 != " " } }

  private func loose(_ text: String) -> String { text.filter { $0 != " " && $0 != "\n" } }
}
