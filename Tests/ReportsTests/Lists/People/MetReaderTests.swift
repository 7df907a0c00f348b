import CustomDump
import Domain
import Testing

import Lists

struct MetReaderTests {
  @Test(arguments: [
    ("a role after a comma", "Ann Lee, head of data", ["Ann Lee|head of data"]),
    ("in capitals", "Ann Lee, CTO", ["Ann Lee|CTO"]),
    ("of several words", "Ann Lee, VP People", ["Ann Lee|VP People"]),
    ("a semicolon", "Ann Lee, CTO; Bo Chen", ["Ann Lee|CTO", "Bo Chen"]),
    ("brackets", "Ann Lee (head of data), Bob Ray (CTO)", ["Ann Lee|head of data", "Bob Ray|CTO"]),
    ("a comma in brackets", "Ann Lee (CTO, founder)", ["Ann Lee|CTO, founder"]),
    ("brackets and a word", "Ann Lee (CTO) and Bob Ray", ["Ann Lee|CTO", "Bob Ray"]),
    ("a list", "Carol Jones, Dan Gum and Eve Hill", ["Carol Jones", "Dan Gum", "Eve Hill"]),
    ("with a comma more", "Ann Lee, Bob Ray, and Cy Poe", ["Ann Lee", "Bob Ray", "Cy Poe"]),
    ("first names", "Ann, Bob & Cy", ["Ann", "Bob", "Cy"]),
    ("two", "Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("a list with roles", "Ann Lee, CTO, Bob Ray, finance", ["Ann Lee|CTO", "Bob Ray|finance"]),
    ("a role and a name", "Ann Lee, CTO and Bob Ray", ["Ann Lee|CTO", "Bob Ray"]),
    (
      "a role with and", "Ann Lee, head of sales and marketing",
      ["Ann Lee|head of sales and marketing"]
    ),
    ("no capitals", "ann lee, bob ray", ["ann lee", "bob ray"]),
    ("no capitals, a role", "ann lee, data lead", ["ann lee|data lead"]),
    ("a dash", "Ann Lee - the CTO", ["Ann Lee|the CTO"]),
    ("a small word of a name", "Ann Lee, van der Berg", ["Ann Lee", "van der Berg"]),
    (
      "any script", "\u{674E}\u{5C0F}\u{9F99}, CTO; Zo\u{EB}",
      ["\u{674E}\u{5C0F}\u{9F99}|CTO", "Zo\u{EB}"]
    ),
    ("in doubt a role", "Ann Lee, Robotics", ["Ann Lee|Robotics"]),
    ("nothing", " ; ", []),
  ])
  func reads(_ label: String, _ text: String, _ people: [String]) {
    let read = MetReader(text).people.map { met in
      met.role.map { "\(met.name)|\($0)" } ?? met.name
    }
    expectNoDifference(read, people, "\(label)")
  }

  @Test func saysWhatIsInDoubt() {
    #expect(MetReader("Ann Lee, Robotics").doubtful?.either == "Robotics")
    #expect(MetReader("Ann Lee, Bo Chen").doubtful == nil)
    #expect(MetReader("Ann Lee, CTO").doubtful == nil)
    #expect(MetReader(", CTO").nameless == ", CTO")
  }
}
