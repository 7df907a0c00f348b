import Domain
import Foundation
import Testing
import WorkingTime

@testable import Commands

struct DebriefDraftTests {
  private static let begun = Instant(seconds: 1_795_442_400)

  @Test(arguments: [
    DebriefDraft(begun: begun, at: begun, rang: nil),
    DebriefDraft(
      begun: begun, at: begun.adding(seconds: -60), rang: .candidate,
      lastEntry: Identifier(12),
      answers: [.said: "\"quoted\"\u{1B}\n", .keen: "yes"], field: .next, unfinished: "sec"),
  ])
  func comesBackAsItWasKept(_ draft: DebriefDraft) throws {
    #expect(DebriefDraft(try draft.data) == draft)
  }

  @Test func aQuestionThatIsNotKnownMakesItUnreadable() throws {
    let draft = DebriefDraft(begun: Self.begun, at: Self.begun, rang: nil, answers: [.keen: "yes"])
    let text = String(decoding: try draft.data, as: UTF8.self)
    let altered = text.replacing("keen", with: "keener")
    #expect(altered != text)
    #expect(DebriefDraft(Data(altered.utf8)) == nil)
  }
}
