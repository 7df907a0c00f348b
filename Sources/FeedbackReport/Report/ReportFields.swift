import ChasePolicy
import Domain
import Rendering

extension ReportField {
  /// The fields of the report, each with its audiences.
  ///
  /// A field that an audience is not named for never reaches it, in any format, not even as an
  /// empty column or a `null`. A field whose words differ between readers has a line for each.
  ///
  /// A field stays in the agency if it was not obvious who may see it:
  ///
  /// - `interview`, our running number, would tell others how many interviews there are.
  /// - `discussed`, `note`, `met` and `candidateConcerns` were told us in confidence: a candidate
  ///   speaks differently of a hiring manager than to one. They asked us to pass on what they
  ///   forgot to say, so that goes to the employer.
  /// - `interest` is the candidate's own and ours: the employer hears that they want the job, and
  ///   none of their doubts.
  /// - `went` is a judgement of the employer too. That it went well may be known (`wentWell`); a
  ///   low mark may not, nor can it be told from a missing one.
  /// - `said`, `employerConcerns`, `rating` and `from` are what one person at the employer told us;
  ///   we do not know who reads the employer's report there. What they decided, promised and
  ///   praised they hear back, so that a mistake can be put right.
  /// - `employerConcerns` do not go to the candidate either: `said` and what they praised are what
  ///   may be passed on.
  /// - `rating` and `from` do not go to the candidate: a mark without its words is not feedback,
  ///   and a name is an invitation to ring it.
  /// - how long each side took, and whether a promise was kept, is for our own planning, and
  ///   compares one employer with another.
  /// - `outcome`, `directContact`, `thanked` and `owed` are how we work; `directContact` holds
  ///   reasons, and `owed` shows attempts. The candidate hears how the matter ended.
  /// - a date that a decision or the end of the matter has answered is told to nobody outside: it
  ///   would say that somebody broke their word.
  static let table: [ReportField] = interview + debrief + feedback + next

  private static let interview: [ReportField] = [
    ReportField("interview", "Number", .interview, .agency, .number.always, \.number),
    ReportField("candidate", "Candidate", .interview, .everybody, .text.always, \.candidate),
    ReportField("phone", "Telephone", .interview, .agency, .text, \.phone),
    ReportField("email", "E-mail", .interview, .agency, .text, \.email),
    ReportField("employer", "Employer", .interview, .everybody, .text.always, \.employer),
    ReportField("vacancy", "Vacancy", .interview, .everybody, .text.always, \.vacancy),
    ReportField("stage", "Stage", .interview, .everybody, .choice(of: Stage.self), \.stage),
    ReportField("start", "Start", .interview, .everybody, .moment.always, \.start),
    ReportField("end", "End", .interview, .everybody, .moment.always, \.end),
    ReportField(
      "state", "Status", .interview, .everybody, .choice(of: ReportRow.Progress.self).always,
      \.state
    ),
    ReportField("outcome", "Outcome", .interview, .agency, .choice(of: Outcome.self), \.outcome),
    ReportField(
      "outcome", "Outcome", .interview, [.candidate], .choice(of: Outcome.self),
      \.outcomeForCandidate),
    ReportField("consultant", "Consultant", .interview, .everybody, .text.always, \.consultant),
  ]

  private static let debrief: [ReportField] = [
    ReportField("debriefed", "Debriefed", .debrief, .agency, .moment, \.debriefed),
    ReportField(
      "debriefWorkingMinutes", "Working time", .debrief, .agency, .workingMinutes, \.debriefTime),
    ReportField(
      "interest", "Interest", .debrief, .agency, .choice(of: Interest.self), \.interest),
    ReportField("interest", "Interest", .debrief, [.employer], .choice(["yes"]), \.keenInterest),
    ReportField("went", "How it went", .debrief, .agency, .rating, \.went),
    ReportField(
      "wentWell", "How it went", .debrief, [.employer], .choice(["well", "veryWell"]), \.wentWell),
    ReportField("met", "Met", .debrief, .agency, .texts, \.met),
    ReportField("discussed", "Discussed", .debrief, .agency, .text, \.discussed),
    ReportField("candidateConcerns", "Concerns", .debrief, .agency, .texts, \.candidateConcerns),
    ReportField("forgot", "Forgot to say", .debrief, .agency, .texts, \.forgot),
    ReportField("forgot", "Would like to add", .debrief, [.employer], .texts, \.forgot),
    ReportField("note", "Note", .debrief, .agency, .text, \.note),
  ]

