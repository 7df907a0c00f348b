public import AgencySettings
public import Domain
public import WorkingTime

/// The answer to whether the candidate may speak to the employer directly, and its ground.
///
/// It is yes only while R12 asks for it: where R12 is still to begin, or there is nothing to ask,
/// it is no.
public struct DirectContactAnswer: Hashable, Sendable {
  /// The answer itself.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    /// Not now.
    case no
    /// After asking us.
    case askFirst
    /// Yes.
    case yes
  }

  /// On what ground it is so.
  public enum Ground: Hashable, Sendable {
    /// Nobody has said whether they may.
    case nobodySaid
    /// Somebody said no, by that fact.
    case forbidden(by: Reason)
    /// There is nothing left to ask the employer, by that fact.
    case over(by: Reason)
    /// It is allowed, and we have not checked since.
    case notCleared
    /// It was cleared, and that news came after.
    case overtaken(by: Reason)
    /// It was cleared, and that ran out.
    case ranOut(at: Instant)
    /// It is cleared, and the candidate's own account is still to come.
    case waitsForDebrief
    /// It is cleared, and begins when the employer's answer is due.
    case notYet(from: Instant)
    /// It is cleared, and would run out before the employer's answer is due.
    case endsTooSoon(at: Instant)
    /// It is cleared, and holds until then.
    case cleared(until: Instant)
  }

  /// On what ground it is so.
  public let ground: Ground
  /// The permission and the go-ahead that it rests on, where there are any.
  public let because: [Reason]

  /// The answer.
  public var answer: Answer {
    switch ground {
    case .nobodySaid, .forbidden, .over, .waitsForDebrief, .notYet, .endsTooSoon: .no
    case .notCleared, .overtaken, .ranOut: .askFirst
    case .cleared: .yes
    }
  }

  /// The time until which the answer holds; nil where only an event can change it.
  public var until: Instant? {
    switch ground {
    case .notYet(let moment), .endsTooSoon(let moment), .cleared(let moment): moment
    case .nobodySaid, .forbidden, .over, .notCleared, .overtaken, .ranOut, .waitsForDebrief: nil
    }
  }
}

/// Answers whether the candidate of these facts may speak to the employer directly at a moment: as
/// ``plan(for:under:in:)`` has it, and with its ground.
public func directContact(
  for facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars,
  at now: Instant
) -> DirectContactAnswer {
  let situation = Situation(facts, under: settings, in: calendars)
  let permission = situation.history.permission?.reason
  let cleared = situation.history.clearance ?? situation.history.cleared
  return DirectContactAnswer(
    ground: situation.directGround(at: now),
    because: [permission, cleared?.reason].compactMap { $0 })
}

extension Situation {
  fileprivate func directGround(at now: Instant) -> DirectContactAnswer.Ground {
    if let over = phase.hold(on: .directFollowUp)?.fact ?? answerHold?.fact {
      return .over(by: over)
    }
    guard let permission = history.permission else { return .nobodySaid }
    guard permission.value.isAllowed else { return .forbidden(by: permission.reason) }
    guard let cleared = history.clearance else { return uncleared(permission) }
    let until = after(.directClearanceLasts, at(cleared)).moment
    guard now < until else { return .ranOut(at: until) }
    switch DirectFollowUp.finding(in: self) {
    case .held(.waiting): return .waitsForDebrief
    case .held: return .endsTooSoon(at: until)
    case .owed(let owed):
      let from = owed.from.moment
      return now < from ? .notYet(from: from) : .cleared(until: until)
    }
  }

  /// The reason why no go-ahead is in force: none since the yes, or news after it.
  private func uncleared(_ permission: Statement<DirectContact>) -> DirectContactAnswer.Ground {
    guard let cleared = history.cleared, cleared.at >= permission.at, let news = history.news.last
    else {
      return .notCleared
    }
    return .overtaken(by: news.reason)
  }
}

extension Hold {
  /// The fact that settled it, where one did.
  fileprivate var fact: Reason? {
    if case .settled(let reason) = self { reason } else { nil }
  }
}
