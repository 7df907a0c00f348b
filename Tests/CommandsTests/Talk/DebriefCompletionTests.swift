import Domain
import LineEditing
import Testing

@testable import Commands

struct DebriefCompletionTests {
  private let completion = DebriefCompletion(
    booked: ["Zoë Fry", "Bo Chen"],
    people: { [Met(name: "Ann Lee", role: "CTO"), Met(name: "ZOE FRY", role: "Buyer")] },
    worries: { ["the commute", "the notice"] },
    nextSteps: { ["second interview", "two\nlines", "a test"] })

  @Test(
    arguments: [
      (
        "those booked first, each once", "", .met, "",
        ["ZOE FRY, Buyer", "Bo Chen", "Ann Lee, CTO"]
      ),
      ("without accents", "zo", .met, "zo", ["ZOE FRY, Buyer"]),
      ("by the family name", "le", .met, "le", ["Ann Lee, CTO"]),
      ("after a semicolon", "Ann Lee, CTO; bo", .met, "bo", ["Bo Chen"]),
      ("by the role", "cto", .met, "cto", ["Ann Lee, CTO"]),
      ("nobody twice", "Bo Chen; ", .met, "", ["ZOE FRY, Buyer", "Ann Lee, CTO"]),
      ("nobody", "x", .met, "x", []),
      ("past phrases", "sec", .next, "sec", ["second interview"]),
      ("past worries", "the c", .worried, "the c", ["the commute"]),
      ("another worry", "The commute; the", .worried, "the", ["the notice"]),
      ("in one line", "", .next, "", ["second interview", "a test"]),
      ("moments", "in 3", .hearBy, "in 3", ["in 3 working days"]),
      ("choices", "u", .keen, "u", ["unsure"]),
      ("free words", "a", .said, "a", []),
    ] as [(String, String, DebriefField, String, [String])])
  func offers(
    _ label: String, _ typed: String, _ field: DebriefField, _ replaced: String,
    _ candidates: [String]
  ) {
    #expect(
      completion.completion(of: typed, for: field)
        == Completion(replacing: replaced, by: candidates), "\(label)")
  }
}
