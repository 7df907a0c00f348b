import ChasePolicy
import Domain

extension ReportRow {
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
  /// How far it has come, in words that any reader can bear.
  var words: String {
    switch self {
    case .toCome: "to come"
    case .held: "took place"
    case .cancelled: "cancelled"
    case .noShow: "not attended"
    }
  }
}

extension ReportRow {
  /// Whether the employer's word is waited for, and there is none yet.
  var awaitsFeedback: Bool { progress == .held && feedback == nil && !dates.isOver }
}

extension ReportRow.Thanks {
  /// Which way the thank-you went, in words.
  var words: String {
    switch self {
    case .direct: "sent to the employer directly"
    case .consultant: "sent through us"
    case .sent: "sent"
    }
  }
}

extension Outcome {
  /// How it ended in the words that one has for whom it concerns.
  var wordsForCandidate: String {
    switch self {
    case .placed: "you have the job"
    case .rejected: "not taken further"
    case .withdrawn: "you withdrew"
    case .filled: "filled by somebody else"
    case .abandoned: "closed without a decision"
    }
  }
}

extension Decision {
  /// The decision in the words that one has for whom it concerns.
  var wordsForCandidate: String {
    switch self {
    case .undecided: "not decided yet"
    case .hold: "on hold for now"
    case .progress: "they would like to see you again"
    case .offer: "an offer"
    case .reject: "not taken further"
    }
  }
}
