import Testing

@testable import Importing

struct DelimiterTests {
  @Test(
    arguments: [
      ("a,b,c\n1;2;3;4;5", .comma), ("a;b;c,d\n", .semicolon), ("a\tb\tc,d", .tab),
      ("\"a;b;c;d\",e", .comma), ("\"say \"\"x;y;z\"\"\",e", .comma),
      ("\"a,\nb,c,d\";e;f", .semicolon),
      ("a;b,c", .comma), ("a", .comma), ("", .comma), ("\n \r\n\na;b", .semicolon),
      ("a\tb\rc,d,e,f", .tab),
    ] as [(String, Delimiter)])
  func theHeadingDecides(text: String, delimiter: Delimiter) {
    #expect(Delimiter.guess(in: Array(text.utf8)) == delimiter)
  }
}
