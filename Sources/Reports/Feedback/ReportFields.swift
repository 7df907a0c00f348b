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
  /// - `went` is a judgement of the employer too. That it went well may be known (`wentWell`); a low
  ///   mark may not, nor can it be told from one that was never given.
  /// - `said`, `employerConcerns`, `rating` and `from` are what one person at the employer told us;
  ///   who reads the employer's report there we do not know. What they decided, promised and praised
  ///   they hear back, so that a slip can be put right.
  /// - `rating` and `from` do not go to the candidate: a mark without its words is no feedback, and
  ///   a name is an invitation to ring it.
  /// - `outcome`, `directContact`, `thanked` and `owed` are how we work; `directContact` holds
  ///   reasons, and `owed` tells of tries.
  static let table: [ReportField] = interview + debrief + feedback + next

  private static let interview: [ReportField] = [
    ReportField("interview", "Number", .interview, .agency, \.number),
    ReportField("candidate", "Candidate", .interview, .everybody, \.candidate),
    ReportField("phone", "Telephone", .interview, .agency, \.phone),
    ReportField("email", "E-mail", .interview, .agency, \.email),
    ReportField("employer", "Employer", .interview, .everybody, \.employer),
    ReportField("vacancy", "Vacancy", .interview, .everybody, \.vacancy),
    ReportField("stage", "Stage", .interview, .everybody, \.stage),
    ReportField("start", "Start", .interview, .everybody, \.start),
    ReportField("end", "End", .interview, .everybody, \.end),
    ReportField("state", "State", .interview, .everybody, \.state),
    ReportField("outcome", "Outcome", .interview, .agency, \.outcome),
    ReportField("consultant", "Consultant", .interview, .everybody, \.consultant),
  ]

  private static let debrief: [ReportField] = [
    ReportField("debriefed", "Debriefed", .debrief, .agency, \.debriefed),
    ReportField("interest", "Interest", .debrief, .agencyAndEmployer, \.interest),
    ReportField("went", "How it went", .debrief, .agency, \.went),
    ReportField("wentWell", "How it went", .debrief, [.employer], \.wentWell),
    ReportField("met", "Met", .debrief, .agency, \.met),
    ReportField("discussed", "Discussed", .debrief, .agency, \.discussed),
    ReportField("candidateConcerns", "Concerns", .debrief, .agency, \.candidateConcerns),
    ReportField("forgot", "Forgot to say", .debrief, .agency, \.forgot),
    ReportField("forgot", "Would like to add", .debrief, [.employer], \.forgot),
    ReportField("note", "Note", .debrief, .agency, \.note),
  ]

  private static let feedback: [ReportField] = [
    ReportField("feedbackReceived", "Received", .feedback, .everybody, \.feedbackReceived),
    ReportField("decision", "Decision", .feedback, .agencyAndEmployer, \.decision),
    ReportField("decision", "Decision", .feedback, [.candidate], \.decisionForCandidate),
    ReportField("rating", "Rating", .feedback, .agency, \.rating),
    ReportField("from", "From", .feedback, .agency, \.from),
    ReportField("said", "Said", .feedback, .agencyAndCandidate, \.said),
    ReportField("strengths", "Strengths", .feedback, .everybody, \.strengths),
    ReportField("employerConcerns", "Concerns", .feedback, .agencyAndCandidate, \.employerConcerns),
    ReportField("private", "Private, not to be passed on", .feedback, .agency, \.confidential),
  ]

  private static let next: [ReportField] = [
    ReportField("next", "Candidate was told", .next, .agencyAndEmployer, \.next),
    ReportField("next", "You were told", .next, [.candidate], \.next),
    ReportField("hearBy", "Candidate to hear by", .next, .agencyAndEmployer, \.hearBy),
    ReportField("hearBy", "You were to hear by", .next, [.candidate], \.hearBy),
    ReportField(
      "promisedBy", "Employer\u{2019}s answer by", .next, .agencyAndCandidate, \.promisedBy),
    ReportField("promisedBy", "Your answer by", .next, [.employer], \.promisedBy),
    ReportField("answerBy", "Offer open until", .next, .everybody, \.answerBy),
    ReportField("directContact", "Direct contact", .next, .agency, \.mayContact),
    ReportField("thanked", "Thank-you", .next, .agency, \.thanked),
    ReportField("owed", "Owed now", .next, .agency, \.owedNow),
  ]
}
