import CustomDump
import Testing

@testable import Domain

struct EventTextTests {
  /// An event with something in every text of it, and the fields and texts that it has.
  static let events: [(Event, [String])] = [
    (.cancelled(why: "w1"), ["why w1"]),
    (.withdrawn(why: "w2"), ["why w2"]),
    (.withdrawn(why: nil), []),
    (
      .debrief(
        Debrief(
          interest: nil,
          account: Debrief.Account(
            met: [Met(name: "a", role: "b"), Met(name: "c")], discussed: "d", next: "e",
            forgot: ["f", "g"], concerns: ["h"], note: "i"))),
      ["met a, b", "met c", "discussed d", "next e", "forgot f", "forgot g", "concern h", "note i"]
    ),
    (
      .feedback(
        Feedback(
          decision: .hold,
          words: Feedback.Words(
            from: "j", said: "k", strengths: ["l"], concerns: ["m"], confidential: "n"))),
      ["from j", "said k", "strength l", "concern m", "confidential n"]
    ),
    (.permission(.allowed(agreedBy: "o")), ["agreedBy o"]),
    (.permission(.forbidden(why: "p")), ["why p"]),
    (.briefed, []),
  ]

  @Test(arguments: events) func everyTextIsThere(_ event: Event, _ expected: [String]) {
    expectNoDifference(event.texts.map { "\($0.field.name) \($0.text)" }, expected)
  }

  @Test func onlyWhatIsConfidentialIsPrivate() {
    let texts = Self.events.flatMap { $0.0.texts }
    #expect(texts.filter(\.isPrivate).map(\.text) == ["n"])
  }
}
