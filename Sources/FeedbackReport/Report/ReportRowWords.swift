import ChasePolicy
import Domain
import Rendering

extension ReportRow {
  /// True if the employer's feedback is awaited and has not come.
  var awaitsFeedback: Bool { progress == .held && feedback == nil && !dates.isOver }

  /// The duties owed in words, each marked if it is late.
  var owedWords: [ReportCard.Owed] {
    owed.map { duty in
      let isLate = duty.standing(at: made) == .overdue
      let words = DutyWords.matter(duty, of: interview)
      return ReportCard.Owed(words: isLate ? words + " (overdue)" : words, isLate: isLate)
    }
  }
}

extension ReportRow.Progress {
  /// The progress, in words that suit any reader.
  var words: String {
    switch self {
    case .toCome: "to come"
    case .held: "took place"
    case .cancelled: "cancelled"
    case .noShow: "not attended"
    }
  }
}

extension ReportRow.Thanks {
  /// The way that the thank-you went, in words.
  var words: String {
    switch self {
    case .direct: "sent to the employer directly"
    case .consultant: "sent through us"
    case .sent: "sent"
    case .notYet: "not sent yet"
    }
  }
}

extension Outcome {
  /// The outcome, in words for the person it concerns.
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
  /// The decision, in words for the person it concerns.
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
