import AgencySettings
import Domain
import WorkingTime

/// A consultant who has just rung in vain is not asked to ring again at once (*Tried* in POLICY.md
/// section 5).
extension Situation {
  /// A duty of ours after our latest contact since it began, which has not settled it: so much
  /// later, but where that is past its end or an offer's expiry, half way to that.
  func retried(_ owed: Owed, after wait: SpanSetting) -> Owed {
    let since = max(owed.from.moment, owed.triesSince ?? owed.from.moment)
    guard let last = history.talks.last(where: { $0.side == owed.target && $0.isTry }),
      last.at >= since
    else { return owed }
    let office: Office = owed.target == .employer ? .employer : .agency
    let tried = at(last.occurrence)
    var from = opening(of: office, after(wait, tried))
    if let end = owed.until ?? owed.expiry, last.at < end.moment, from.moment >= end.moment {
      let half = opening(of: office, halfway(from: tried, to: end))
      if half.moment < end.moment { from = half }
    }
    if let until = owed.until, from.moment >= until.moment {
      return Owed(
        owed.chaser, to: owed.target, from: owed.from, late: owed.late, until: until,
        also: owed.also, tried: last.reason)
    }
    let known = from.reasons
    return Owed(
      owed.chaser, to: owed.target, from: from, late: owed.late.map { .later(from, $0) },
      until: owed.until, also: (owed.from.reasons + owed.also).filter { !known.contains($0) },
      tried: last.reason)
  }

  private func halfway(from tried: ComputedTime, to end: ComputedTime) -> ComputedTime {
    let left = end.moment.seconds(since: tried.moment)
    let moment = tried.moment.adding(seconds: (left + 1) / 2)
    return tried.moved(
      to: moment, in: tried.office, counting: nil,
      isExplained ? Step(move: .halfway(to: end.moment), moment: moment) : nil)
  }
}
