import CustomDump
import Testing

@testable import Rendering

@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, 5, ["one two", "three"]), ("one two", 20, 20, ["one two"]),
    ("", 5, 5, [""]), ("abcdefgh", 3, 3, ["abc", "def", "gh"]),
    ("a abcdefgh b", 4, 4, ["a", "abcd", "efgh", "b"]),
    ("\u{8A9E}\u{8A9E}", 3, 3, ["\u{8A9E}", "\u{8A9E}"]),
    ("\u{8A9E}", 1, 1, ["\u{8A9E}"]),
  ])
  func `text breaks between words, and inside one only where it must`(
    text: String, first: Int, rest: Int, lines: [String]
  ) {
    expectNoDifference(Wrapping.lines(of: text, first: first, rest: rest), lines)
  }
}
