public import WorkingTime

/// The history of one interview: who said what last, what is promised, who has been told, and
/// whether the candidate has withdrawn.
///
/// It is built in one pass over the facts that count, and it is the only place that derives
/// anything from them: policy, report, cards, drafts and lists read it. Where they differ in what
/// they read, the difference has a name here. "Latest" is by when something happened, then by when
/// it was recorded, which is the order of the facts. Letters are those of POLICY.md section 3.
///
/// If the interview was moved to a time still to come, what happened before is of an earlier date.
/// It stays a contact, a conversation, news, a message, a permission, a briefing, a date that was
/// given, a withdrawal, a closing or a further interview, and counts for nothing else.
public struct InterviewHistory: Hashable, Sendable {
  /// The facts that count, in their order.
  public let facts: [Fact]
  /// The start and end of the interview.
  public let time: InterviewTime
  /// The move to the present time, where that was still to come.
  public let moved: Change?

  /// Our contacts and conversations with either side.
  public private(set) var talks: [Talk] = []

  /// The first debrief.
  public private(set) var firstDebrief: Occurrence?
  /// D, the latest debrief at or after the start.
  public private(set) var debrief: Statement<Debrief>?
  /// The date by which the candidate was told last to expect an answer.
  private var hearBy: Statement<Deadline>?
  /// The messages that the candidate left with us for the employer, passed on or not.
  public private(set) var messages: [Occurrence] = []

  /// The first feedback.
  public private(set) var firstFeedback: Occurrence?
  /// The first feedback that decides.
  public private(set) var firstDecision: Occurrence?
  /// The latest feedback that decides, whatever feedback came after it.
  private var lastDecision: Occurrence?
  /// F, the latest feedback with a decision.
  public private(set) var feedback: Statement<Feedback>?
  /// The feedback that decides nothing: voices, such as those of a panel.
  private var voices: [Statement<Feedback>] = []
  /// The dates for the employer's decision, given by them or heard from the candidate.
  private var dates: [Statement<Deadline>] = []
  /// The number of dates that the employer promised.
  public private(set) var promisesMade = 0
  /// Feedback, promises, and a no to direct contact after a yes.
  private var heard: [Occurrence] = []

  /// W, the withdrawal: the fact that set it, with its ground.
  public private(set) var withdrawal: Statement<WithdrawalGround>?
  /// The latest answer of the candidate to an offer.
  public private(set) var answer: Statement<Bool>?
  /// The closings.
  private var closings: [Closing] = []
  /// The bookings of further interviews.
  private var further: [FurtherInterview] = []
  /// The latest placing for another vacancy.
  public private(set) var placedElsewhere: Occurrence?

  /// The people whom the candidate is to meet, as booked last.
  public private(set) var meets: Statement<[String]>?
  /// Where it is held, as booked last.
  public private(set) var venue = Venue()
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

  /// The history that facts come to; they are in the order of happening.
  ///
  /// A move that isn't given is that of the rebookings among the facts.
  public init(_ facts: [Fact], of time: InterviewTime, moved: Change? = nil) {
    self.facts = facts
    self.time = time
    self.moved = (moved ?? facts.move).flatMap { $0.at < time.start ? $0 : nil }
    talks.reserveCapacity(facts.count)
    // A candidate who asks for another date is in again, before what else happened at that instant.
    var takesBack = self.moved?.by == .candidate
    for (place, fact) in facts.enumerated() {
      if takesBack, let move = self.moved, fact.at >= move.at {
        withdrawal = nil
        takesBack = false
      }
      let isPresent = self.moved.map { fact.at >= $0.at } ?? true
      read(
        fact.event,
        Occurrence(
          kind: fact.event.kind, at: fact.at, place: place, recordedAt: fact.recordedAt,
          number: fact.number), isPresent: isPresent)
    }
    if takesBack { withdrawal = nil }
  }

  private mutating func read(_ event: Event, _ occurrence: Occurrence, isPresent: Bool) {
    switch event {
    case .booked(_, let meets, let venue):
      self.meets = Statement(meets, occurrence)
      self.venue = venue
    case .briefed:
      briefed = occurrence
      talks.append(Talk(occurrence, with: .candidate))
    case .debriefAgreed(let until): if isPresent { agreedCall = Statement(until, occurrence) }
    case .debrief(let debrief): read(debrief, occurrence, isPresent: isPresent)
    case .feedback(let feedback): read(feedback, occurrence, isPresent: isPresent)
    case .promise(let promise): hear(occurrence, deciding: promise.by, isPresent: isPresent)
    case .permission(let permission):
      if !permission.isAllowed, self.permission?.value.isAllowed == true {
        heard.append(occurrence)
      }
      self.permission = Statement(permission, occurrence)
    case .cleared: if isPresent { cleared = occurrence }
    case .contact(let contact):
      if let talk = Talk(contact, occurrence) { talks.append(talk) }
    case .thanked(let via):
      if isPresent { thanked = Statement(via, occurrence) }
      if via == .consultant { messages.append(occurrence) }
    case .withdrawn(_, let told): withdraw(.statement(told: told), occurrence)
    case .nextBooked(_, let start, let fell):
      further.append(FurtherInterview(booked: occurrence, start: start, fell: fell))
    case .closed(let outcome, let told):
      closings.append(Closing(outcome: outcome, told: told, occurrence: occurrence))
      if outcome == .withdrawn { withdraw(.closing(told: told), occurrence) }
    case .answered(let yes, _):
      if isPresent { answer = Statement(yes, occurrence) }
      if yes { withdrawal = nil } else { withdraw(.refusal, occurrence) }
    case .placedElsewhere: placedElsewhere = occurrence
    // The interview holds the effect of the others, or they are of people and the agency.
    default: break
    }
  }

