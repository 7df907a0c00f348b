import Domain
import WorkingTime

extension InterviewRecord {
  /// What happened up to a moment by entries that count, in the order of happening.
  func facts(upTo moment: Instant) -> [Fact] {
    entries.compactMap { entry in
      guard entry.counts, entry.happenedAt <= moment, case .event(let event) = entry.content else {
        return nil
      }
      return Fact(at: entry.happenedAt, event)
    }
  }

  /// When the employer is to decide, as POLICY.md section 3 has it: the latest date that either
  /// side told us, unless the employer's feedback is newer.
  func promiseInForce(at moment: Instant) -> Deadline? {
    facts(upTo: moment).latestPromise
  }
}

extension [Fact] {
  /// When the employer is to decide in their own words, unless their feedback is newer.
  var employersPromise: Deadline? { latestDate(\.employersDate) }

  /// When the employer is to decide as either side told us, unless their feedback is newer.
  var latestPromise: Deadline? {
    latestDate { event in
      if case .debrief(let debrief) = event { debrief.hearBy } else { event.employersDate }
    }
  }

  /// The latest date among these facts that is no older than the latest feedback.
  fileprivate func latestDate(_ date: (Event) -> Deadline?) -> Deadline? {
    let feedback = last { $0.event.kind == .feedback }?.at
    for fact in reversed() {
      if let feedback, fact.at < feedback { return nil }
      if let date = date(fact.event) { return date }
    }
    return nil
  }
}

extension Event {
  /// By when the employer told us that they decide, where it says so.
  var employersDate: Deadline? {
    switch self {
    case .promise(let promise): promise.by
    case .feedback(let feedback): feedback.hearBy
    default: nil
    }
  }
}
