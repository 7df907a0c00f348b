import Testing

@testable import Wording

@Suite struct NameGradeTests {
  @Test(
    "how well something typed names somebody",
    arguments: [
      ("Priya Shah", "Priya Shah", NameGrade.whole), ("PRIYA  shah", "Priya Shah", .whole),
      ("zoe lund", "Zo\u{EB} Lund", .whole), ("Candidate 1", "Candidate 1", .whole),
      ("priya", "Priya Shah", .words), ("shah priya", "Priya Shah", .words),
      ("shah", "Priya Shah", .words), ("obrien", "Sam O'Brien", .words),
      ("o\u{2019}brien", "Sam O'Brien", .words), ("jones", "Anna Smith-Jones", .words),
      ("smith-jones", "Anna Smith-Jones", .words), ("shah", "Shah, Priya", .words),
      ("pri sha", "Priya Shah", .beginnings(cutShort: 2)),
      ("shah pri", "Priya Shah", .beginnings(cutShort: 1)),
      ("p s", "Priya Shah", .beginnings(cutShort: 2)),
      ("p pr", "Priya Patel", .beginnings(cutShort: 2)),
      ("pri", "Pri Priya", .words), ("pri pri", "Pri Priya", .beginnings(cutShort: 1)),
      ("cand 1", "Candidate 1", .beginnings(cutShort: 1)),
      ("cand 1", "Candidate 10", .beginnings(cutShort: 2)),
      ("ps", "Priya Shah", .initials), ("PS", "Priya Anne Shah", .initials),
      ("pas", "Priya Anne Shah", .initials), ("asj", "Anna Smith-Jones", .initials),
      ("riya", "Priya Shah", .inside), ("hah riya", "Priya Shah", .inside),
      ("riya sh", "Priya Shah", .inside), ("\u{660E}", "\u{738B}\u{5C0F}\u{660E}", .inside),
    ])
  func grade(_ typed: String, _ name: String, _ grade: NameGrade) {
    #expect(SoughtName(typed)?.grade(ofFolded: folded(name)) == grade)
  }

  @Test(
    "what names somebody else, or nobody",
    arguments: [
      ("priya patel", "Priya Shah"), ("sp", "Priya Shah"), ("pp", "Priya Anne Shah"),
      ("h", "Priya Shah"), ("p", "Sam Lee"), ("%", "Priya Shah"),
      ("priyas", "Priya Shah"), ("ps x", "Priya Shah"),
    ])
  func noGrade(_ typed: String, _ name: String) {
    #expect(SoughtName(typed)?.grade(ofFolded: folded(name)) == nil)
  }

  @Test("the order: each beats all that come after it")
  func order() {
    let order: [NameGrade] = [
      .whole, .words, .beginnings(cutShort: 1), .beginnings(cutShort: 2), .initials, .inside,
    ]
    #expect(order.sorted() == order)
    #expect(Set(order.indices.map { order[$0...].min() == order[$0] }) == [true])
  }

  @Test(
    "whom WHO means, of names that would all do",
    arguments: [
      ("ann", ["Ann", "Ann Lee", "Annabel Fry", "Joann Fox"], "Ann"),
      ("ann", ["Ann Lee", "Annabel Fry", "Joann Fox"], "Ann Lee"),
      ("ann", ["Annabel Fry", "Adam Nathan Nunn", "Joann Fox"], "Annabel Fry"),
      ("ann", ["Adam Nathan Nunn", "Joann Fox"], "Adam Nathan Nunn"),
      ("ann", ["Joann Fox", "Bo Li"], "Joann Fox"),
      ("ann le", ["Annabel Lee", "Ann Leigh"], "Ann Leigh"),
    ])
  func precedence(_ typed: String, _ names: [String], _ meant: String) throws {
    let sought = try #require(SoughtName(typed))
    let graded = names.compactMap { name in
      sought.grade(ofFolded: folded(name)).map { (grade: $0, name: name) }
    }
    let best = try #require(graded.map(\.grade).min())
    #expect(graded.filter { $0.grade == best }.map(\.name) == [meant])
  }
}
