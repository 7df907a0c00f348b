public import WorkingTime

/// The history of one interview: who said what last, what is promised, who has been told, and
/// whether the candidate has withdrawn.
///
/// It is built in one pass over the facts that count, and it is the only place that derives anything
/// from them: policy, report, cards, drafts and lists read it. Where they differ in what they read,
/// the difference has a name here. "Latest" is by when something happened, then by when it was
/// recorded, which is the order of the facts. Letters are those of POLICY.md section 3.
public struct InterviewHistory: Hashable, Sendable {
  /// The facts that count, in their order.
  public let facts: [Fact]
  /// The end of the interview.
  public let end: Instant

  /// The first debrief.
  public private(set) var firstDebrief: Occurrence?
  /// D, the latest debrief.
  public private(set) var debrief: Statement<Debrief>?
  /// The interest that a debrief stated last; debriefs in which it was not asked leave it.
  public private(set) var interest: Statement<Interest>?
  /// The date by which the candidate was told last to expect an answer.
  private var hearBy: Statement<Deadline>?
  /// The first feedback.
  public private(set) var firstFeedback: Occurrence?
  /// The first feedback that decides.
  public private(set) var firstDecision: Occurrence?
  /// The latest feedback that decides, whatever feedback came after it.
  private var lastDecision: Occurrence?
  /// F, the latest feedback.
  public private(set) var feedback: Statement<Feedback>?
  /// The latest date for the employer's decision, given by them or heard from the candidate.
  private var lastDate: Statement<Deadline>?
  /// The latest date for the employer's decision in the employer's own words.
  private var lastDateOfEmployer: Statement<Deadline>?
  /// The latest feedback or promise.
  public private(set) var news: Occurrence?

  /// The latest record of the candidate saying that they withdraw.
  public private(set) var withdrawn: Occurrence?
  /// The latest closing as withdrawn, whatever closing came after it.
  private var closedAsWithdrawn: Occurrence?
  /// The latest closing.
  public private(set) var closed: Statement<Outcome>?
  /// The latest booking of a further interview.
  public private(set) var nextBooked: Occurrence?

  /// The people whom the candidate is to meet, as booked last.
  public private(set) var meets: Statement<[String]>?
  /// The latest briefing.
  public private(set) var briefed: Occurrence?
  /// The latest agreement on when the candidate calls.
  public private(set) var agreedCall: Statement<Deadline>?
  /// The latest word on direct contact.
  public private(set) var permission: Statement<DirectContact>?
  /// The latest go-ahead for direct contact.
  public private(set) var cleared: Occurrence?
  /// The latest thank-you on record.
  public private(set) var thanked: Statement<ThankedVia>?
  /// True if any debrief says that a thank-you was sent.
  private var isThankYouMentioned = false

  /// Contacts and conversations with the candidate.
  public private(set) var candidate = CandidateContacts()
  /// Contacts and conversations with the employer.
  public private(set) var employer = EmployerContacts()

  /// The history that facts come to; they are in the order of happening.
  public init(_ facts: [Fact], endOfInterview end: Instant) {
    self.facts = facts
    self.end = end
    for (place, fact) in facts.enumerated() {
      read(fact.event, Occurrence(kind: fact.event.kind, at: fact.at, place: place))
    }
  }

  private mutating func read(_ event: Event, _ occurrence: Occurrence) {
    switch event {
    case .booked(_, let meets): self.meets = Statement(meets, occurrence)
    case .briefed: briefed = occurrence
    case .debriefAgreed(let until): agreedCall = Statement(until, occurrence)
    case .debrief(let debrief): read(debrief, occurrence)
    case .feedback(let feedback):
      if firstFeedback == nil { firstFeedback = occurrence }
      if feedback.decision.isDecisive {
        if firstDecision == nil { firstDecision = occurrence }
        lastDecision = occurrence
      }
      self.feedback = Statement(feedback, occurrence)
      hear(occurrence, deciding: feedback.hearBy)
    case .promise(let promise): hear(occurrence, deciding: promise.by)
    case .permission(let permission): self.permission = Statement(permission, occurrence)
    case .cleared: cleared = occurrence
    case .contact(let contact): read(contact, occurrence)
    case .thanked(let via):
      thanked = Statement(via, occurrence)
      if via == .consultant { employer.leave(occurrence) }
    case .withdrawn: withdrawn = occurrence
    case .nextBooked: nextBooked = occurrence
    case .closed(let outcome):
      closed = Statement(outcome, occurrence)
      if outcome == .withdrawn { closedAsWithdrawn = occurrence }
    // The interview holds the effect of the others, or they are of people and the agency.
    default: break
    }
  }

  private mutating func read(_ debrief: Debrief, _ occurrence: Occurrence) {
    if firstDebrief == nil { firstDebrief = occurrence }
    self.debrief = Statement(debrief, occurrence)
    candidate.speak(occurrence)
    if debrief.passOn { employer.leave(occurrence) }
    if debrief.thanked == true { isThankYouMentioned = true }
    if let interest = debrief.interest { self.interest = Statement(interest, occurrence) }
    guard let hearBy = debrief.hearBy else { return }
    lastDate = Statement(hearBy, occurrence)
    self.hearBy = lastDate
  }

  /// The employer told us something, perhaps with a date for their decision.
  private mutating func hear(_ occurrence: Occurrence, deciding date: Deadline?) {
    news = occurrence
    employer.speak(occurrence)
    candidate.hear(occurrence)
    guard let date else { return }
    lastDate = Statement(date, occurrence)
    lastDateOfEmployer = lastDate
  }

