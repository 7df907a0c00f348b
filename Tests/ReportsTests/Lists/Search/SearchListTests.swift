import CustomDump
import Domain
import Testing
import Wording
import WorkingTime

@testable import Lists

struct SearchListTests {
  private func list(_ typed: String, more: Int = 0, isCutShort: Bool = false) throws -> SearchList {
    let feedback = Event.feedback(
      Feedback(
        decision: .hold,
        words: Feedback.Words(said: "Leeds is far. Strong.", confidential: "budget for Leeds cut")))
    let debrief = Event.debrief(
      Debrief(
        interest: .yes,
        account: Debrief.Account(discussed: "Leeds", concerns: ["Leeds", "Python in Leeds"])))
    let found = FoundInterviews(
      interviews: [
        FoundInterview(
          interview: Fixture.interview(),
          entries: [
            Fixture.entry(9, feedback, hoursAgo: 20), Fixture.entry(7, debrief, hoursAgo: 100),
          ])
      ], more: more, isCutShort: isCutShort)
    return SearchList(found, for: try #require(SoughtWords(typed)))
  }

  @Test func theSentencesWithMostOfTheWordsStandFirst() throws {
    expectNoDifference(
      try list("leeds python", more: 3).text(
        for: "leeds python", at: Fixture.now, calendar: .usual),
      """
      #42 Priya Shah, Data analyst at Acme
        first interview, Mon 16 Nov 2026 11:00 to 12:00
        Thu 19 Nov 10:00, debrief, concern: “Python in Leeds”
        yesterday 18:00, feedback, said: “Leeds is far.”
        yesterday 18:00, feedback, not to be passed on, private: “budget for Leeds
          cut”
        Thu 19 Nov 10:00, debrief, discussed: “Leeds”
        and 1 more (debrief history 42)

      3 further interviews (--limit shows more)

      """)
  }

  @Test func countingMayBeGivenUp() throws {
    let text = try list("leeds", more: 30, isCutShort: true).text(
      for: "leeds", at: Fixture.now, calendar: .usual)
    #expect(text.hasSuffix("\nAt least 30 further interviews (--limit shows more)\n"))
  }

  @Test func nothingFoundIsSaid() throws {
    let list = SearchList(
      FoundInterviews(interviews: [], more: 0), for: try #require(SoughtWords("java")))
    #expect(
      list.text(for: "java\u{1B}", at: Fixture.now, calendar: .usual)
        == "No notes or names match “java\\u{1B}”.\n")
    #expect(
      list.json
        == "{\"interviews\":[],\"more\":0,\"moreAtLeast\":false,\"didYouMean\":null}\n")
  }

  @Test func whatMayHaveBeenMeantIsAsked() throws {
    let list = SearchList(
      FoundInterviews(interviews: [], more: 0), for: try #require(SoughtWords("jvaa")),
      meant: SoughtWords("java"))
    #expect(
      list.text(for: "jvaa", at: Fixture.now, calendar: .usual)
        == "No notes or names match “jvaa”. Did you mean “java”?\n")
    #expect(list.json.contains("\"didYouMean\":\"java\""))
  }

  @Test func theJSONHasWhatIsPrivateMarked() throws {
    let json = try list("budget").json
    #expect(
      json.contains(
        """
        "hits":[{"entry":9,"kind":"feedback","field":"confidential","private":true,\
        "at":"2026-11-22T18:00:00Z","sentence":"budget for Leeds cut"}]
        """))
  }
}
