import ChasePolicy
import Domain
import Rendering
import WorkingTime

extension ReportField {
  /// The fields of the report, each with its audiences and its value.
  ///
  /// A field that an audience is not named for never reaches it, in any format, not even as an
  /// empty column or a `null`. A field whose words differ between readers has a line for each.
  ///
  /// A field stays in the agency if it was not obvious who may see it:
  ///
  /// - `interview`, our running number, would tell others how many interviews there are.
  /// - `discussed`, `note`, `met` and `candidateConcerns` were told us in confidence: a candidate
  ///   speaks differently of a hiring manager than to one. They asked us to pass on what they
  ///   forgot to say and want to know, so that goes to the employer.
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
  ///   would say that a promise was broken.
  static let table = Part.allCases.flatMap(\.fields)

  fileprivate static let interview: [ReportField] = [
    .init("interview", "Number", .agency, .number.always) { Int($0.interview.id.number) },
    .init("candidate", "Candidate", .everybody, .text.always) { $0.interview.candidate.name },
    .init("phone", "Telephone", .agency, .text) { $0.interview.candidate.phone },
    .init("email", "E-mail", .agency, .text) { $0.interview.candidate.email },
    .init("employer", "Employer", .everybody, .text.always) { $0.interview.employer.name },
    .init("vacancy", "Vacancy", .everybody, .text.always) { $0.interview.vacancy },
    .init("stage", "Stage", .everybody, .choice(\Stage.words)) { $0.interview.stage },
    .init("start", "Start", .everybody, .moment.always) { $0.interview.time.start },
    .init("end", "End", .everybody, .moment.always) { $0.interview.time.end },
    .init(
      "state", "Status", .everybody, .choice(ReportRow.Progress.allCases.map(\.rawValue)).always,
      \.state),
    .init("outcome", "Outcome", .agency, .choice(\Outcome.words)) { $0.interview.outcome },
    .init("outcome", "Outcome", [.candidate], .choice(\Outcome.wordsForCandidate)) {
      $0.interview.outcome
    },
    .init("consultant", "Consultant", .everybody, .text.always) { $0.interview.consultant.name },
  ]

  // The account is read in place: a local copy of it would copy every text.
  fileprivate static let debrief: [ReportField] = [
    .init("debriefed", "Debriefed", .agency, .moment) { $0.debrief?.at },
    .init("debriefWorkingMinutes", "Working time", .agency, .workingMinutes) {
      $0.pace.debriefMinutes
    },
    .init("interest", "Interest", .agency, .choice(\Interest.words)) { $0.debrief?.value.interest },
    .init(
      "interest", "Interest", [.employer], .choice(\Interest.words, among: [.yes]), \.keenInterest),
    .init("went", "How it went", .agency, .rating) { $0.debrief?.value.account.went },
    .init("wentWell", "How it went", [.employer], .choice(["well", "veryWell"]), \.wentWell),
    .init("met", "Met", .agency, .texts) { $0.debrief?.value.account.met.map(\.words) },
    .init("discussed", "Discussed", .agency, .text) { $0.debrief?.value.account.discussed },
    .init("candidateConcerns", "Concerns", .agency, .texts) { $0.debrief?.value.account.concerns },
    .init("forgot", "Forgot to say", .agency, .texts) { $0.debrief?.value.account.forgot },
    .init("forgot", "Would like to add", [.employer], .texts) { $0.debrief?.value.account.forgot },
    .init("questions", "Wants to know", .agency, .texts) { $0.debrief?.value.account.questions },
    .init("questions", "Would like to know", [.employer], .texts) {
      $0.debrief?.value.account.questions
    },
    .init("note", "Note", .agency, .text) { $0.debrief?.value.account.note },
  ]

