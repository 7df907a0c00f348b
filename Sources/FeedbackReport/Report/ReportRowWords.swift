import ChasePolicy
import Domain
import Rendering
import WorkingTime

extension ReportRow {
  /// True if the employer's feedback is awaited and has not come.
  var awaitsFeedback: Bool { progress == .held && feedback == nil && !dates.isOver }
}

extension ReportCard.Owed {
  /// A duty in the words of a list, and how late it is.
  ///
  /// Nobody is named whom the interview names; words that somebody said stand in the debrief.
  init(_ assigned: AssignedDuty, _ times: Times, at now: Instant) {
    let words = assigned.phrase.split(separator: ": \u{2018}", maxSplits: 1).first ?? ""
    isLate = assigned.duty.standing(at: now) == .overdue
    let late = isLate ? DutyWords.howLate(assigned.duty, times, at: now) : ""
    // A report is read later than "today".
    self.words = words + (isLate ? late.hasPrefix("overdue") ? ", overdue" : ", " + late : "")
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
    case .filled: "filled by another candidate"
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
