import Testing

@testable import Wording

@Suite struct LookalikesTests {
  @Test(
    "names of one appearance have one skeleton",
    arguments: [
      ("\u{420}riya", "Priya"), ("\u{410}nn\u{430}", "Anna"), ("\u{422}\u{43E}m", "Tom"),
      ("\u{421}\u{41E}\u{420}\u{415}", "COPE"), ("\u{39D}\u{399}\u{39A}\u{395}", "VIKE"),
      ("Priya", "Priya"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(skeleton(folded(one)) == skeleton(folded(other)))
  }

  @Test("what looks like nothing Latin stays as it is")
  func others() {
    #expect(skeleton(folded("\u{416}\u{44E}")) == folded("\u{416}\u{44E}"))
    #expect(skeleton("\u{738B}") == "\u{738B}")
  }
}
