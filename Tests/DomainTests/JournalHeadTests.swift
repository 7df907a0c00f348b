import Domain
import Testing

struct JournalHeadTests {
  private static let digest = String(repeating: "0f", count: 32)

  @Test func readsBackAsItIsWritten() throws {
    let head = JournalHead(entry: Identifier(345), digest: Self.digest)
    #expect(head.text == "345:\(Self.digest)")
    #expect(JournalHead(head.text) == head)
  }

  @Test(arguments: [
    "", "345", ":\(digest)", "345:", "345:\(digest)0", "0:\(digest)", "-1:\(digest)",
    "345:\(digest.uppercased())", "345:\(digest):1", "x:\(digest)",
  ])
  func isNone(_ text: String) { #expect(JournalHead(text) == nil) }
}
