import CustomDump
import Testing

@testable import Wording

@Suite struct TokenTests {
  @Test("numbers, words and marks, and what touches what")
  func tokens() {
    expectNoDifference(
      Token.tokens(of: "Fri., 27/11 at 9.30 p.m."),
      [
        Token(kind: .word("fri"), isJoined: false),
        Token(kind: .number(27, digits: 2), isJoined: false),
        Token(kind: .mark("/"), isJoined: true),
        Token(kind: .number(11, digits: 2), isJoined: true),
        Token(kind: .word("at"), isJoined: false),
        Token(kind: .number(9, digits: 1), isJoined: false),
        Token(kind: .mark("."), isJoined: true),
        Token(kind: .number(30, digits: 2), isJoined: true),
        Token(kind: .word("pm"), isJoined: false),
      ])
  }

  @Test("every dash is a hyphen, `@` is `at`, `&` parts")
  func signs() {
    #expect(Token.tokens(of: "10\u{2013}11 @ 5 & 6") == Token.tokens(of: "10-11 at 5 6"))
  }

  @Test("an apostrophe is nothing, a nought in front counts as a digit")
  func apostrophes() {
    expectNoDifference(
      Token.tokens(of: "05 o\u{2019}clock"),
      [
        Token(kind: .number(5, digits: 2), isJoined: false),
        Token(kind: .word("oclock"), isJoined: false),
      ])
  }

  @Test(
    "what no time is written with",
    arguments: [
      "a;b", "5%", "\u{0}", "\u{1F600}", "1234567890", String(repeating: "a", count: 201),
    ])
  func refused(_ phrase: String) {
    #expect(Token.tokens(of: phrase) == nil)
  }
}
