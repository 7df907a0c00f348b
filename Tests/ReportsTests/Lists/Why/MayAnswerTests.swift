import AgencySettings
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

struct MayAnswerTests {
  private func answer(_ entries: [JournalEntry]) throws -> MayAnswer {
    let booked = Fixture.entry(310, .booked(Fixture.interview().time, meets: []), hoursAgo: 300)
    return try #require(
      MayAnswer(
        InterviewRecord(interview: Fixture.interview(), entries: [booked] + entries),
        under: PolicySettings(), in: Calendars(agency: .usual), at: Fixture.now))
  }

  private static let debrief = Fixture.entry(317, .debrief(Debrief(interest: .yes)), hoursAgo: 168)
  private static let allowed = Fixture.entry(
    319, .permission(.allowed(agreedBy: "Ann Lee")), hoursAgo: 99)
  private static let cleared = Fixture.entry(320, .cleared, hoursAgo: 70)

  @Test func `a yes names who agreed, when, and who cleared it until when`() throws {
    let answer = try answer([Self.debrief, Self.allowed, Self.cleared])
    expectNoDifference(
      answer.text(style: Style(width: 120)),
      """
      Yes: until Fri 27 Nov 16:00, or until they have news
      #42 Priya Shah, Data analyst at Acme
        entry 319, Thu 19 Nov 11:00: direct contact allowed, agreed by Ann Lee; recorded by Sam Okafor
        entry 320, Fri 20 Nov 16:00: cleared to contact the employer directly; recorded by Sam Okafor

      """)
    expectNoDifference(
      answer.json,
      """
      {"interview":42,"answer":"yes","because":["permission@2026-11-19T11:00:00Z",\
      "cleared@2026-11-20T16:00:00Z"],"until":"2026-11-27T16:00:00Z"}

      """)
  }

  @Test func `without a go-ahead it is to be asked first`() throws {
    let answer = try answer([Self.debrief, Self.allowed])
    #expect(answer.text().hasPrefix("Ask first: it is allowed, and nobody has checked"))
    #expect(answer.json.contains(#""answer":"askFirst""#))
  }

  @Test func `news after the go-ahead is named`() throws {
    let news = Fixture.entry(321, .feedback(Feedback(decision: .hold)), hoursAgo: 20)
    let answer = try answer([Self.debrief, Self.allowed, Self.cleared, news])
    #expect(
      answer.text(style: Style(width: 120)).hasPrefix(
        "Ask first: news came after the go-ahead: the feedback on Sun 22 Nov 18:00 (entry 321)\n"))
    #expect(answer.json.contains(#""feedback@2026-11-22T18:00:00Z"]"#))
  }

  @Test func `where nobody said anything it is no`() throws {
    let answer = try answer([])
    expectNoDifference(
      answer.json, "{\"interview\":42,\"answer\":\"no\",\"because\":[],\"until\":null}\n")
    #expect(answer.text().hasPrefix("No: nobody at Acme has agreed to it\n"))
  }
}
