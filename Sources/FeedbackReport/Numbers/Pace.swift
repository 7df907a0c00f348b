import AgencySettings
import Domain
import WorkingTime

/// The time that each side took over one interview, and the fate of the date that was given.
struct Pace: Hashable, Sendable {
  /// The agency's working time from the interview's end to the candidate's first account, in
  /// minutes rounded down; zero if the account came before the end, nil if absent.
  let debriefMinutes: Int?
  /// The time of the employer's first feedback.
  let feedbackAt: Instant?
  /// The employer's working time from the interview's end to their first feedback, likewise.
  let feedbackMinutes: Int?
  /// The fate of the date by which the employer was to decide; nil if none was given, or the matter
  /// ended before they could.
  let promise: PromiseFate?

  /// The pace of an interview, from what happened up to a given time.
  init(
    _ interview: Interview, _ history: InterviewHistory, at now: Instant, in calendars: Calendars
  ) {
    func minutes(until first: Occurrence?, in calendar: WorkingCalendar) -> Int? {
      first.map { calendar.workingSeconds(from: interview.time.end, to: $0.at) / 60 }
    }
    debriefMinutes = minutes(until: history.firstDebrief, in: calendars.agency)
    feedbackMinutes = minutes(until: history.firstFeedback, in: calendars.employer)
    feedbackAt = history.firstFeedback?.at
    let promise = PromiseFate(history, at: now, in: calendars.employer)
    // Nobody decides about an interview that was called off or missed, unless they did already.
    let isMoot = interview.state != .scheduled && promise?.isDecided == false
    self.promise = isMoot ? nil : promise
  }
}
