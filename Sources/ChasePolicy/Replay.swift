public import AgencySettings
public import Domain
public import WorkingTime

/// A duty of ours in a replay, and the moment at which a list first asked for it.
public struct AskedDuty: Hashable, Sendable {
  /// The rule that asked.
  public let rule: Rule
  /// The moment at which the duty was first on the list.
  public let at: Instant
}

extension Policy {
  /// The duties that this policy would have asked of us about an interview in a period, had it been
  /// in force all along; the period ends before its second moment.
  ///
  /// The interview's entries are replayed in the order in which they happened, with the time at
  /// which it was held in the end. After each there is a plan, which stands until the next entry. A
  /// consultant's duty is asked for when it begins, or with the entry where it began before; not
  /// where the plan or the duty is over by then. One that begins at the same moment by the same rule
  /// in several of these plans is asked for once, at the first. Snoozes hide nothing.
  public func asked(
    about facts: InterviewFacts, with employer: Identifier<Employer>, from start: Instant,
    to end: Instant
  ) -> [AskedDuty] {
    var seen: Set<Asking> = []
    var asked: [AskedDuty] = []
    let moments = facts.moments.filter { $0 < end }
    let starts = [Instant(seconds: .min)] + moments
    for (begin, over) in zip(starts, moments + [end]) {
      for duty in plan(for: facts.known(at: begin), with: employer)
      where duty.chaser == .consultant {
        let at = max(duty.from, begin)
        guard at < over, duty.until.map({ at < $0 }) ?? true,
          seen.insert(Asking(rule: duty.rule, from: duty.from)).inserted, at >= start
        else { continue }
        asked.append(AskedDuty(rule: duty.rule, at: at))
      }
    }
    return asked
  }
}

/// The identity of a duty that was asked for.
private struct Asking: Hashable {
  let rule: Rule
  let from: Instant
}

extension InterviewFacts {
  /// The times of all events, in order.
  fileprivate var moments: [Instant] {
    Set(entries.map(\.at) + [stateAt, moved?.at, bookedAt].compactMap(\.self)).sorted()
  }

  /// Since when it is cancelled or a no-show.
  private var stateAt: Instant? {
    switch state {
    case .scheduled: nil
    case .cancelled(let at), .noShow(let at): at ?? time.end
    }
  }

  /// The facts known at a moment.
  fileprivate func known(at moment: Instant) -> InterviewFacts {
    let isOver = stateAt.map { $0 <= moment } ?? true
    return InterviewFacts(
      time: time, state: isOver ? state : .scheduled, stateBy: isOver ? stateBy : nil,
      stateRecordedAt: isOver ? stateRecordedAt : nil,
      moved: moved.flatMap { $0.at <= moment ? $0 : nil }, bookedAt: bookedAt,
      entries: recorded.filter { $0.at <= moment }, isForgotten: isForgotten)
  }
}
