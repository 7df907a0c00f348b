import Testing

@testable import Wording

@Suite struct SoughtInterviewTests {
  private func grade(
    _ typed: String, _ candidate: String, _ employer: String
  ) -> SoughtInterview.Grade? {
    SoughtInterview(typed)?.grade(candidate: folded(candidate), employer: folded(employer))
  }

  @Test(
    "candidate and employer",
    arguments: [
      ("priya", "Priya Shah", "Acme", NameGrade.words, NameGrade.whole),
      ("priya@acme", "Priya Shah", "Acme", .words, .whole),
      ("priya @ acme", "Priya Shah", "Acme Analytics", .words, .words),
      ("ps@ac", "Priya Shah", "Acme", .initials, .beginnings(cutShort: 1)),
      ("@acme", "Priya Shah", "Acme", .whole, .whole),
      ("priya@", "Priya Shah", "Acme", .words, .whole),
      ("kim@home", "Kim@Home", "Acme", .whole, .whole),
    ])
  func fits(
    _ typed: String, _ candidate: String, _ employer: String, _ theirs: NameGrade,
    _ its: NameGrade
  ) {
    #expect(
      grade(typed, candidate, employer)
        == SoughtInterview.Grade(candidate: theirs, employer: its))
  }

  @Test(
    "others",
    arguments: [
      ("priya@bolt", "Priya Shah", "Acme"), ("tom@acme", "Priya Shah", "Acme"),
      ("@bolt", "Priya Shah", "Acme"), ("acme", "Priya Shah", "Acme"),
    ])
  func fitsNot(_ typed: String, _ candidate: String, _ employer: String) {
    #expect(grade(typed, candidate, employer) == nil)
  }

  @Test("nothing", arguments: ["", "  ", "@", " @ "])
  func nothing(_ typed: String) {
    #expect(SoughtInterview(typed) == nil)
  }

  @Test("the candidate decides before the employer")
  func order() throws {
    let better = try #require(grade("ann@ac", "Ann Lee", "Acme"))
    let worse = try #require(grade("ann@ac", "Annabel Lee", "Ac"))
    #expect(better < worse)
  }
}
