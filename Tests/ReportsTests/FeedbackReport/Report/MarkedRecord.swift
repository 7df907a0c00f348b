import ChasePolicy
import Domain
import WorkingTime

@testable import FeedbackReport

/// Two interviews of which every field of the report holds something that stands nowhere else: one
/// about which the employer is still to decide, and one that is closed.
enum MarkedRecord {
  /// How a field's mark is spelled, and who may read it: a second book beside the table.
  struct Mark: Sendable {
    let key: String
    /// On a page and in a table for spreadsheets.
    let words: String
    /// In JSON.
    let json: String
    /// In a table for spreadsheets, where it is otherwise there.
    let csv: String
    let audiences: Set<Audience>

    init(
      _ key: String, _ words: String, json: String? = nil, csv: String? = nil,
      _ audiences: Set<Audience>
    ) {
      self.key = key
      self.words = words
      self.json = json ?? words
      self.csv = csv ?? words
      self.audiences = audiences
    }
  }

  static let marks = [
    Mark("interview", "731946", [.internal]),
    Mark("candidate", "MarkCandidate", [.internal, .employer, .candidate]),
    Mark("phone", "MarkPhone", [.internal]),
    Mark("email", "MarkEmail", [.internal]),
    Mark("employer", "MarkEmployer", [.internal, .employer, .candidate]),
    Mark("vacancy", "MarkVacancy", [.internal, .employer, .candidate]),
    Mark("stage", "assessment", [.internal, .employer, .candidate]),
    Mark("start", "11:07", [.internal, .employer, .candidate]),
    Mark("end", "12:19", [.internal, .employer, .candidate]),
    Mark("state", "not attended", json: "noShow", [.internal, .employer, .candidate]),
    Mark("outcome", "filled by another candidate", json: "filled", [.internal, .candidate]),
    Mark("consultant", "MarkConsultant", [.internal, .employer, .candidate]),
    Mark("debriefed", "15:23", [.internal]),
    Mark(
      "debriefWorkingMinutes", "3 h 4 min", json: "\"debriefWorkingMinutes\":184", csv: ",184,",
      [.internal]),
    Mark("interest", "interested", json: "\"interest\":\"yes\"", [.internal, .employer]),
    Mark("went", "5 of 5", json: "\"went\":5", [.internal]),
    Mark("wentWell", "very well", json: "veryWell", [.employer]),
    Mark("met", "MarkMet (MarkRole)", [.internal]),
    Mark("discussed", "MarkDiscussed", [.internal]),
    Mark("candidateConcerns", "MarkCandidateConcern", [.internal]),
    Mark("forgot", "MarkForgot", [.internal, .employer]),
    Mark("questions", "MarkQuestion", [.internal, .employer]),
    Mark("note", "MarkNote", [.internal]),
    Mark("feedbackReceived", "16:31", [.internal, .employer, .candidate]),
    Mark(
      "feedbackWorkingMinutes", "4 h 12 min", json: "\"feedbackWorkingMinutes\":252",
      csv: ",252,", [.internal]),
    Mark(
      "awaitedSince", "Awaited since", json: "\"awaitedSince\":\"", csv: "awaitedSince", [.employer]
    ),
    Mark("decision", "on hold", json: "\"hold\"", [.internal, .employer, .candidate]),
    Mark("rating", "2 of 5", json: "\"rating\":2", [.internal]),
    Mark("from", "MarkFrom", [.internal]),
    Mark("said", "MarkSaid", [.internal, .candidate]),
    Mark("strengths", "MarkStrength", [.internal, .employer, .candidate]),
    Mark("employerConcerns", "MarkEmployerConcern", [.internal]),
    Mark("private", "MarkPrivate", [.internal]),
    Mark("next", "MarkNext", [.internal, .employer, .candidate]),
    Mark("hearBy", "10:37", [.internal, .employer, .candidate]),
    Mark("promisedBy", "13:43", [.internal, .employer, .candidate]),
    Mark("firstPromise", "kept late", json: "\"firstPromise\":\"late\"", [.internal]),
    Mark(
      "workingDaysLate", "less than a working day", json: "\"workingDaysLate\":0", csv: ",0,",
      [.internal]),
    Mark("answerBy", "10:53", [.internal, .employer, .candidate]),
    Mark("directContact", "not allowed: MarkWhyNot", json: "forbidden", [.internal]),
    Mark("thanked", "sent through us", json: "\"thanked\":\"consultant\"", [.internal]),
    Mark(
      "owed", "Chase the decision with someone else there", json: "escalateEmployer", [.internal]),
  ]

  static let employer = Employer(id: Identifier(7), name: "MarkEmployer")
  static let candidate = Candidate(
    id: Identifier(8), name: "MarkCandidate", phone: "MarkPhone", email: "MarkEmail")

  /// What stands in the journal and in no field at all.
  static let unseen = [
    "UnseenMeets", "UnseenContact", "UnseenPromiser", "UnseenPromise", "UnseenSnooze",
    "UnseenWithdrawal", "UnseenRetracted",
  ]

  /// A minute of Wednesday 18 November 2026, when the clocks of London show universal time.
  static func minute(_ hour: Int, _ minute: Int) -> Instant {
    Instant(seconds: 1_794_960_000 + hour * 3600 + minute * 60)
  }

  static let record = InterviewRecord(interview: interview, entries: entries)
  static let duty = Fixture.duty(.escalateEmployer, .consultant, .employer, of: interview)

  /// Every row of the marked report.
  static let rows = [
    ReportRow(record, duties: [duty], at: Fixture.now), waiting(interview), closed(as: .filled),
  ]