  fileprivate static let feedback: [ReportField] = [
    .init("feedbackReceived", "Received", .everybody, .moment) { $0.feedback?.at },
    .init("awaitedSince", "Awaited since", [.employer], .moment) {
      $0.awaitsFeedback ? $0.interview.time.end : nil
    },
    .init("feedbackWorkingMinutes", "Working time", .agency, .workingMinutes) {
      $0.pace.feedbackMinutes
    },
    .init("decision", "Decision", .agencyAndEmployer, .choice(\Decision.words)) {
      $0.feedback?.value.decision ?? nil
    },
    .init("decision", "Decision", [.candidate], .choice(\Decision.wordsForCandidate)) {
      $0.feedback?.value.decision ?? nil
    },
    .init("rating", "Rating", .agency, .rating) { $0.feedback?.value.words.rating },
    .init("from", "From", .agency, .text) { $0.feedback?.value.words.from },
    .init("said", "Said", .agency, .text) { $0.feedback?.value.words.said },
    .init("said", "Said", [.candidate], .text, \.saidForCandidate),
    .init("strengths", "Strengths", .everybody, .texts) { $0.feedback?.value.words.strengths },
    .init("employerConcerns", "Concerns", .agency, .texts) { $0.feedback?.value.words.concerns },
    .init("private", "Private, not to be passed on", .agency, .text) {
      $0.feedback?.value.words.confidential
    },
  ]

  fileprivate static let next: [ReportField] = [
    .init("next", "Candidate was told", .agencyAndEmployer, .text) {
      $0.debrief?.value.account.next
    },
    .init("next", "You were told", [.candidate], .text) { $0.debrief?.value.account.next },
    .init("hearBy", "Candidate was told to hear by", .agency, .deadline) {
      $0.debrief?.value.hearBy
    },
    .init("hearBy", "Candidate was told to hear by", [.employer], .deadline) {
      $0.dates.hearing?.by
    },
    .init("hearBy", "You were told to hear by", [.candidate], .deadline) { $0.dates.hearing?.by },
    .init(
      "promisedBy", "Decision promised by", .agency, .deadline,
      passed: ("Decision was promised by", \.dates.promised)
    ) { $0.promise },
    .init(
      "promisedBy", "Decision promised by", [.candidate], .deadline,
      passed: ("Decision was promised by", \.dates.promised)
    ) { $0.dates.promised?.by },
    .init(
      "promisedBy", "Your decision by", [.employer], .deadline,
      passed: ("Your decision was promised by", \.dates.promised)
    ) { $0.dates.promised?.by },
    .init("firstPromise", "First promise", .agency, .choice(\PromiseFate.Verdict.words)) {
      $0.pace.promise?.verdict
    },
    .init("workingDaysLate", "Late by", .agency, .workingDays) { $0.pace.promise?.slip },
    .init(
      "answerBy", "Answer to the offer by", .agency, .deadline,
      passed: ("Offer was open until", \.dates.offer)
    ) { $0.feedback?.value.answerBy },
    .init(
      "answerBy", "Answer to the offer by", [.employer, .candidate], .deadline,
      passed: ("Offer was open until", \.dates.offer)
    ) { $0.dates.offer?.by },
    .init("directContact", "Direct contact", .agency, .choice(["allowed", "forbidden"])) { row in
      row.directContact.map { .init(name: $0.isAllowed ? "allowed" : "forbidden", words: $0.words) }
    },
    .init("thanked", "Thank-you", .agency, .choice(\ReportRow.Thanks.words)) { $0.thanks },
    .init("owed", "Owed now", .agency, .choices(Rule.allCases.map(\.rawValue))) {
      zip($0.owed, $0.owedWords).map { .init(name: $0.duty.rule.rawValue, words: $1.words) }
    },
  ]
}

extension ReportField.Part {
  /// The fields of the part.
  var fields: [ReportField] {
    switch self {
    case .interview: ReportField.interview
    case .debrief: ReportField.debrief
    case .feedback: ReportField.feedback
    case .next: ReportField.next
    }
  }
}

extension ReportRow {
  /// The progress, and whether what was said of it is erased.
  fileprivate var state: ReportValue.Choice? {
    .init(
      name: progress.rawValue,
      words: progress.words + (isForgotten ? "; what was said is erased" : ""))
  }

  /// The candidate's wish for the job; nil if they are not sure, do not want it, or have withdrawn.
  var keenInterest: Interest? {
    debrief?.value.interest == .yes && !dates.isOver ? .yes : nil
  }

  /// The candidate's view that it went well, 4 or 5 of 5; nil if they did not find so.
  var wentWell: ReportValue.Choice? {
    switch debrief?.value.account.went {
    case 4: .init(name: "well", words: "well")
    case 5: .init(name: "veryWell", words: "very well")
    default: nil
    }
  }
}
