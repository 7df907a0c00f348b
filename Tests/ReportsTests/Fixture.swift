import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

/// A report as text, written interview by interview.
func written(
  _ format: ReportFormat, _ heading: ReportHeading, _ rows: [ReportRow]
) throws -> String {
  var writer = try #require(ReportWriter(format, heading: heading, in: .usual))
  var text = writer.begin()
  for row in rows { text += writer.add(row) }
  return text + (try writer.end())
}

/// A small agency on Monday 23 November 2026, 14:00: good defaults, of which a test changes one.
enum Fixture {
  static let now = Instant(seconds: 1_795_442_400)
  static let sam = Consultant(id: Identifier(1), name: "Sam Okafor")
  static let priya = Candidate(
    id: Identifier(1), name: "Priya Shah", phone: "+44 7700 900123", email: "priya@example.org")
  static let acme = Employer(id: Identifier(1), name: "Acme")

  /// A moment some hours before now.
  static func ago(hours: Int) -> Instant {
    now.adding(seconds: -hours * 3600)
  }

  /// A moment some hours after now.
  static func ahead(hours: Int) -> Instant {
    now.adding(seconds: hours * 3600)
  }

  /// The hour that ended some hours ago.
  static func hour(endedHoursAgo hours: Int) -> InterviewTime {
    guard let time = InterviewTime(start: ago(hours: hours + 1), end: ago(hours: hours)) else {
      preconditionFailure("an hour ends after it starts")
    }
    return time
  }

  static func interview(
    _ number: Int64 = 42, candidate: Candidate = priya, employer: Employer = acme,
    vacancy: String = "Data analyst", stage: Stage? = .first, consultant: Consultant = sam,
    endedHoursAgo: Int = 170, state: InterviewState = .scheduled, outcome: Outcome? = nil
  ) -> Interview {
    Interview(
      id: Identifier(number), candidate: candidate, employer: employer, vacancy: vacancy,
      stage: stage, consultant: consultant, time: hour(endedHoursAgo: endedHoursAgo), state: state,
      outcome: outcome)
  }

  static func entry(
    _ number: Int64, _ event: Event, hoursAgo: Int, of interview: Int64 = 42,
    clock: Stamp.Clock = .system, counts: Bool = true
  ) -> JournalEntry {
    JournalEntry(
      id: Identifier(number), subject: .interview(Identifier(interview)),
      happenedAt: ago(hours: hoursAgo),
      stamp: Stamp(consultant: sam, at: ago(hours: hoursAgo), clock: clock),
      content: .event(event), counts: counts)
  }

  static func duty(
    _ rule: Rule = .missingDebrief, _ chaser: Party = .consultant, _ target: Party = .candidate,
    fromHoursAgo: Int = 24, lateHoursAgo: Int? = nil, until: Instant? = nil,
    because: [Reason] = [.interviewEnd], of interview: Interview = interview(),
    snoozedUntil: Instant? = nil
  ) -> AssignedDuty {
    AssignedDuty(
      duty: Duty(
        rule: rule, chaser: chaser, target: target, from: ago(hours: fromHoursAgo),
        late: lateHoursAgo.map(ago(hours:)), until: until, because: because),
      interview: interview, snoozedUntil: snoozedUntil)
  }

  /// A debrief with something in every field.
  static let debrief = Debrief(
    interest: .yes, hearBy: LocalDate(year: 2026, month: 11, day: 27).map(Deadline.endOf),
    thanked: true,
    account: Debrief.Account(
      rang: .candidate, went: 4,
      met: [Met(name: "Ann Lee", role: "head of data"), Met(name: "Bob Ray")],
      discussed: "The move to the new warehouse, and who would own it.",
      next: "A second interview with the team", forgot: ["Led the audit in 2024"],
      concerns: ["The commute"], note: "Prefers to be called after four."))

  /// Feedback with something in every field.
  static let feedback = Feedback(
    decision: .hold, hearBy: .at(ahead(hours: 96)), answerBy: nil,
    words: Feedback.Words(
      from: "Ann Lee", rating: 4, said: "Clear and thorough.", strengths: ["SQL", "Calm"],
      concerns: ["Little public speaking"], confidential: "The budget is not approved yet."))

  /// A record in which both sides have spoken.
  static let record = InterviewRecord(
    interview: interview(),
    entries: [
      entry(310, .booked(interview().time, meets: ["Ann Lee"]), hoursAgo: 300),
      entry(317, .debrief(debrief), hoursAgo: 168),
      entry(318, .feedback(feedback), hoursAgo: 100),
      entry(319, .permission(.allowed(agreedBy: "Ann Lee")), hoursAgo: 99),
    ])
}

extension ReportRow {
  /// A row by the usual calendar on both sides.
  init(_ record: InterviewRecord, duties: [AssignedDuty], at now: Instant) {
    self.init(record, duties: duties, at: now, in: Calendars(agency: .usual))
  }
}
