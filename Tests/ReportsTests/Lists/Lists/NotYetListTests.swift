import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct NotYetListTests {
  private static let chase = Fixture.duty(
    .chaseEmployer, .consultant, .employer, fromHoursAgo: -163,
    because: [.fact(.promise, at: Fixture.ago(hours: 90))])
  private static let promise = InterviewRecord(
    interview: Fixture.interview(),
    entries: [
      Fixture.entry(
        1, .promise(Promise(by: .endOf(LocalDate(dayNumber: 20_784)))), hoursAgo: 90)
    ])

  @Test func `a candidate with an offer is not to be asked yet`() {
    let asked = Fixture.duty(.offerAnswer, fromHoursAgo: -20)
    let list = Listing.notYet(
      [asked, Fixture.duty(.offerAnswer, fromHoursAgo: 1)], at: Fixture.now, in: .usual)
    #expect(list.rows.map(\.duty) == [asked])
    #expect(list.text().hasPrefix("Do not chase Priya Shah before tomorrow 10:00\n"))
  }

  @Test func `only chases of the employer that have not begun are on it`() {
    let list = Listing.notYet(
      [
        Self.chase, Fixture.duty(.chaseEmployer, .consultant, .employer, fromHoursAgo: 1),
        Fixture.duty(.missingDebrief, fromHoursAgo: -5),
        Fixture.duty(.escalateEmployer, .consultant, .employer, fromHoursAgo: -5),
      ], at: Fixture.now, in: .usual)
    expectNoDifference(list.rows.map(\.duty.duty.rule), [.escalateEmployer, .chaseEmployer])
  }

  @Test func `the text says until when, and what to tell the candidate`() {
    expectNoDifference(
      Listing.notYet(
        [Self.chase], records: [Self.promise], at: Fixture.now, in: .usual
      ).text(),
      """
      Do not chase Acme before Mon 30 Nov 09:00
        #42 Priya Shah, Data analyst
        Tell Priya Shah: they said Friday; we ask on the morning of Monday 30 November
        if we have heard nothing

      """)
  }

  @Test func `the JSON is that of due, and the sentence`() throws {
    let json = Listing.notYet(
      [Self.chase], records: [Self.promise], at: Fixture.now, in: .usual
    ).json
    let object = try #require(try Contract.objects(json).first)
    #expect(Set(object.keys) == Set(Contract.due + ["tellCandidate"]))
    #expect(Contract.isOrdered(Contract.due + ["tellCandidate"], in: json))
    #expect(
      object["tellCandidate"] as? String
        == "they said Friday 27 November; we ask on the morning of Monday 30 November "
        + "if we have heard nothing")
  }

  @Test func `an empty list says so`() {
    let list = Listing.notYet([], at: Fixture.now, in: .usual)
    #expect(list.isEmpty)
    #expect(list.json == "[]\n")
    #expect(list.text().hasPrefix("No employer has to be left alone"))
  }
}
