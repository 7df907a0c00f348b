import Domain
import WorkingTime

/// The facts of one interview as the rules see them: what POLICY.md section 3 derives, found in one
/// pass over the entries, beside the settings and calendars that the rules count with.
///
/// "Latest" is by when it happened, then by when it was recorded, which is the order of the entries.
struct Situation {
  let facts: InterviewFacts
  let settings: PolicySettings
  let calendars: Calendars
  /// Whether reckonings keep their steps, to be told to people.
  let isExplained: Bool

  /// D, the latest debrief.
  private(set) var debrief: LatestDebrief?
  /// F, the latest feedback.
  private(set) var feedback: LatestFeedback?
  /// W, the fact by which the candidate has withdrawn.
  private(set) var withdrawal: Happening?
  /// P, the promise in force: the latest deadline that we were told for the employer's answer,
  /// unless feedback is newer.
  private(set) var promise: ToldDeadline?

  private(set) var briefed: Happening?
  private(set) var agreedCall: ToldDeadline?
  private(set) var permission: LatestPermission?
  private(set) var cleared: Happening?
  private(set) var thanked: Happening?
  private(set) var nextBooked: Happening?
  private(set) var closed: Happening?
  /// The latest of what the employer told us: a feedback or a promise.
  private(set) var lastNews: Happening?

  /// What went between us and the candidate.
  private(set) var candidate = CandidateLine()
  /// What went between us and the employer.
  private(set) var employer = EmployerLine()

  init(
    _ facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars,
    explained: Bool = false
  ) {
    self.facts = facts
    self.settings = settings
    self.calendars = calendars
    isExplained = explained
    var refusal: Happening?
    for fact in facts.entries {
      let happening = Happening(kind: fact.event.kind, at: fact.at)
      if case .debrief(let debrief) = fact.event {
        refusal = debrief.interest == .no ? happening : nil
      }
      read(fact.event, happening)
    }
    // A lack of interest counts only while no later debrief says otherwise.
    if let refusal, refusal.at >= withdrawal?.at ?? refusal.at { withdrawal = refusal }
    if let feedback, let promise, promise.told.at < feedback.happening.at { self.promise = nil }
  }

  private mutating func read(_ event: Event, _ happening: Happening) {
    switch event {
    case .briefed: briefed = happening
    case .debriefAgreed(let until): agreedCall = ToldDeadline(deadline: until, told: happening)
    case .debrief(let debrief): read(debrief, happening)
    case .feedback(let feedback): read(feedback, happening)
    case .promise(let promise): heard(happening, by: promise.by)
    case .permission(let permission):
      self.permission = LatestPermission(happening: happening, isAllowed: permission.isAllowed)
    case .cleared: cleared = happening
    case .contact(let contact): read(contact, happening)
    case .thanked(let via):
      thanked = happening
      if via == .consultant { employer.isOwed(happening) }
    case .withdrawn: withdrawal = happening
    case .nextBooked: nextBooked = happening
    case .closed(let outcome):
      closed = happening
      if outcome == .withdrawn { withdrawal = happening }
    case .booked, .rebooked, .cancelled, .noShow, .snoozed, .handedOver: break
    }
  }

  private mutating func read(_ debrief: Debrief, _ happening: Happening) {
    self.debrief = LatestDebrief(happening: happening, thanked: debrief.thanked == true)
    candidate.spoke(happening)
    if debrief.passOn { employer.isOwed(happening) }
    if let hearBy = debrief.hearBy { promise = ToldDeadline(deadline: hearBy, told: happening) }
  }

  private mutating func read(_ feedback: Feedback, _ happening: Happening) {
    self.feedback = LatestFeedback(
      happening: happening, decision: feedback.decision, answerBy: feedback.answerBy)
    heard(happening, by: feedback.hearBy)
  }

  /// The employer told us something, perhaps with a date for their answer.
  private mutating func heard(_ news: Happening, by deadline: Deadline?) {
    lastNews = news
    employer.spoke(news)
    candidate.learned(news)
    if let deadline { promise = ToldDeadline(deadline: deadline, told: news) }
  }

  private mutating func read(_ contact: Contact, _ happening: Happening) {
    if contact.reached {
      if contact.isBetween(.consultant, .candidate) { candidate.spoke(happening) }
      if contact.isBetween(.consultant, .employer) { employer.spoke(happening) }
    }
    guard contact.chaser == .consultant else { return }
    switch contact.target {
    case .candidate:
      if happening.at >= facts.time.end {
        candidate.called(happening, reached: contact.reached)
      }
    case .employer: employer.contacted(happening, reached: contact.reached)
    case .consultant: break
    }
  }
}
