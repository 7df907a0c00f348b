import AgencySettings
import Domain
import WorkingTime

/// The phase of an interview, which decides the rules that can ask (POLICY.md section 5).
enum Phase: Hashable {
  /// Some of what happened was erased with its candidate: none.
  case forgotten
  /// The matter ended, by that fact: only what is still to be passed on.
  case closed(by: Occurrence)
  /// It was called off: only what is still to be passed on, and R15.
  case cancelled
  /// A no-show: only the rules about that, what is still to be passed on, and R15.
  case noShow(isAsked: Bool)
  /// A further interview goes on from it; rounds that were booked ahead are each held, and debriefed
  /// but where the next is on the same day.
  case through(by: Occurrence, ahead: Bool, debriefed: Bool)
  /// The candidate was placed elsewhere, and we have not asked since whether they are still in.
  case elsewhere
  /// All the others.
  case open
}

extension Situation {
  /// The phase of the interview.
  var phase: Phase {
    if facts.isForgotten { return .forgotten }
    if let closed = history.closed { return .closed(by: closed.occurrence) }
    switch facts.state {
    case .cancelled: return .cancelled
    case .noShow: return .noShow(isAsked: noShowHold == nil)
    case .scheduled: break
    }
    if let next = history.throughBy {
      let date = history.nextStart.map(calendars.agency.localDate)
      let isOneDay = date == calendars.agency.localDate(at: facts.time.end)
      return .through(
        by: next, ahead: history.isAhead, debriefed: history.isAhead && !isOneDay)
    }
    return stillInHold == nil ? .elsewhere : .open
  }
}

extension Phase {
  /// The hold of the phase on a rule; nil where the rule may ask.
  func hold(on rule: Rule) -> Hold? {
    switch self {
    case .forgotten: return .erased
    case .closed(let end):
      switch rule {
      case .relayNews, .passOnWithdrawal: return nil
      default: return .settled(by: end.reason)
      }
    case .cancelled:
      switch rule {
      case .relayNews, .passOnWithdrawal, .closeOut, .tellChange, .tellChangeEmployer: return nil
      default: return .settled(by: .interviewState)
      }
    case .noShow(let isAsked):
      switch rule {
      case .passOnWithdrawal, .closeOut, .noShow, .employerNoShow: return nil
      case .relayNews: return isAsked ? .behind(.noShow) : nil
      default: return .settled(by: .interviewState)
      }
    case .through(let next, let ahead, let debriefed):
      switch rule {
      case .relayNews, .passOn: return nil
      case .brief, .tellChange, .tellChangeEmployer: return ahead ? nil : .settled(by: next.reason)
      case .debriefCall, .missingDebrief, .goneQuiet:
        return debriefed ? nil : .settled(by: next.reason)
      default: return .settled(by: next.reason)
      }
    case .elsewhere: return rule == .relayNews || rule == .stillIn ? nil : .behind(.stillIn)
    case .open: return nil
    }
  }
}
