import Testing

@testable import Wording

@Suite struct EditDistanceTests {
  @Test(
    "typing mistakes between two texts",
    arguments: [
      ("", "", 0), ("acme", "acme", 0), ("acme", "acm", 1), ("acm", "acme", 1),
      ("acme", "akme", 1), ("priya", "pirya", 1), ("kitten", "sitting", 3), ("", "ab", 2),
      ("ca", "abc", 3),
    ])
  func count(_ left: String, _ right: String, _ mistakes: Int) {
    #expect(editDistance(left, right, limit: 3) == mistakes)
    #expect(editDistance(right, left, limit: 3) == mistakes)
    #expect(mistakes == 0 || editDistance(left, right, limit: mistakes - 1) == nil)
  }

  @Test("texts longer than names are not compared")
  func long() {
    let text = String(repeating: "a", count: 201)
    #expect(editDistance(text, text, limit: 3) == nil)
  }
}
