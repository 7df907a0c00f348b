import Domain
import Foundation
import Testing
import WorkingTime

@testable import Commands

struct DraftTests {
  private static let begun = Instant(seconds: 1_795_442_400)

  @Test(arguments: [
    TalkDraft(begun: begun, at: begun),
    TalkDraft(
      begun: begun, at: begun.adding(seconds: -60), rang: .candidate,
      lastEntry: Identifier(12),
      answers: ["said": "\"quoted\"\u{1B}\n", "keen": "yes"], field: DebriefField.next.key,
      unfinished: "sec"),
  ])
  func comesBackAsItWasKept(_ draft: TalkDraft) throws {
    #expect(TalkDraft(try draft.data) == draft)
  }

  @Test func aQuestionThatIsNotKnownIsNotAnswered() {
    let draft = TalkDraft(
      begun: Self.begun, at: Self.begun, answers: ["keen": "yes"], field: "next")
    #expect(draft.isAnswering(["keen", "next", "met"]))
    #expect(!draft.isAnswering(["keener", "next"]))
    #expect(!draft.isAnswering(["keen"]))
  }

  @Test(
    arguments: [
      ("7.draft", "log", 7), ("7.5-0.aside", "log", 7), ("7.promise.draft", "promise", 7),
      ("7.feedback.5-0.aside", "feedback", 7), ("book.draft", "book", nil),
      ("book.draft.123.part", "book", nil),
    ] as [(String, String, Int64?)])
  func aFileBelongsToItsConversation(_ file: String, _ command: String, _ number: Int64?) {
    let name = DraftName(command, of: number.map { Identifier($0) })
    #expect(DraftName(file: file) == name)
    #expect(name.owns(file))
    #expect(!DraftName("rebook", of: Identifier(7)).owns(file))
    #expect(!DraftName("log", of: Identifier(70)).owns(file))
  }
}