  private mutating func read(_ debrief: Debrief, _ occurrence: Occurrence, isPresent: Bool) {
    talks.append(Talk(occurrence, with: .candidate, wrote: debrief.wrote))
    if debrief.passOn { messages.append(occurrence) }
    switch debrief.interest {
    case .no: withdraw(.lackOfInterest, occurrence)
    case .yes, .unsure: withdrawal = nil
    case nil: break
    }
    if let hearBy = debrief.hearBy {
      dates.append(Statement(hearBy, occurrence))
      self.hearBy = Statement(hearBy, occurrence)
    }
    if debrief.thanked == true { isThankYouMentioned = true }
    guard isPresent, occurrence.at >= time.start else { return }
    if firstDebrief == nil { firstDebrief = occurrence }
    self.debrief = Statement(debrief, occurrence)
  }

  private mutating func read(_ feedback: Feedback, _ occurrence: Occurrence, isPresent: Bool) {
    hear(occurrence, deciding: feedback.hearBy, isPresent: isPresent)
    if feedback.decision == .offer, withdrawal?.value == .refusal { withdrawal = nil }
    guard isPresent else { return }
    if firstFeedback == nil { firstFeedback = occurrence }
    guard let decision = feedback.decision else {
      return voices.append(Statement(feedback, occurrence))
    }
    self.feedback = Statement(feedback, occurrence)
    guard decision.isDecisive else { return }
    if firstDecision == nil { firstDecision = occurrence }
    lastDecision = occurrence
  }

  /// The employer told us something, perhaps with a date for their decision.
  private mutating func hear(
    _ occurrence: Occurrence, deciding date: Deadline?, isPresent: Bool
  ) {
    heard.append(occurrence)
    talks.append(Talk(occurrence, with: .employer))
    guard let date else { return }
    dates.append(Statement(date, occurrence))
    if isPresent { promisesMade += 1 }
  }

  private mutating func withdraw(_ ground: WithdrawalGround, _ occurrence: Occurrence) {
    if withdrawal == nil { withdrawal = Statement(ground, occurrence) }
  }
}

/// A closing, with its outcome.
private struct Closing: Hashable, Sendable {
  let outcome: Outcome
  let told: Bool
  let occurrence: Occurrence

  /// True if it is news to the candidate.
  var isNews: Bool { !told && outcome != .placed && outcome != .withdrawn }
}

/// The booking of a further interview.
private struct FurtherInterview: Hashable, Sendable {
  let booked: Occurrence
  let start: Instant?
  let fell: Instant?
}

/// The ground on which a candidate counts as withdrawn.
public enum WithdrawalGround: Hashable, Sendable {
  /// The candidate said that they withdraw; the employer knows already where that was told.
  case statement(told: Bool)
  /// The interview was closed as withdrawn; likewise.
  case closing(told: Bool)
  /// A debrief says that the candidate doesn't want the job.
  case lackOfInterest
  /// The candidate said no to an offer.
  case refusal

  /// True if the employer knows already.
  public var isTold: Bool {
    switch self {
    case .statement(let told), .closing(let told): told
    case .lackOfInterest, .refusal: false
    }
  }
}

extension InterviewHistory {
  /// The latest closing.
  public var closed: Statement<Outcome>? {
    closings.last.map { Statement($0.outcome, $0.occurrence) }
  }

  /// The latest feedback with a decision, where it decides.
  public var decision: Statement<Feedback>? {
    feedback?.value.decision?.isDecisive == true ? feedback : nil
  }

  /// The candidate's yes to the offer, where no feedback with a decision came after it.
  public var acceptance: Occurrence? {
    guard let answer, answer.value else { return nil }
    if let decided = feedback?.occurrence.place, decided > answer.occurrence.place { return nil }
    return answer.occurrence
  }

  /// The latest booking of a further interview that stands.
  public var nextBooked: Occurrence? { further.last { $0.fell == nil }?.booked }

  /// The start of that further interview, where it is known.
  public var nextStart: Instant? { further.last { $0.fell == nil }?.start }

  /// The bookings of further interviews that were called off, with when.
  public var fallen: [(booked: Occurrence, at: Instant)] {
    further.compactMap { further in further.fell.map { (further.booked, $0) } }
  }

