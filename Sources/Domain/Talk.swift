public import WorkingTime

/// A contact of ours with the candidate or the employer, or another fact in which we spoke with them:
/// a debrief, a briefing, a feedback or a promise.
public struct Talk: Hashable, Sendable {
  /// The fact.
  public let occurrence: Occurrence
  /// The other side: the candidate or the employer.
  public let side: Party
  /// True if it is on record as a call or a message.
  public let isContact: Bool
  /// True if we called or wrote.
  public let isOurs: Bool
  /// True if we spoke; a message that was answered counts as that.
  public let reached: Bool
  /// True if it was a message.
  public let wrote: Bool
  /// The rules whose matter it dealt with; nil means everything.
  public let about: [Rule]?

  /// A call or a message; nil where we had no part in it.
  init?(_ contact: Contact, _ occurrence: Occurrence) {
    switch (contact.chaser, contact.target) {
    case (.consultant, let target): (side, isOurs) = (target, true)
    case (let chaser, .consultant): (side, isOurs) = (chaser, false)
    default: return nil
    }
    self.occurrence = occurrence
    isContact = true
    reached = contact.reached
    wrote = contact.result == .wrote
    about = contact.about
  }

  /// Another fact in which they told us something.
  init(_ occurrence: Occurrence, with side: Party, wrote: Bool = false) {
    self.occurrence = occurrence
    self.side = side
    isContact = false
    isOurs = false
    reached = !wrote
    self.wrote = wrote
    about = nil
  }

  /// The time of it.
  public var at: Instant { occurrence.at }

  /// True if we heard from each other: a conversation, or a message of theirs.
  public var speaks: Bool { reached || wrote && !isOurs }

  /// True if they heard from us: for the candidate any conversation or a message of ours, for the
  /// employer a contact of ours that was reached or a message.
  public var tells: Bool {
    side == .candidate ? reached || wrote && isOurs : isContact && isOurs && (reached || wrote)
  }

  /// True if it is a contact of ours with them, reached or not.
  public var isTry: Bool { isContact && isOurs }

  /// True if it dealt with the matter of a rule.
  public func isAbout(_ rule: Rule) -> Bool { about.map { $0.contains(rule) } ?? true }
}

extension InterviewHistory {
  /// The latest conversation with one side, or message from them, that dealt with the matter of a
  /// rule; whatever it dealt with where no rule asks.
  public func lastSpoken(with side: Party, about rule: Rule? = nil) -> Talk? {
    talks.last { talk in
      talk.side == side && talk.speaks && (rule.map { talk.isAbout($0) } ?? true)
    }
  }

  /// The latest talk in which one side heard from us of the matter of a rule; of whatever matter
  /// where no rule asks.
  public func lastTold(_ side: Party, about rule: Rule? = nil) -> Talk? {
    talks.last { talk in
      talk.side == side && talk.tells && (rule.map { talk.isAbout($0) } ?? true)
    }
  }

  /// The latest talk by which one side knows of a fact that a rule asks about; nil where nothing
  /// tells them of it.
  public func lastTelling(of fact: Occurrence, to side: Party, about rule: Rule) -> Talk? {
    talks.last {
      $0.side == side && $0.tells && $0.isAbout(rule) && $0.occurrence.knows(of: fact)
    }
  }

  /// The latest talk by which one side knows of a change that a rule asks about, which counts as
  /// recorded before all else of its instant.
  public func lastTelling(of change: Change, to side: Party, about rule: Rule) -> Talk? {
    talks.last {
      $0.side == side && $0.tells && $0.isAbout(rule) && $0.at >= change.at
        && $0.occurrence.recordedAt >= change.recordedAt
    }
  }

  /// True if something tells one side of a fact that a rule asks about.
  public func isTold(_ fact: Occurrence, to side: Party, about rule: Rule) -> Bool {
    lastTelling(of: fact, to: side, about: rule) != nil
  }

  /// The latest call or message of ours to one side, or theirs to us, in which we spoke.
  public func lastCall(with side: Party) -> Occurrence? {
    talks.last { $0.side == side && $0.isContact && $0.reached }?.occurrence
  }

  /// Our contacts with one side at or after an instant, reached or not.
  public func tries(of side: Party, since instant: Instant) -> [Talk] {
    let first = talks.firstIndex { $0.at >= instant } ?? talks.endIndex
    return talks[first...].filter { $0.side == side && $0.isTry }
  }

  /// Our contacts that reached nobody since we last spoke with the candidate after the interview, or
  /// agreed on a time for their call (R3).
  public var triesForDebrief: [Talk] {
    var since = max(time.end, agreedCall?.at ?? time.end)
    if let spoken = lastSpoken(with: .candidate) { since = max(since, spoken.at) }
    return tries(of: .candidate, since: since).filter { !$0.reached }
  }

  /// Our latest contact with the candidate since the interview's end, which an agreement on a time
  /// for their call replaces.
  public var lastTryForDebrief: Talk? {
    let last = talks.last { $0.side == .candidate && $0.isTry && $0.at >= time.end }
    guard let last, let agreed = agreedCall?.occurrence else { return last }
    return last.occurrence.place > agreed.place ? last : nil
  }
}
