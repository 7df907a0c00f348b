public import WorkingTime

/// A candidate who has not called back after an interview, though the time for it is over.
public struct SilentCandidate: Hashable, Sendable {
  /// The interview that the candidate was to call about.
  public let interview: Interview
  /// The time by which the candidate was to call.
  public let calledBackBy: Instant
  /// Our calls to the candidate since the interview's end that reached nobody.
  public let tries: Int
  /// The time from which it is our turn to call; nil where no rule asks us to.
  public let callFrom: Instant?
  /// Whether our turn is to write: so many calls reached nobody.
  public let isToBeWritten: Bool

  /// A silence, with what was done about it.
  public init(
    interview: Interview, calledBackBy: Instant, tries: Int, callFrom: Instant?,
    isToBeWritten: Bool = false
  ) {
    self.interview = interview
    self.calledBackBy = calledBackBy
    self.tries = tries
    self.callFrom = callFrom
    self.isToBeWritten = isToBeWritten
  }

  /// The length of the silence at a moment, in seconds since the interview's end.
  public func silentSeconds(at now: Instant) -> Int {
    now.seconds(since: interview.time.end)
  }
}