  /// The booking of a further interview that makes this one through: no offer or rejection came
  /// after it.
  public var throughBy: Occurrence? {
    guard let nextBooked else { return nil }
    guard let feedback, feedback.occurrence.place > nextBooked.place else { return nextBooked }
    let decision = feedback.value.decision
    return decision == .offer || decision == .reject ? nil : nextBooked
  }

  /// True if it is through by rounds that were booked before its end: each of them is held.
  public var isAhead: Bool {
    throughBy != nil && further.allSatisfy { $0.fell != nil || $0.booked.at < time.end }
  }

  /// P, the promise in force: the latest date for the employer's decision, theirs or as the
  /// candidate was told, that ends at or after the interview's end and is no older than the latest
  /// feedback with a decision.
  ///
  /// The employer's own word, given since the interview's end, goes before hearsay. The calendar
  /// says when a date ends.
  public func promiseInForce(in calendar: WorkingCalendar = .usual) -> Statement<Deadline>? {
    promise(in: calendar, hearsay: true)
  }

  /// The promise in force in the employer's own words: a date that the candidate was told doesn't
  /// replace it.
  public func employersPromise(in calendar: WorkingCalendar = .usual) -> Statement<Deadline>? {
    promise(in: calendar, hearsay: false)
  }

  private func promise(
    in calendar: WorkingCalendar, hearsay: Bool
  ) -> Statement<Deadline>? {
    let decided = feedback?.at
    var last: Statement<Deadline>?
    var lastOfTheirs: Statement<Deadline>?
    var isSaid = false
    for date in dates where decided.map({ date.at >= $0 }) ?? true {
      let isTheirs = date.occurrence.kind != .debrief
      guard isTheirs || hearsay, calendar.end(of: date.value) >= time.end else { continue }
      last = date
      guard isTheirs else { continue }
      lastOfTheirs = date
      if date.at >= time.end { isSaid = true }
    }
    return isSaid ? lastOfTheirs : last
  }

  /// The date by which the candidate was told to expect an answer, unless the employer has decided
  /// since.
  public var unansweredHearBy: Statement<Deadline>? {
    if let hearBy, let lastDecision, hearBy.occurrence.place < lastDecision.place { return nil }
    return hearBy
  }

  /// The news for the candidate, in the order of the facts: all that the employer told us, a no to
  /// direct contact after a yes, and a closing that ended the matter without the candidate's doing
  /// or a rejection.
  public var news: [Occurrence] {
    let closings = closingsAsNews
    guard !closings.isEmpty else { return heard }
    return (heard + closings.map(\.occurrence)).sorted { $0.place < $1.place }
  }

  /// The news of which nothing tells the candidate.
  public var untoldNews: [Occurrence] {
    news.filter { !isTold($0, to: .candidate, about: .relayNews) }
  }

  private var closingsAsNews: [Closing] {
    guard withdrawal == nil, feedback?.value.decision != .reject else { return [] }
    return closings.filter(\.isNews)
  }

  /// All that the candidate told, as the debriefs complete each other, with the latest of them.
  public var account: Statement<Debrief>? {
    let since = moved?.at
    let present = facts.lazy.filter { fact in since.map { fact.at >= $0 } ?? true }
    guard let debrief, let account = present.completedDebrief else { return nil }
    return debrief.stating(account)
  }

  /// The latest feedback: the one with a decision, otherwise the last voice.
  public var latestFeedback: Statement<Feedback>? { feedback ?? voices.last }

  /// The feedback as it stands: the latest decision, and beside it what each voice said; their names
  /// and ratings only where it is `named`.
  public func panel(named: Bool = true) -> Statement<Feedback>? {
    let said = ([feedback].compactMap(\.self) + voices).sorted {
      $0.occurrence.place < $1.occurrence.place
    }
    return latestFeedback.map { latest in
      latest.stating(
        Feedback(latest.value, words: .init(of: said.map(\.value.words), named: named)))
    }
  }

  /// True if it is on record whether a thank-you was sent, by a debrief or by itself.
  public var isThankYouKnown: Bool { hasThanked || account?.value.thanked != nil }

  /// True if a thank-you is on record, or any debrief mentions one.
  public var hasThanked: Bool { thanked != nil || isThankYouMentioned }

  /// The withdrawal as the candidate stated it or the interview was closed: no mere lack of
  /// interest.
  public var statedWithdrawal: Statement<WithdrawalGround>? {
    withdrawal?.value == .lackOfInterest ? nil : withdrawal
  }

  /// True if the candidate is out by their own word; a closing as withdrawn alone doesn't count.
  public var isCandidateOut: Bool {
    if case .closing = withdrawal?.value { false } else { withdrawal != nil }
  }

  /// The history before the first feedback that decides; all of it where none does.
  public var untilDecision: InterviewHistory {
    guard let firstDecision else { return self }
    return InterviewHistory(Array(facts[..<firstDecision.place]), of: time, moved: moved)
  }

  /// True if nobody waits for a decision any more: the candidate has withdrawn, the interview is
  /// closed with any outcome, or a further one is booked.
  public var isOver: Bool { withdrawal != nil || closed != nil || nextBooked != nil }
}
