import Domain

/// A fact that nobody has asked for or written down yet.
enum CardGap: String, CaseIterable, Hashable, Sendable {
  case phone, briefing, meets, attendance
  case account, interest, went, met, next, hearBy, thankYou
  case directContact, decisionDate, answerToOffer

  /// The party to ask.
  var ask: Party {
    switch self {
    case .phone, .briefing, .attendance, .account, .interest, .went, .met, .next, .hearBy,
      .thankYou, .answerToOffer:
      .candidate
    case .meets, .directContact, .decisionDate: .employer
    }
  }

  /// The missing fact, as the end of "not known:".
  var words: String {
    switch self {
    case .phone: "a number to ring"
    case .briefing: "whether the candidate is ready for the interview"
    case .meets: "whom the candidate is to meet"
    case .attendance: "why the candidate did not come"
    case .account: "the whole debrief"
    case .interest: "how keen the candidate is"
    case .went: "how it went"
    case .met: "who was met"
    case .next: "what happens next"
    case .hearBy: "by when the candidate was told to hear"
    case .thankYou: "whether a thank-you was sent"
    case .directContact: "whether they may be contacted directly"
    case .decisionDate: "by when they decide"
    case .answerToOffer: "whether the candidate takes the offer"
    }
  }

  /// Returns the gaps of an interview that still matter, in order; none once it is over and done
  /// with.
  static func all(in record: CardRecord) -> [CardGap] {
    guard record.interview.isOpen else { return [] }
    return allCases.filter { $0.isOpen(in: record) }
  }

  private func isOpen(in record: CardRecord) -> Bool {
    switch self {
    case .phone: record.interview.candidate.phone == nil
    case .briefing: !record.isOver && !record.has(.briefed)
    case .meets: !record.isOver && record.meets?.value.isEmpty ?? true
    case .attendance: record.isNoShow && !record.heardSinceAbsence
    case .account: record.wantsAccount && record.debriefs.isEmpty
    case .interest: record.lacks { $0.interest != nil }
    case .went: record.lacks { $0.account.went != nil }
    case .met: record.lacks { !$0.account.met.isEmpty }
    case .next: record.awaitsAnswer && record.lacks { $0.account.next != nil }
    case .hearBy: record.awaitsAnswer && record.lacks { $0.hearBy != nil }
    case .thankYou:
      record.wantsAccount && !record.history.isThankYouKnown
    case .directContact: record.awaitsAnswer && !record.has(.permission)
    case .decisionDate: record.awaitsAnswer && !record.hasDate
    case .answerToOffer: record.hasOpenOffer
    }
  }
}

extension CardRecord {
  /// True if the candidate's own account is of use: the interview took place and the matter goes
  /// on.
  fileprivate var wantsAccount: Bool {
    isOver && !isNoShow && history.withdrawal == nil
      && feedback?.value.decision != .reject
  }

  /// True if there is an account, but none that satisfies a condition.
  fileprivate func lacks(_ says: (Debrief) -> Bool) -> Bool {
    wantsAccount && !debriefs.isEmpty && !debriefs.contains { says($0.debrief) }
  }

  /// True if we have spoken with the candidate since they did not come.
  fileprivate var heardSinceAbsence: Bool {
    guard case .noShow(let at) = interview.state else { return false }
    return history.lastCall(with: .candidate).map { $0.at >= at ?? interview.time.end } ?? false
  }

  /// True if anybody said by when the employer decides.
  fileprivate var hasDate: Bool {
    history.promiseInForce() != nil
  }

  /// True if there is an offer, and the candidate's reaction is not known.
  fileprivate var hasOpenOffer: Bool {
    guard let feedback, feedback.value.decision == .offer, withdrawal == nil else { return false }
    return !spokeWithCandidate(after: feedback.entry)
  }
}