  private mutating func read(_ contact: Contact, _ occurrence: Occurrence) {
    if contact.reached {
      if contact.isBetween(.consultant, .candidate) { candidate.call(occurrence) }
      if contact.isBetween(.consultant, .employer) { employer.speak(occurrence) }
    }
    guard contact.chaser == .consultant else { return }
    switch contact.target {
    case .candidate:
      if occurrence.at >= end { candidate.attempt(occurrence, reached: contact.reached) }
    case .employer: employer.contact(occurrence, reached: contact.reached)
    case .consultant: break
    }
  }
}

extension InterviewHistory {
  /// The latest feedback, where it decides.
  public var decision: Statement<Feedback>? {
    feedback.flatMap { $0.value.decision.isDecisive ? $0 : nil }
  }

  /// P, the promise in force: the latest date for the employer's decision, theirs or as the candidate
  /// was told, that is no older than the latest feedback.
  public var promiseInForce: Statement<Deadline>? { inForce(lastDate) }

  /// The promise in force in the employer's own words: a date that the candidate was told doesn't
  /// replace it.
  public var employersPromise: Statement<Deadline>? { inForce(lastDateOfEmployer) }

  /// The date by which the candidate was told to expect an answer, unless the employer has decided
  /// since.
  public var unansweredHearBy: Statement<Deadline>? {
    if let hearBy, let lastDecision, hearBy.occurrence.place < lastDecision.place { return nil }
    return hearBy
  }

  /// The latest closing, if it ended the matter without the candidate's doing, and we have not spoken
  /// with them since; nil if the employer rejected them, since that is what they have to hear.
  public var untoldClosing: Statement<Outcome>? {
    guard let closed, [.rejected, .filled, .abandoned].contains(closed.value), withdrawal == nil,
      feedback?.value.decision != .reject
    else { return nil }
    if let told = candidate.lastConversation, told.at >= closed.at { return nil }
    return closed
  }

  private func inForce(_ date: Statement<Deadline>?) -> Statement<Deadline>? {
    if let date, let feedback, date.at < feedback.at { return nil }
    return date
  }

  /// All that the candidate told, as the debriefs complete each other, with the latest of them.
  public var account: Statement<Debrief>? {
    guard let debrief, let account = facts.completedDebrief else { return nil }
    return debrief.stating(account)
  }

  /// True if it is on record whether a thank-you was sent, by a debrief or by itself.
  public var isThankYouKnown: Bool { thanked != nil || account?.value.thanked != nil }

  /// True if a thank-you is on record, or any debrief mentions one.
  public var hasThanked: Bool { thanked != nil || isThankYouMentioned }

  /// The number of our contacts with the employer at or after a moment, reached or not.
  public func contactsWithEmployer(since moment: Instant) -> Int {
    guard let last = employer.lastContact, last.at >= moment else { return 0 }
    return facts.reversed().prefix { $0.at >= moment }
      .count {
        if case .contact(let contact) = $0.event {
          contact.chaser == .consultant && contact.target == .employer
        } else {
          false
        }
      }
  }
}

/// The ground on which a candidate counts as withdrawn.
public enum WithdrawalGround: Hashable, Sendable {
  /// The candidate said that they withdraw.
  case statement
  /// The interview was closed as withdrawn.
  case closing
  /// The latest debrief says that the candidate doesn't want the job.
  case lackOfInterest
}

extension InterviewHistory {
  /// W, the withdrawal: the latest of the statement, the closing and the lack of interest.
  public var withdrawal: Statement<WithdrawalGround>? {
    guard let refusal, refusal.at >= statedWithdrawal?.at ?? refusal.at else {
      return statedWithdrawal
    }
    return Statement(.lackOfInterest, refusal)
  }

  /// The latest statement of the candidate's or closing as withdrawn, without lack of interest.
  public var statedWithdrawal: Statement<WithdrawalGround>? {
    let statement = withdrawn.map { Statement(WithdrawalGround.statement, $0) }
    let closing = closedAsWithdrawn.map { Statement(WithdrawalGround.closing, $0) }
    return [statement, closing].compactMap(\.self).max { $0.occurrence.place < $1.occurrence.place }
  }

  /// The latest debrief, where it says that the candidate doesn't want the job; a later debrief takes
  /// that back, even one in which it was not asked.
  public var refusal: Occurrence? {
    debrief.flatMap { $0.value.interest == .no ? $0.occurrence : nil }
  }

  /// True if the candidate said that they withdraw, or stated no interest last: unlike in
  /// ``withdrawal``, a later debrief in which interest was not asked leaves it so, and a closing as
  /// withdrawn doesn't count.
  public var isCandidateOut: Bool { withdrawn != nil || interest?.value == .no }

  /// True if the candidate has withdrawn, or stated no interest last: a later debrief in which interest
  /// was not asked leaves it so.
  public var isWithdrawnOrUnwanted: Bool { withdrawal != nil || interest?.value == .no }

  /// The history before the first feedback that decides; all of it where none does.
  public var untilDecision: InterviewHistory {
    guard let firstDecision else { return self }
    return InterviewHistory(Array(facts[..<firstDecision.place]), endOfInterview: end)
  }

  /// True if nobody waits for a decision any more: the candidate has withdrawn, the interview is
  /// closed with any outcome, or a further one is booked.
  public var isOver: Bool { isWithdrawnOrUnwanted || closed != nil || nextBooked != nil }
}
