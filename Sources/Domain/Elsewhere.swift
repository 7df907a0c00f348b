public import WorkingTime

/// How a candidate stands with another vacancy, where that matters to whom we ring about this one:
/// they were placed there, have an offer from there, or withdrew.
public struct Elsewhere: Hashable, Sendable {
  /// The standing with that vacancy.
  public enum Standing: Hashable, Sendable {
    /// They were placed.
    case placed
    /// They have an offer, or accepted it.
    case offer(accepted: Bool)
    /// They no longer want it.
    case withdrawn
  }

  /// The interview for it.
  public let interview: Identifier<Interview>
  /// The standing.
  public let standing: Standing
  /// The time since which it is so.
  public let since: Instant
}

extension InterviewRecord {
  /// How the candidate stands with other vacancies, the latest first.
  public var elsewhere: [Elsewhere] {
    related.compactMap(\.elsewhere).sorted {
      ($0.since, $0.interview) > ($1.since, $1.interview)
    }
  }
}

extension RelatedInterview {
  /// The standing with its vacancy; nil for another round of the same, and where nothing was decided.
  fileprivate var elsewhere: Elsewhere? {
    let facts = journal.counting.facts
    guard !isRound, let time = facts.time else { return nil }
    let history = InterviewHistory(facts, of: time)
    if let closed = history.closed {
      guard closed.value == .placed else { return nil }
      return Elsewhere(interview: id, standing: .placed, since: closed.at)
    }
    if let withdrawal = history.withdrawal {
      return Elsewhere(interview: id, standing: .withdrawn, since: withdrawal.at)
    }
    if let accepted = history.acceptance {
      return Elsewhere(interview: id, standing: .offer(accepted: true), since: accepted.at)
    }
    guard let offer = history.feedback, offer.value.decision == .offer else { return nil }
    return Elsewhere(interview: id, standing: .offer(accepted: false), since: offer.at)
  }
}
