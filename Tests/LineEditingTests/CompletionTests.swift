import Testing

@testable import LineEditing

struct CompletionTests {
  @Test(arguments: [
    ("none fits", "x", [], Completion.Effect.nothing),
    ("one fits", "an", ["Ann Lee"], .insert("Ann Lee")),
    ("it stands there already", "Ann", ["Ann"], .nothing),
    ("several have more in common", "A", ["Ann Lee", "Ann Bell"], .insert("Ann ")),
    (
      "several have no more in common", "Ann ", ["Ann Lee", "Ann Bell"],
      .show(["Ann Lee", "Ann Bell"])
    ),
    ("nothing was typed", "", ["Ann", "Bo"], .show(["Ann", "Bo"])),
    ("an accent is not split from its letter", "zo", ["Zoë", "Zoé"], .show(["Zoë", "Zoé"])),
    ("characters, not codes, are counted", "", ["李小龙", "李小明"], .insert("李小")),
  ])
  func tabComesTo(
    _ label: String, _ typed: String, _ candidates: [String], _ effect: Completion.Effect
  ) {
    #expect(Completion(replacing: typed, by: candidates).effect == effect, "\(label)")
  }
}
