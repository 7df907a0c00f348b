import AgencySettings
import Rendering
import ChasePolicy
import CustomDump
import Domain
import Foundation
import PolicyJSON
import Testing
import WorkingTime

struct FactsAsDataTests {
  @Test func writesTheFactsAsTheyAreRead() throws {
    let facts = try everyKind()
    var settings = PolicySettings()
    try settings.set("lateAfter", "6wh")
    try settings.set("candidate.maxAttempts", "1")
    expectNoDifference(
      JSONWriter.line(facts.json(under: settings)),
      #"{"interview":{"start":"2026-11-16T10:00:00Z","end":"2026-11-16T11:00:00Z","#
        + #""state":"noShow","stateAt":"2026-11-16T11:00:00Z","stateBy":"employer","#
        + #""stateRecordedAt":"2026-11-16T12:00:00Z","movedAt":"2026-11-12T12:00:00Z","#
        + #""movedBy":"candidate","movedRecordedAt":"2026-11-12T12:00:00Z","#
        + #""bookedAt":"2026-11-10T12:00:00Z"},"entries":["#
        + #"{"kind":"briefed","at":"2026-11-12T12:00:00Z","recordedAt":"2026-11-12T12:00:00Z""#
        + #"},"#
        + #"{"kind":"debriefAgreed","at":"2026-11-16T09:00:00Z","recordedAt":"2026-11-16T09:00:00Z""#
        + #","until":"2026-11-17"},"#
        + #"{"kind":"debrief","at":"2026-11-16T12:00:00Z","recordedAt":"2026-11-16T12:00:00Z""#
        + #","interest":"yes","hearBy":"2026-11-20T12:00:00Z","passOn":true,"thank"#
        + #"ed":false,"wrote":false},"#
        + #"{"kind":"feedback","at":"2026-11-16T12:01:00Z","recordedAt":"2026-11-16T12:01:00Z""#
        + #","decision":"offer","hearBy":null,"answerBy":"2026-11-20"},"#
        + #"{"kind":"promise","at":"2026-11-16T12:02:00Z","recordedAt":"2026-11-16T12:02:00Z""#
        + #","by":"2026-11-20"},"#
        + #"{"kind":"permission","at":"2026-11-16T12:03:00Z","recordedAt":"2026-11-16T12:03:00Z""#
        + #","allowed":false},"#
        + #"{"kind":"cleared","at":"2026-11-16T12:04:00Z","recordedAt":"2026-11-16T12:04:00Z""#
        + #"},"#
        + #"{"kind":"contact","at":"2026-11-16T12:05:00Z","recordedAt":"2026-11-16T12:05:00Z""#
        + #","chaser":"consultant","target":"candidate","reached":false,"wrote":fa"#
        + #"lse,"about":null},"#
        + #"{"kind":"contact","at":"2026-11-16T12:05:00Z","recordedAt":"2026-11-16T12:05:00Z""#
        + #","chaser":"consultant","target":"employer","reached":false,"wrote":tru"#
        + #"e,"about":["passOn"]},"#
        + #"{"kind":"thanked","at":"2026-11-16T12:06:00Z","recordedAt":"2026-11-16T12:06:00Z""#
        + #","via":"direct"},"#
        + #"{"kind":"withdrawn","at":"2026-11-16T12:07:00Z","recordedAt":"2026-11-16T12:07:00Z""#
        + #","told":true},"#
        + #"{"kind":"nextBooked","at":"2026-11-16T12:08:00Z","recordedAt":"2026-11-16T12:08:00Z""#
        + #","start":"2026-11-20T12:00:00Z","fell":null},"#
        + #"{"kind":"closed","at":"2026-11-16T12:09:00Z","recordedAt":"2026-11-16T12:09:00Z""#
        + #","outcome":"filled","told":false},"#
        + #"{"kind":"answered","at":"2026-11-16T12:10:00Z","recordedAt":"2026-11-16T12:10:00Z""#
        + #","answer":"no"},"#
        + #"{"kind":"placedElsewhere","at":"2026-11-16T12:11:00Z","recordedAt":"2026-11-16T12:11:00Z""#
        + #"}],"#
        + #""settings":{"candidate.maxAttempts":1,"lateAfter":"6wh"}}"#)
  }

  @Test func whatIsWrittenComesToTheSamePlan() throws {
    let facts = InterviewFacts(
      time: try everyKind().time,
      entries: [
        on("11-16 12:00", .debrief(hearBy: .endOf(date("11-20")), passOn: true)),
        on("11-17 12:00", .missed(.candidate)),
      ])
    let answer = PolicyEvaluator.evaluate(line: Data(JSONWriter.line(facts.json()).utf8))
    let planned = plan(for: facts, under: PolicySettings(), in: Calendars(agency: .usual))
    expectNoDifference(
      answer.text,
      JSONWriter.line(["id": .null, "duties": .array(planned.map(\.json))]))
  }

  private func everyKind() throws -> InterviewFacts {
    InterviewFacts(
      time: try #require(InterviewTime(start: Interview.start, end: Interview.end)),
      state: .noShow(at: Interview.end), stateBy: .employer,
      stateRecordedAt: moment("11-16 12:00"),
      moved: Change(at: moment("11-12 12:00"), by: .candidate), bookedAt: moment("11-10 12:00"),
      entries: [
        on("11-12 12:00", .briefed),
        on("11-16 09:00", .debriefAgreed(until: .endOf(date("11-17")))),
        on("11-16 12:00", .debrief(hearBy: .at(moment("11-20 12:00")), passOn: true)),
        on("11-16 12:01", .feedback(.offer, answerBy: .endOf(date("11-20")))),
        on("11-16 12:02", .promise(.endOf(date("11-20")))),
        on("11-16 12:03", .forbidden),
        on("11-16 12:04", .cleared),
        on("11-16 12:05", .missed(.candidate)),
        on("11-16 12:05", .wrote(.employer, about: [.passOn])),
        on("11-16 12:06", .thanked(via: .direct)),
        on("11-16 12:07", .withdrawn(why: nil, told: true)),
        on("11-16 12:08", .nextBooked(nil, start: moment("11-20 12:00"))),
        on("11-16 12:09", .closed(.filled)),
        on("11-16 12:10", .answered(yes: false)), on("11-16 12:11", .placedElsewhere),
        on("11-16 12:12", .snoozed(Snooze(until: moment("11-20 12:00"), why: "on holiday"))),
      ])
  }
}
