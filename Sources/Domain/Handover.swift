extension [JournalEntry] {
  /// The consultant to whom the interview was handed over last; nil where it never was.
  public var handedOver: Identifier<Consultant>? {
    let handovers = filter(\.counts).compactMap { entry in
      entry.handedOver.map { (at: entry.happenedAt, id: entry.id, to: $0) }
    }
    return handovers.max { ($0.at, $0.id) < ($1.at, $1.id) }?.to
  }
}

extension JournalEntry {
  fileprivate var handedOver: Identifier<Consultant>? {
    guard case .event(.handedOver(from: _, let to)) = content else { return nil }
    return to.id
  }
}

extension Interview {
  /// The interview as another consultant looks after it.
  public func lookedAfter(by consultant: Consultant) -> Interview {
    Interview(
      id: id, candidate: candidate, employer: employer, vacancy: vacancy, stage: stage,
      consultant: consultant, time: time, state: state, outcome: outcome)
  }
}
