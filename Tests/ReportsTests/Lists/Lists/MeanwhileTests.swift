import ChasePolicy
import Domain
import Testing
import WorkingTime

@testable import Lists

/// Told on Monday 23 November 2026, 14:00; we ask on the Monday after, at 09:00.
struct MeanwhileTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    var before: Event?
    var event: Event?
    var rule = Rule.chaseEmployer
    let said: String
  }

  private static let earlier = Deadline.endOf(LocalDate(dayNumber: 20_770))
  private static let friday = Deadline.endOf(LocalDate(dayNumber: 20_784))
  private static let asking =
    "we ask on the morning of Monday 30 November if we have heard nothing"

  private static func call(_ result: Contact.Result) -> Event? {
    Contact(chaser: .consultant, target: .employer, result: result).map(Event.contact)
  }

  @Test(arguments: [
    Row(
      testDescription: "a promise by a date", event: .promise(Promise(by: friday)),
      said: "they said Friday; " + asking),
    Row(
      testDescription: "a promise by a moment",
      event: .promise(Promise(by: .at(Fixture.ahead(hours: 48)))),
      said: "they said Wednesday at 14:00; " + asking),
    Row(
      testDescription: "feedback with a date",
      event: .feedback(Feedback(decision: .undecided, hearBy: friday)),
      said: "they said Friday; " + asking),
    Row(
      testDescription: "on hold with a date",
      event: .feedback(Feedback(decision: .hold, hearBy: friday)),
      said: "they have it on hold and said Friday; " + asking),
    Row(
      testDescription: "a promise that moved", before: .promise(Promise(by: earlier)),
      event: .promise(Promise(by: friday)),
      said: "they first said Friday 13 November and then Friday; " + asking),
    Row(
      testDescription: "the same promise again", before: .promise(Promise(by: friday)),
      event: .promise(Promise(by: friday)), said: "they said Friday; " + asking),
    Row(
      testDescription: "an offer with a last day",
      event: .feedback(Feedback(decision: .offer, answerBy: friday)), rule: .offerAnswer,
      said: "they have offered you the job and asked for your answer by Friday; "
        + asking.replacing("we ask", with: "we ask you")),
    Row(
      testDescription: "an offer without one", event: .feedback(Feedback(decision: .offer)),
      rule: .offerAnswer,
      said: "they have offered you the job; " + asking.replacing("we ask", with: "we ask you")),
    Row(
      testDescription: "written to", event: call(.wrote),
      said: "we wrote to them on Saturday; "
        + asking.replacing("we ask", with: "we ask again")),
    Row(
      testDescription: "told the candidate",
      event: .debrief(Debrief(interest: .yes, hearBy: friday)),
      said: "you were told that you would hear by Friday; " + asking),
    Row(
      testDescription: "undecided", event: .feedback(Feedback(decision: .undecided)),
      said: "they told us on Saturday that they had not decided yet; " + asking),
    Row(
      testDescription: "on hold", event: .feedback(Feedback(decision: .hold)),
      said: "they put it on hold on Saturday; " + asking),
    Row(
      testDescription: "nothing said", event: nil,
      said: "they have not said when they decide; " + asking),
    Row(
      testDescription: "a debrief without a date", event: .debrief(Debrief(interest: .yes)),
      said: "they have not said when they decide; " + asking),
    Row(
      testDescription: "tried in vain", event: call(.voicemail),
      said: "we tried to reach them on Saturday; "
        + asking.replacing("we ask", with: "we ask again")),
    Row(
      testDescription: "asked, and to be asked elsewhere", event: call(.reached),
      rule: .escalateEmployer,
      said: "we asked them on Saturday, and they had no answer yet; "
        + asking.replacing("we ask", with: "we ask another person there")),
  ])
  func saysWhyNotAndWhen(_ row: Row) {
    let entries =
      [row.before.map { Fixture.entry(6, $0, hoursAgo: 60) }].compactMap { $0 }
      + [row.event.map { Fixture.entry(7, $0, hoursAgo: 48) }].compactMap { $0 }
    let origin = row.event.map { Reason.fact($0.kind, at: Fixture.ago(hours: 48)) }
    let duty = Fixture.duty(
      row.rule, .consultant, .employer, fromHoursAgo: -163,
      because: [origin ?? .interviewEnd]
    ).duty
    let words = Meanwhile(before: duty, Witnesses(entries)).words(at: Fixture.now, in: .usual)
    #expect(words == row.said)
  }
}