  private static let feedback: [ReportField] = [
    ReportField("feedbackReceived", "Received", .feedback, .everybody, .moment, \.feedbackReceived),
    ReportField(
      "awaitedSince", "Awaited since", .feedback, [.employer], .moment, \.awaitedSince),
    ReportField(
      "feedbackWorkingMinutes", "Working time", .feedback, .agency, .workingMinutes, \.feedbackTime),
    ReportField(
      "decision", "Decision", .feedback, .agencyAndEmployer, .choice(of: Decision.self), \.decision),
    ReportField(
      "decision", "Decision", .feedback, [.candidate], .choice(of: Decision.self),
      \.decisionForCandidate),
    ReportField("rating", "Rating", .feedback, .agency, .rating, \.rating),
    ReportField("from", "From", .feedback, .agency, .text, \.from),
    ReportField("said", "Said", .feedback, .agencyAndCandidate, .text, \.said),
    ReportField("strengths", "Strengths", .feedback, .everybody, .texts, \.strengths),
    ReportField(
      "employerConcerns", "Concerns", .feedback, .agency, .texts, \.employerConcerns),
    ReportField(
      "private", "Private, not to be passed on", .feedback, .agency, .text, \.confidential),
  ]

  private static let next: [ReportField] = [
    ReportField("next", "Candidate was told", .next, .agencyAndEmployer, .text, \.next),
    ReportField("next", "You were told", .next, [.candidate], .text, \.next),
    ReportField(
      "hearBy", "Candidate was told to hear by", .next, .agency, .deadline, \.hearBy),
    ReportField(
      "hearBy", "Candidate was told to hear by", .next, [.employer], .deadline, \.hearByStill),
    ReportField(
      "hearBy", "You were told to hear by", .next, [.candidate], .deadline, \.hearByStill),
    ReportField(
      "promisedBy", "Decision promised by", .next, .agency, .deadline,
      passed: ("Decision was promised by", \.dates.promised), \.promisedBy),
    ReportField(
      "promisedBy", "Decision promised by", .next, [.candidate], .deadline,
      passed: ("Decision was promised by", \.dates.promised), \.promisedByStill),
    ReportField(
      "promisedBy", "Your decision by", .next, [.employer], .deadline,
      passed: ("Your decision was promised by", \.dates.promised), \.promisedByStill),
    ReportField(
      "firstPromise", "First promise", .next, .agency, .choice(of: PromiseFate.Verdict.self),
      \.firstPromise),
    ReportField(
      "workingDaysLate", "Late by", .next, .agency, .workingDays, \.lateBy),
    ReportField(
      "answerBy", "Answer to the offer by", .next, .agency, .deadline,
      passed: ("Offer was open until", \.dates.offer), \.answerBy),
    ReportField(
      "answerBy", "Answer to the offer by", .next, [.employer, .candidate], .deadline,
      passed: ("Offer was open until", \.dates.offer), \.answerByStill),
    ReportField(
      "directContact", "Direct contact", .next, .agency, .choice(["allowed", "forbidden"]),
      \.mayContact),
    ReportField(
      "thanked", "Thank-you", .next, .agency, .choice(of: ReportRow.Thanks.self), \.thanked),
    ReportField("owed", "Owed now", .next, .agency, .choices(of: Rule.self), \.owedNow),
  ]
}
