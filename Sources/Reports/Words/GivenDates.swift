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

  /// The dates in a history up to a moment.
  init(
    _ interview: Interview, _ history: InterviewHistory, at now: Instant,
    in calendar: WorkingCalendar
  ) {
    let isOver = interview.outcome != nil || history.isCandidateOut
    func given(_ by: Deadline?) -> GivenDate? {
      isOver ? nil : by.map { GivenDate($0, at: now, in: calendar) }
    }
    self.isOver = isOver
    promised = given(history.employersPromise?.value)
    decision = given(history.promiseInForce?.value)
    hearing = given(history.unansweredHearBy?.value)
    offer = given(history.feedback?.value.answerBy)
  }
}
