public import ChasePolicy
public import DataProtection
public import Domain
import Rendering
import Wording
public import WorkingTime

/// The events of an agency's calendar, interview by interview.
///
/// They depend on the journal alone, so that the same journal always gives the same calendar.
///
/// A program that subscribes to the calendar takes each version as complete. So a duty that moved
/// keeps its identifier and gets a higher sequence, and one that is done is left out. Only an
/// interview that was called off, or from which the candidate withdrew before it began, stays as
/// cancelled, since people may have it in their own calendars.
public struct CalendarFeed: Sendable {
  private let parts: Set<CalendarPart>
  private let isPrivate: Bool
  /// True if it is for the candidate or the employer, who know of no commands.
  private let isToSend: Bool
  /// The number of changes that affect every interview.
  private let revision: Int
  private let calendar: WorkingCalendar

  /// Creates a calendar of these parts; a private one is without the names, numbers and addresses
  /// of people, employers and vacancies; one to send is without what only we use.
  public init(
    _ parts: Set<CalendarPart>, isPrivate: Bool, isToSend: Bool = false, revision: Int,
    in calendar: WorkingCalendar
  ) {
    self.parts = parts
    self.isPrivate = isPrivate
    self.isToSend = isToSend
    self.revision = revision
    self.calendar = calendar
  }

  /// Returns the events of an interview.
  public func entries(of record: InterviewRecord, _ duties: [AssignedDuty]) -> [CalendarEntry] {
    let history = CalendarHistory(record.entries)
    var entries: [CalendarEntry] = []
    if parts.contains(.interviews) { entries.append(interview(record, history)) }
    if parts.contains(.promises), let promise = promise(record, duties, history) {
      entries.append(promise)
    }
    if parts.contains(.offers), let offer = offer(record, history) { entries.append(offer) }
    if parts.contains(.duties) {
      entries += duties.filter { $0.duty.chaser == .consultant }.compactMap { duty($0, history) }
    }
    return entries
  }

  /// Returns the last dates of open requests about data.
  public func entries(of requests: [RequestDuty]) -> [CalendarEntry] {
    guard parts.contains(.duties) else { return [] }
    return requests.map { duty in
      let request = duty.request
      let heard = "Heard on \(TimeWords.full(request.heard, in: calendar))"
      return CalendarEntry(
        part: .duties,
        uid: "request-\(request.entry.number)-\(request.stamp.at.seconds)@debrief.invalid",
        sequence: revision, stamp: max(request.stamp.at, request.extended?.at ?? request.stamp.at),
        time: .day(duty.answerBy),
        summary: named(
          "Last day: " + duty.asks, or: "Last day to answer a request about data"),
        details: isPrivate ? ["debrief requests"] : [heard, "debrief requests"], isCancelled: false)
    }
  }

  private func interview(_ record: InterviewRecord, _ history: CalendarHistory) -> CalendarEntry {
    let interview = record.interview
    let kind = interview.kind.capitalisedFirst
    return CalendarEntry(
      part: .interviews, uid: history.uid(CalendarEventName.interview, interview),
      sequence: history.moves,
      stamp: history.lastMove, time: .span(interview.time.start, interview.time.end),
      summary: named("\(kind): \(interview.candidate.name), \(interview.matter)", or: kind),
      details: details(
        history.meets.isEmpty ? nil : "To meet \(Grammar.list(history.meets))",
        of: interview, withContact: true),
      venue: isPrivate ? Venue() : history.venue, isCancelled: record.isCalledOff)
  }

  /// Returns a duty at the time from which it is due; nil if a snooze hides it until it has lapsed.
  private func duty(_ assigned: AssignedDuty, _ history: CalendarHistory) -> CalendarEntry? {
    let (duty, interview) = (assigned.duty, assigned.interview)
    let asks = duty.rule.asks.capitalisedFirst
    let from = max(duty.from, assigned.snoozedUntil ?? duty.from)
    if let until = duty.until, until <= from { return nil }
    let whom =
      switch duty.target {
      case .employer: "\(interview.employer.name) about \(interview.candidate.name)"
      case .candidate, .consultant: interview.candidate.name
      }
    return CalendarEntry(
      part: .duties, uid: history.uid(duty.rule.rawValue, interview),
      sequence: history.entries + revision, stamp: history.last,
      time: .span(from, from.adding(seconds: Self.dutySeconds)),
      summary: named("\(asks): \(whom)", or: asks),
      details: details(
        duty.late.map { "Late from \(TimeWords.full($0, in: calendar))" }, of: interview,
        withContact: duty.target == .candidate),
      isCancelled: false)
  }

  /// Returns the promise in force, while we wait for the answer.
  private func promise(
    _ record: InterviewRecord, _ duties: [AssignedDuty], _ history: CalendarHistory
  ) -> CalendarEntry? {
    let interview = record.interview
    let waits = duties.contains { $0.duty.rule.asksForAnswer }
    guard waits, let by = record.history(upTo: .endOfTime).promiseInForce()?.value else {
      return nil
    }
    return CalendarEntry(
      part: .promises, uid: history.uid("promise", interview), sequence: history.entries,
      stamp: history.last, time: Self.time(of: by),
      summary: named(
        "Decision due: \(interview.employer.name) about \(interview.candidate.name)",
        or: "Decision due"),
      details: details(nil, of: interview, withContact: false), isCancelled: false)
  }

  /// Returns the end of an offer that the candidate has still to answer.
  private func offer(_ record: InterviewRecord, _ history: CalendarHistory) -> CalendarEntry? {
    let interview = record.interview
    let known = record.history(upTo: .endOfTime)
    guard interview.isOpen, known.withdrawal == nil, known.acceptance == nil,
      let feedback = known.feedback?.value,
      feedback.decision == .offer, let by = feedback.answerBy
    else { return nil }
    return CalendarEntry(
      part: .offers, uid: history.uid("offer", interview), sequence: history.entries,
      stamp: history.last, time: Self.time(of: by),
      summary: named(
        "Offer to \(interview.candidate.name) at \(interview.employer.name) ends",
        or: "Offer ends"),
      details: details(nil, of: interview, withContact: true), isCancelled: false)
  }

  private static func time(of deadline: Deadline) -> CalendarEntry.Time {
    switch deadline {
    case .endOf(let date): .day(date)
    case .at(let moment): .span(moment, moment.adding(seconds: dutySeconds))
    }
  }

  private func named(_ summary: String, or other: String) -> String {
    isPrivate ? other : HeaderText.clipped(summary)
  }

  private func details(
    _ first: String?, of interview: Interview, withContact: Bool
  ) -> [String] {
    let command = isToSend ? [] : ["debrief why \(interview.id.number)"]
    guard !isPrivate else { return command }
    let contact =
      withContact && !isToSend
      ? [
        interview.candidate.phone.map { "Telephone \($0)" },
        interview.candidate.email.map { "E-mail \($0)" },
      ] : []
    return ([first, "\(interview.matter), \(interview.kind)"] + contact + command)
      .compactMap { $0?.onOneLine }
  }

  /// The length, in seconds, shown for events without one.
  private static let dutySeconds = 15 * 60
}

extension InterviewRecord {
  /// True if it was called off, or the candidate withdrew before it began and has not come back.
  fileprivate var isCalledOff: Bool {
    if case .cancelled = interview.state { return true }
    return history(upTo: interview.time.start).withdrawal != nil
      && history(upTo: .endOfTime).withdrawal != nil
  }
}

extension Instant {
  /// An instant after every other.
  fileprivate static let endOfTime = Instant(seconds: .max)
}

extension String {
  /// The text with its first letter a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
