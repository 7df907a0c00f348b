import AgencySettings
import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

/// The facts known of an interview when a draft is made: each side's last word, and what is owed.
struct DraftMatter {
  let record: InterviewRecord
  let plan: [Duty]
  let settings: PolicySettings
  let calendars: Calendars
  let now: Instant
  let history: InterviewHistory

  /// Creates the facts known at an instant; nil if the interview was not booked by then.
  init?(
    _ record: InterviewRecord, under settings: PolicySettings, in calendars: Calendars,
    at now: Instant
  ) {
    guard let known = record.policyFacts(in: calendars.agency) else { return nil }
    self.record = record
    self.settings = settings
    self.calendars = calendars
    self.now = now
    plan = ChasePolicy.plan(for: known, under: settings, in: calendars)
    history = record.history(upTo: now)
  }

  var interview: Interview { record.interview }

  var facts: [Fact] { history.facts }

  /// The dates that were given and may still be mentioned.
  var dates: GivenDates { GivenDates(interview, history, at: now, in: calendars.agency) }

  /// All debriefs of the candidate combined.
  var debrief: Debrief? { history.account?.value }

  /// The employer's feedback as it may be passed on, and the instant at which it came.
  var feedback: (at: Instant, said: Feedback)? {
    history.panel(named: false).map { ($0.at, $0.value) }
  }

  /// A change to an interview of which a side has to hear that did not ask for it.
  struct Change {
    /// True if it was called off; otherwise it was moved.
    let isOff: Bool
    /// The start before a move, where that differs from the present one.
    var startWas: Instant?
    /// The side that asked for it; nil where that was not said.
    let by: Side?
  }

  /// The change to the interview that holds; nil if it stands as it was booked.
  ///
  /// A move of a time that had passed is a correction, of which nobody has to hear.
  var change: Change? {
    var start: Instant?
    var change: Change?
    for fact in facts {
      switch fact.event {
      case .booked(let time, _, _): start = time.start
      case .rebooked(let time, let by):
        let isMove = time.start != start
        if isMove || change?.isOff == true {
          change =
            time.start > fact.at
            ? Change(isOff: false, startWas: isMove ? start : nil, by: by) : nil
        }
        start = time.start
      case .cancelled(_, let by): change = Change(isOff: true, by: by)
      case .noShow: change = nil
      default: break
      }
    }
    return change
  }

  /// True if the candidate no longer wants the job.
  ///
  /// If it was closed as withdrawn and then with another outcome, the latter holds.
  var hasWithdrawn: Bool { interview.outcome == .withdrawn || history.isCandidateOut }

  /// True if a thank-you is on record.
  var hasThanked: Bool { history.hasThanked }

  /// The names of the people whom the candidate met, or was to meet.
  var met: [String] {
    if let debrief, !debrief.account.met.isEmpty { return debrief.account.met.map(\.name) }
    return history.meets?.value ?? []
  }

  /// The account whose points and questions are for the employer: of what was not passed on, or else
  /// of all.
  var forEmployer: Debrief.Account {
    unsaid.messages.isEmpty ? debrief?.account ?? Debrief.Account() : unsaid
  }

  /// The account of what the candidate has told since we last told the employer anything.
  var unsaid: Debrief.Account {
    let passedOn = history.lastTold(.employer)?.at
    return facts.filter { fact in passedOn.map { fact.at > $0 } ?? true }
      .completedDebrief?.account ?? Debrief.Account()
  }

  /// Returns our duty by one of these rules.
  func duty(_ rules: Rule...) -> Duty? {
    plan.first { rules.contains($0.rule) }
  }
}