  /// A second interview, which is closed: its promise was kept late, and the candidate is out.
  private static func closed(as outcome: Outcome) -> ReportRow {
    let interview = Interview(
      id: interview.id, candidate: interview.candidate, employer: employer,
      vacancy: interview.vacancy, stage: .assessment, consultant: interview.consultant, time: time,
      state: interview.state, outcome: outcome)
    let entries = [
      entry(6, .promise(Promise(by: .at(minute(15, 1)))), at: minute(14, 0)),
      entry(7, .feedback(Feedback(decision: .reject)), at: minute(16, 31)),
      entry(8, .withdrawn(why: "UnseenWithdrawal"), at: minute(16, 37)),
    ]
    return ReportRow(
      InterviewRecord(interview: interview, entries: entries), duties: [], at: Fixture.now)
  }

  /// A third, which has ended and of which the employer has said nothing.
  private static func waiting(_ interview: Interview) -> ReportRow {
    let interview = Interview(
      id: interview.id, candidate: interview.candidate, employer: employer,
      vacancy: interview.vacancy, stage: .assessment, consultant: interview.consultant,
      time: time)
    return ReportRow(
      InterviewRecord(interview: interview, entries: []), duties: [], at: Fixture.now)
  }

  private static let time: InterviewTime = {
    guard let time = InterviewTime(start: minute(11, 7), end: minute(12, 19)) else {
      preconditionFailure("it ends after it starts")
    }
    return time
  }()

  private static let interview = Interview(
    id: Identifier(731_946), candidate: candidate, employer: employer, vacancy: "MarkVacancy",
    stage: .assessment, consultant: Consultant(id: Identifier(9), name: "MarkConsultant"),
    time: time, state: .noShow(at: nil))

  private static let entries =
    [
      entry(1, .booked(time, meets: ["UnseenMeets"]), at: minute(8, 1)),
      entry(2, .debrief(debrief), at: minute(15, 23)),
      entry(3, .feedback(feedback), at: minute(16, 31)),
      entry(4, .promise(promise), at: minute(16, 33)),
      entry(5, .permission(.forbidden(why: "MarkWhyNot")), at: minute(16, 34)),
      entry(6, .thanked(via: .consultant), at: minute(16, 35)),
      entry(7, .snoozed(Snooze(until: minute(18, 0), why: "UnseenSnooze")), at: minute(16, 36)),
      entry(9, .withdrawn(why: "UnseenRetracted"), at: minute(16, 38), counts: false),
    ] + tries

  private static let tries: [JournalEntry] =
    Contact(
      chaser: .consultant, target: .candidate, result: .voicemail, note: "UnseenContact"
    ).map { [entry(10, .contact($0), at: minute(16, 39))] } ?? []

  private static let debrief = Debrief(
    interest: .yes, hearBy: .at(minute(10, 37)), passOn: true,
    account: Debrief.Account(
      rang: .us, went: 5, met: [Met(name: "MarkMet", role: "MarkRole")],
      discussed: "MarkDiscussed", next: "MarkNext", forgot: ["MarkForgot"],
      questions: ["MarkQuestion"], concerns: ["MarkCandidateConcern"], note: "MarkNote"))

  private static let feedback = Feedback(
    decision: .hold, answerBy: .at(minute(10, 53)),
    words: Feedback.Words(
      from: "MarkFrom", rating: 2, said: "MarkSaid", strengths: ["MarkStrength"],
      concerns: ["MarkEmployerConcern"], confidential: "MarkPrivate"))

  private static let promise = Promise(
    by: .at(minute(13, 43)), from: "UnseenPromiser", words: "UnseenPromise")

  private static func entry(
    _ number: Int64, _ event: Event, at moment: Instant, counts: Bool = true
  ) -> JournalEntry {
    JournalEntry(
      id: Identifier(number), subject: .interview(Identifier(731_946)), happenedAt: moment,
      stamp: Stamp(consultant: Fixture.sam, at: moment, clock: .system), content: .event(event),
      counts: counts)
  }
}

extension MarkedRecord {
  /// The same interviews with all that an audience may not see changed or gone; nil for the agency,
  /// which may see everything.
  static func rowsOtherwise(for audience: Audience) -> [ReportRow]? {
    guard audience != .internal else { return nil }
    let isEmployer = audience == .employer
    let debrief = Debrief(
      interest: isEmployer ? .yes : .unsure, hearBy: .at(minute(10, 37)),
      account: Debrief.Account(
        went: isEmployer ? 5 : 1, next: "MarkNext", forgot: isEmployer ? ["MarkForgot"] : [],
        questions: isEmployer ? ["MarkQuestion"] : []))
    let feedback = Feedback(
      decision: .hold, answerBy: .at(minute(10, 53)),
      words: Feedback.Words(
        said: isEmployer ? nil : "MarkSaid", strengths: ["MarkStrength"]))
    let interview = Interview(
      id: Identifier(1), candidate: Candidate(id: candidate.id, name: candidate.name),
      employer: employer, vacancy: interview.vacancy, stage: interview.stage,
      consultant: interview.consultant, time: time, state: interview.state)
    let entries = [
      entry(21, .booked(time, meets: []), at: minute(8, 1)),
      entry(22, .debrief(debrief), at: minute(13, 0)),
      entry(23, .feedback(feedback), at: minute(16, 31)),
      entry(24, .promise(promise), at: minute(16, 33)),
      entry(25, .briefed, at: minute(8, 5)),
    ]
    return [
      ReportRow(
        InterviewRecord(interview: interview, entries: entries), duties: [], at: Fixture.now),
      waiting(interview), closed(as: isEmployer ? .rejected : .filled),
    ]
  }
}
