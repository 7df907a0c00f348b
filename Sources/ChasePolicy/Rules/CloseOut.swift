import AgencySettings
import Domain

/// Close the interview.
///
/// A matter that is over is closed, so that no list shows it again, once everybody knows: after a
/// rejection, that the candidate was told; after a withdrawal, that the employer was; after a
/// no-show, that we have spoken with the candidate. The earliest of those that hold says when. It
/// is the one duty to oneself.
///
/// Chase: consultant to consultant, from when everybody was told, late 5 wd later.
enum CloseOut: ChaseRule {
  static let rule = Rule.closeOut

  static func finding(in interview: Situation) -> Finding {
    let rejection = interview.rejectionEnded
    let withdrawal = interview.withdrawalEnded
    let noShow = interview.noShowEnded
    guard rejection != nil || withdrawal != nil || noShow != nil,
      let ending = [rejection, withdrawal, noShow].compactMap({ $0 })
        .min(by: { $0.known.moment < $1.known.moment })
    else { return .held(interview.endingHold) }
    let from = interview.opening(of: .agency, ending.known)
    return .owed(
      Owed(
        .consultant, to: .consultant, from: from,
        late: interview.after(.closeOutLateAfter, from),
        also: from.origin == ending.reason ? [] : [ending.reason]))
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
    guard let feedback = history.feedback, feedback.value.decision == .reject,
      history.candidate.untoldNews == nil
    else {
      return nil
    }
    let known = ComputedTime.later(
      at(feedback.occurrence), history.candidate.lastConversation.map { at($0) })
    return Ending(reason: feedback.reason, known: known)
  }

  /// A withdrawal of which the employer knows.
  fileprivate var withdrawalEnded: Ending? {
    guard let withdrawal = history.withdrawal, let told = history.withdrawalToldBy else {
      return nil
    }
    return Ending(reason: withdrawal.reason, known: .later(at(withdrawal.occurrence), at(told)))
  }

  /// A no-show about which we have spoken with the candidate.
  fileprivate var noShowEnded: Ending? {
    guard let spoken = spokenSinceNoShow else { return nil }
    return Ending(reason: .interviewState, known: at(spoken))
  }

  /// The reason why the matter isn't over.
  fileprivate var endingHold: Hold {
    if let feedback = history.feedback, feedback.value.decision == .reject {
      return .behind(.relayNews)
    }
    if history.withdrawal != nil { return .behind(.passOnWithdrawal) }
    return noShowAt == nil ? .waiting(for: .ending) : .behind(.noShow)
  }
}
