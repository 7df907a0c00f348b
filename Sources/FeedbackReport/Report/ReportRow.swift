public import AgencySettings
public import ChasePolicy
public import Domain
import Rendering
public import WorkingTime

/// One interview of the feedback report: all that is known of it at a given time.
public struct ReportRow: Hashable, Sendable {
  /// Something that was said, and its time.
  struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
    let at: Instant
    let value: Value
  }

  /// The progress of the interview.
  enum Progress: String, CaseIterable, Hashable, Sendable {
    case toCome, held, cancelled, noShow
  }

  /// The way that the thank-you went.
  enum Thanks: String, CaseIterable, Hashable, Sendable {
    case direct, consultant
    /// The candidate says that it is sent, not how.
    case sent
    /// The candidate says that it is not sent yet.
    case notYet
  }

  let interview: Interview
  let progress: Progress
  /// The time of the candidate's first account.
  let debriefedAt: Instant?
  /// All that the candidate told, and the time of the last of it.
  let debrief: Dated<Debrief>?
  /// The latest decision, with the words of all who spoke for the employer.
  let feedback: Dated<Feedback>?
  /// The words that may be passed on to the candidate.
  let saidForCandidate: String?
  /// The deadline for the employer's decision, in their own words and no older than their feedback.
  let promise: Deadline?
  /// The dates that are still to be told to the employer or the candidate.
  let dates: GivenDates
  /// True if there is a decision or an end of the matter that the candidate has not been told of.
  let isUntold: Bool
  let directContact: DirectContact?
  let thanks: Thanks?
  /// The duties owed at the time of the report, in the words of the lists, the most urgent first.
  let owed: [AssignedDuty]
  /// The same in words, each with how late it is.
  let owedWords: [ReportCard.Owed]
  /// The time that each side took.
  let pace: Pace
  /// The time of the report.
  let made: Instant
  /// True if an entry of its record has been erased.
  let isForgotten: Bool

  /// The kinds of entries that a row is made from; entries of other kinds do not change it.
  ///
  /// Those after thanks say when it was moved, and those from the withdrawal end the matter: no
  /// decision is awaited any more. A contact says what somebody has been told. The effect of all
  /// others is in the interview itself and among its duties.
  public static let kinds: Set<Event.Kind> = [
    .debrief, .feedback, .promise, .permission, .thanked, .booked, .rebooked, .cancelled, .noShow,
    .withdrawn, .closed, .nextBooked, .answered, .contact,
  ]

  /// A row about an interview, from its journal and its plan, at a given time; working time is
  /// counted in the calendars that apply to it.
  public init(
    _ record: InterviewRecord, duties: [AssignedDuty], at now: Instant, in calendars: Calendars
  ) {
    let history = record.history(upTo: now)
    interview = record.interview
    pace = Pace(record.interview, history, at: now, in: calendars)
    made = now
    isForgotten = record.entries.contains(where: \.isErased)
    progress = Progress(record.interview, at: now)
    debriefedAt = history.firstDebrief?.at
    debrief = history.account.map(Dated.init)
    feedback = history.panel().map(Dated.init)
    saidForCandidate = history.panel(named: false)?.value.words.said
    promise = history.employersPromise(in: calendars.employer)?.value
    dates = GivenDates(record.interview, history, at: now, in: calendars.agency)
    let isNews = record.interview.outcome != nil || history.decision != nil
    isUntold =
      isNews
      && duties.contains { $0.duty.rule == .relayNews && $0.duty.standing(at: now) != .lapsed }
    directContact = history.permission?.value
    thanks = Thanks(history)
    let times = Times.kept(calendars.agency)
    owed = duties.filter { [.due, .overdue].contains($0.duty.standing(at: now)) }
      .map { $0.described(by: record, times, at: now) }
      .sorted { $0.urgency(at: now) < $1.urgency(at: now) }
    owedWords = owed.map { ReportCard.Owed($0, times, at: now) }
  }
}

extension ReportRow.Progress {
  fileprivate init(_ interview: Interview, at now: Instant) {
    switch interview.state {
    case .cancelled: self = .cancelled
    case .noShow: self = .noShow
    case .scheduled: self = interview.time.end <= now ? .held : .toCome
    }
  }
}

extension ReportRow.Dated {
  fileprivate init(_ statement: Statement<Value>) {
    self.init(at: statement.at, value: statement.value)
  }
}

extension ReportRow.Thanks {
  /// The thank-you on record, else the one that the candidate mentioned.
  fileprivate init?(_ history: InterviewHistory) {
    switch history.thanked?.value {
    case .direct: self = .direct
    case .consultant: self = .consultant
    case nil:
      guard let isSent = history.account?.value.thanked else { return nil }
      self = isSent ? .sent : .notYet
    }
  }
}
