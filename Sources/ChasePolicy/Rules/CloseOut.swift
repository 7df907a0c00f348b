import AgencySettings
import Domain

/// Close the interview.
///
/// A matter that is over is closed, so that no list shows it again, once everybody knows: after a
/// rejection, that the candidate was told; after a withdrawal or a yes to the offer, that the
/// employer was; after a no-show, that we have asked about it, or tried often enough; after a
/// cancellation, that both sides were told. The earliest of those that hold says when. It is the one
/// duty to oneself.
///
/// Chase: consultant to consultant, from when everybody was told, late 5 wd later.
enum CloseOut: ChaseRule {
  static let rule = Rule.closeOut

  static func finding(in interview: Situation) -> Finding {
    let endings = [
      interview.rejectionEnded, interview.withdrawalEnded, interview.acceptanceEnded,
      interview.noShowEnded, interview.cancellationEnded,
    ].compactMap { ending in
      ending.map { (reason: $0.reason, from: interview.opening(of: .agency, $0.known)) }
    }
    guard let ending = endings.min(by: { $0.from.moment < $1.from.moment }) else {
      return .held(interview.endingHold)
    }
    return .owed(
      Owed(
        .consultant, to: .consultant, from: ending.from,
        late: interview.after(.closeOutLateAfter, ending.from),
        also: ending.from.origin == ending.reason ? [] : [ending.reason]))
  }

  static let asks = "close the interview"
  static let settledBy = "a closing"
}

/// The end of a matter of which everybody knows, with its reason.
private struct Ending {
  let reason: Reason
  let known: ComputedTime
}

extension Situation {
  /// A rejection of which the candidate knows.
  fileprivate var rejectionEnded: Ending? {
    guard let feedback, decision == .reject, untoldNews.isEmpty else {
      return nil
    }
    return ending(feedback.reason, at(feedback), history.lastTold(.candidate))
  }

  /// A withdrawal of which the employer knows.
  fileprivate var withdrawalEnded: Ending? {
    guard let withdrawal = history.withdrawal, withdrawalKnown != nil else { return nil }
    return ending(withdrawal.reason, at(withdrawal.occurrence), history.lastTold(.employer))
  }

  /// A yes to the offer of which the employer knows.
  fileprivate var acceptanceEnded: Ending? {
    guard let acceptance = history.acceptance, history.withdrawal == nil, !isAnswerUntold else {
      return nil
    }
    return ending(acceptance.reason, at(acceptance), history.lastTold(.employer))
  }

  /// A no-show that was asked about, or tried often enough.
  fileprivate var noShowEnded: Ending? {
    guard let missed = noShowAt, noShowHold != nil, employerNoShowHold != nil else { return nil }
    return ending(
      .interviewState, at(missed, .interviewState), history.lastSpoken(with: .candidate),
      history.lastSpoken(with: .employer),
      history.tries(of: .candidate, since: missed).last { !$0.reached })
  }

  /// A cancellation of which both sides know, with nothing left to tell.
  fileprivate var cancellationEnded: Ending? {
    guard case .cancelled(let at) = facts.state, history.throughBy == nil, untoldNews.isEmpty,
      !isWithdrawalUntold, changeHold(for: .candidate) != nil, changeHold(for: .employer) != nil
    else { return nil }
    return ending(
      .interviewState, self.at(at ?? facts.time.start, .interviewState),
      history.lastTold(.candidate), history.lastTold(.employer))
  }

  private func ending(_ reason: Reason, _ begun: ComputedTime, _ talks: Talk?...) -> Ending {
    let known = talks.reduce(begun) { known, talk in
      .later(known, talk.map { at($0.occurrence) })
    }
    return Ending(reason: reason, known: known)
  }

  /// The reason why the matter isn't over.
  fileprivate var endingHold: Hold {
    if decision == .reject { return .behind(.relayNews) }
    if history.withdrawal != nil { return .behind(.passOnWithdrawal) }
    if history.acceptance != nil { return .behind(.passOnAnswer) }
    switch facts.state {
    case .noShow: return .behind(noShowHold == nil ? .noShow : .employerNoShow)
    case .cancelled:
      if !untoldNews.isEmpty { return .behind(.relayNews) }
      return .behind(changeHold(for: .candidate) == nil ? .tellChange : .tellChangeEmployer)
    case .scheduled: return .waiting(for: .ending)
    }
  }
}
