import ChasePolicy
import Domain
import WorkingTime

extension ReportField {
  /// Every field of the report, and which audience it goes to.
  ///
  /// A field that an audience is not named for never reaches it, in any format.
  static let table: [ReportField] = interview + debrief + feedback + next

  private static let interview: [ReportField] = [
    ReportField("interview", "Number", .interview, for: [.internal]) {
      .number(Int($0.interview.id.number))
    },
    ReportField("candidate", "Candidate", .interview, for: [.internal]) {
      .text($0.interview.candidate.name)
    },
    ReportField("phone", "Telephone", .interview, for: [.internal]) {
      ReportValue($0.interview.candidate.phone, as: ReportValue.text)
    },
    ReportField("email", "E-mail", .interview, for: [.internal]) {
      ReportValue($0.interview.candidate.email, as: ReportValue.text)
    },
    ReportField("employer", "Employer", .interview, for: [.internal]) {
      .text($0.interview.employer.name)
    },
    ReportField("vacancy", "Vacancy", .interview, for: [.internal]) {
      .text($0.interview.vacancy)
    },
    ReportField("stage", "Stage", .interview, for: [.internal]) {
      ReportValue($0.interview.stage) { .choice($0.rawValue, words: $0.words) }
    },
    ReportField("start", "Start", .interview, for: [.internal]) {
      .moment($0.interview.time.start)
    },
    ReportField("end", "End", .interview, for: [.internal]) { .moment($0.interview.time.end) },
    ReportField("state", "State", .interview, for: [.internal]) {
      .choice($0.progress.rawValue, words: $0.progress.words)
    },
    ReportField("outcome", "Outcome", .interview, for: [.internal]) {
      ReportValue($0.interview.outcome) { .choice($0.rawValue, words: $0.words) }
    },
    ReportField("consultant", "Consultant", .interview, for: [.internal]) {
      .text($0.interview.consultant.name)
    },
  ]

  private static let debrief: [ReportField] = [
    ReportField("debriefed", "Debriefed", .debrief, for: [.internal]) {
      ReportValue($0.debrief?.at, as: ReportValue.moment)
    },
    ReportField("interest", "Interest", .debrief, for: [.internal]) {
      ReportValue($0.debrief?.value.interest) { .choice($0.rawValue, words: $0.words) }
    },
    ReportField("went", "How it went", .debrief, for: [.internal]) {
      ReportValue($0.account?.went, as: ReportValue.rating)
    },
    ReportField("met", "Met", .debrief, for: [.internal]) {
      .list($0.account?.met.map(\.words) ?? [])
    },
    ReportField("discussed", "Discussed", .debrief, for: [.internal]) {
      ReportValue($0.account?.discussed, as: ReportValue.text)
    },
    ReportField("candidateConcerns", "Concerns", .debrief, for: [.internal]) {
      .list($0.account?.concerns ?? [])
    },
    ReportField("forgot", "Forgot to say", .debrief, for: [.internal]) {
      .list($0.account?.forgot ?? [])
    },
    ReportField("next", "Told what is next", .debrief, for: [.internal]) {
      ReportValue($0.account?.next, as: ReportValue.text)
    },
    ReportField("hearBy", "Told to hear by", .debrief, for: [.internal]) {
      ReportValue($0.debrief?.value.hearBy, as: ReportValue.deadline)
    },
    ReportField("note", "Note", .debrief, for: [.internal]) {
      ReportValue($0.account?.note, as: ReportValue.text)
    },
  ]

  private static let feedback: [ReportField] = [
    ReportField("feedbackReceived", "Received", .feedback, for: [.internal]) {
      ReportValue($0.feedback?.at, as: ReportValue.moment)
    },
    ReportField("decision", "Decision", .feedback, for: [.internal]) {
      ReportValue($0.feedback?.value.decision) { .choice($0.rawValue, words: $0.words) }
    },
    ReportField("rating", "Rating", .feedback, for: [.internal]) {
      ReportValue($0.feedbackWords?.rating, as: ReportValue.rating)
    },
    ReportField("from", "From", .feedback, for: [.internal]) {
      ReportValue($0.feedbackWords?.from, as: ReportValue.text)
    },
    ReportField("said", "Said", .feedback, for: [.internal]) {
      ReportValue($0.feedbackWords?.said, as: ReportValue.text)
    },
    ReportField("strengths", "Strengths", .feedback, for: [.internal]) {
      .list($0.feedbackWords?.strengths ?? [])
    },
    ReportField("employerConcerns", "Concerns", .feedback, for: [.internal]) {
      .list($0.feedbackWords?.concerns ?? [])
    },
    ReportField("promisedBy", "Promised by", .feedback, for: [.internal]) {
      ReportValue($0.promise, as: ReportValue.deadline)
    },
    ReportField("answerBy", "Offer open until", .feedback, for: [.internal]) {
      ReportValue($0.feedback?.value.answerBy, as: ReportValue.deadline)
    },
    ReportField("private", "Private, not to be passed on", .feedback, for: [.internal]) {
      ReportValue($0.feedbackWords?.confidential, as: ReportValue.text)
    },
  ]

  private static let next: [ReportField] = [
    ReportField("directContact", "Direct contact", .next, for: [.internal]) {
      ReportValue($0.directContact) {
        .choice($0.isAllowed ? "allowed" : "forbidden", words: $0.words)
      }
    },
    ReportField("thanked", "Thank-you", .next, for: [.internal]) {
      ReportValue($0.thanks) { .choice($0.rawValue, words: $0.words) }
    },
    ReportField("owed", "Owed now", .next, for: [.internal]) { row in
      .choices(
        zip(row.owed, row.owedWords).map { .init(name: $0.rule.rawValue, words: $1.words) })
    },
  ]
}

extension ReportRow {
  fileprivate var account: Debrief.Account? { debrief?.value.account }
  fileprivate var feedbackWords: Feedback.Words? { feedback?.value.words }

  /// What is owed in words, and that it is late where it is.
  var owedWords: [ReportCard.Owed] {
    owed.map { duty in
      let isLate = duty.standing(at: made) == .overdue
      let words = DutyWords.matter(duty, of: interview)
      return ReportCard.Owed(words: isLate ? words + " (overdue)" : words, isLate: isLate)
    }
  }
}

extension ReportRow.Progress {
  var words: String {
    switch self {
    case .toCome: "to come"
    case .held: "held"
    case .cancelled: "cancelled"
    case .noShow: "the candidate did not come"
    }
  }
}

extension ReportRow.Thanks {
  var words: String {
    switch self {
    case .direct: "sent to the employer directly"
    case .consultant: "sent through us"
    case .sent: "sent"
    }
  }
}
