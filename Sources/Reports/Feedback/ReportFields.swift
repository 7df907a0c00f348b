import ChasePolicy
import Domain

extension ReportField {
  /// Every field of the report, and which audience it goes to.
  ///
  /// A field that an audience is not named for never reaches it, in any format, not even as an
  /// empty column or a `null`. Some fields are told to one reader in other words than to another;
  /// those have a line for each.
  ///
  /// Where it was not obvious who may see a field, the field stays in the house:
  ///
  /// - `interview`, our running number, would tell others how many interviews there are.
  /// - `discussed`, `note`, `met` and `candidateConcerns` were told us in confidence: a candidate
  ///   speaks of a hiring manager otherwise than to one. What they forgot to say they asked us to
  ///   pass on, and so it goes.
  /// - `interest` is the candidate's own and ours: the employer hears that they want the job, and no
  ///   doubt of theirs.
  /// - `went` is a judgement of the employer too. That it went well may be known (`wentWell`); a low
  ///   mark may not, nor can it be told from one that was never given.
  /// - `said`, `employerConcerns`, `rating` and `from` are what one person at the employer told us;
  ///   who reads the employer's report there we do not know. What they decided, promised and praised
  ///   they hear back, so that a slip can be put right.
  /// - `employerConcerns` do not go to the candidate either: what is fit to be passed on is `said`, and
  ///   what they praised.
  /// - `rating` and `from` do not go to the candidate: a mark without its words is no feedback, and
  ///   a name is an invitation to ring it.
  /// - how long each side took, and whether a promise was kept, is what we reckon with, and one
  ///   employer beside another.
  /// - `outcome`, `directContact`, `thanked` and `owed` are how we work; `directContact` holds
  ///   reasons, and `owed` tells of tries. The candidate hears how the matter ended.
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
