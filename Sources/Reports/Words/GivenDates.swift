import Domain
import WorkingTime

/// A date that somebody gave for what is still to come, as it stands at a moment.
///
/// Every sentence that names such a date is put in its tense by `told`, in whatever leaves the house.
struct GivenDate: Hashable, Sendable {
  let by: Deadline
  /// Whether it is over.
  let hasPassed: Bool

  init(_ by: Deadline, at now: Instant, in calendar: WorkingCalendar) {
    self.by = by
    hasPassed = calendar.end(of: by) <= now
  }

  /// What is said of it while it is ahead, or once it has passed.
  func told<Words>(ahead: @autoclosure () -> Words, passed: @autoclosure () -> Words) -> Words {
    hasPassed ? passed() : ahead()
  }

  /// The date while it is ahead.
  var ifAhead: Deadline? { hasPassed ? nil : by }

  /// The date once it has passed.
  var ifPassed: Deadline? { hasPassed ? by : nil }
}

/// The dates that were given about one interview and that somebody may still be told of: a date that
/// a decision, a withdrawal or a closing has answered is none.
struct GivenDates: Hashable, Sendable {
  /// By when the employer decides, in their own words to us.
  let promised: GivenDate?
  /// By when the employer decides, as they told us or the candidate.
  let decision: GivenDate?
  /// By when the candidate was told to hear.
  let hearing: GivenDate?
  /// Until when the offer can be answered.
  let offer: GivenDate?
  /// Whether nothing more is to come of the interview: it is closed, or the candidate is out.
  let isOver: Bool

  /// The dates among what happened up to a moment.
  init(_ interview: Interview, _ facts: [Fact], at now: Instant, in calendar: WorkingCalendar) {
    func given(_ by: Deadline?) -> GivenDate? {
      by.map { GivenDate($0, at: now, in: calendar) }
    }
    isOver = interview.outcome != nil || facts.candidateIsOut
    let dates = isOver ? [] : facts
    promised = given(dates.employersPromise)
    decision = given(dates.latestPromise)
    hearing = given(dates.unansweredHearBy)
    offer = given(dates.lastFeedback?.feedback.answerBy)
  }
}

extension [Fact] {
  /// Whether the candidate has withdrawn, or said last that they do not want the job.
  var candidateIsOut: Bool {
    for fact in reversed() {
      if case .debrief(let debrief) = fact.event, let interest = debrief.interest {
        if interest == .no { return true }
        break
      }
    }
    return contains { $0.event.kind == .withdrawn }
  }

  /// By when the candidate was told to hear, unless the employer has decided since.
  fileprivate var unansweredHearBy: Deadline? {
    for fact in reversed() {
      switch fact.event {
      case .feedback(let feedback) where feedback.decision.isDecisive: return nil
      case .debrief(let debrief): if let by = debrief.hearBy { return by }
      default: break
      }
    }
    return nil
  }

  /// The employer's latest feedback, and when it came.
  var lastFeedback: (at: Instant, feedback: Feedback)? {
    for fact in reversed() {
      if case .feedback(let feedback) = fact.event { return (fact.at, feedback) }
    }
    return nil
  }
}
