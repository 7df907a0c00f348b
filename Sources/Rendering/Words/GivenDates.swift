public import Domain
public import WorkingTime

/// A date given for something still ahead, as it stands at a given time.
///
/// Every sentence with such a date gets its tense from `told`, in everything that leaves the
/// agency.
public struct GivenDate: Hashable, Sendable {
  /// The date or time that was given.
  public let by: Deadline
  /// True if it is over.
  public let hasPassed: Bool

  /// Creates a date as it stands at an instant.
  public init(_ by: Deadline, at now: Instant, in calendar: WorkingCalendar) {
    self.by = by
    hasPassed = calendar.end(of: by) <= now
  }

  /// The words for it while it is ahead, or once it has passed.
  public func told<Words>(ahead: @autoclosure () -> Words, passed: @autoclosure () -> Words)
    -> Words
  {
    hasPassed ? passed() : ahead()
  }

  /// The date while it is ahead.
  public var ifAhead: Deadline? { hasPassed ? nil : by }

  /// The date once it has passed.
  public var ifPassed: Deadline? { hasPassed ? by : nil }
}

/// The dates that were given about one interview and that somebody may still be told of, without
/// those that a decision, a withdrawal or a closing has answered.
public struct GivenDates: Hashable, Sendable {
  /// The deadline for the employer's decision, in their own words to us.
  public let promised: GivenDate?
  /// The deadline for the employer's decision, as they told us or the candidate.
  public let decision: GivenDate?
  /// The date by which the candidate was told to hear.
  public let hearing: GivenDate?
  /// The last date for an answer to the offer.
  public let offer: GivenDate?
  /// True if nothing more is expected of the interview: it is closed, or the candidate is out.
  public let isOver: Bool

  /// The dates in a history up to a given time.
  public init(
    _ interview: Interview, _ history: InterviewHistory, at now: Instant,
    in calendar: WorkingCalendar
  ) {
    let isOver = interview.outcome != nil || history.isCandidateOut
    func given(_ by: Deadline?) -> GivenDate? {
      isOver ? nil : by.map { GivenDate($0, at: now, in: calendar) }
    }
    self.isOver = isOver
    promised = given(history.employersPromise(in: calendar)?.value)
    decision = given(history.promiseInForce(in: calendar)?.value)
    hearing = given(history.unansweredHearBy?.value)
    offer = given(history.feedback?.value.answerBy)
  }
}
