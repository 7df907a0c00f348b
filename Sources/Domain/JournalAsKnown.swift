public import WorkingTime

extension JournalEntry {
  /// The entry as far as it decides which entries count.
  fileprivate var link: JournalLink {
    if case .retraction(let undone) = content {
      JournalLink(entry: id, retracts: undone)
    } else {
      JournalLink(entry: id, retracts: nil)
    }
  }

  fileprivate func counting(_ counts: Bool) -> JournalEntry {
    JournalEntry(
      id: id, interview: interview, happenedAt: happenedAt, stamp: stamp, content: content,
      counts: counts)
  }
}

extension [JournalEntry] {
  /// The journal as it stood at a moment: what had been recorded by then, each entry counting as it
  /// counted then.
  ///
  /// Entries that were retracted later count in it.
  public func asKnown(at moment: Instant) -> [JournalEntry] {
    asKnown { $0.stamp.at <= moment }
  }

  /// The journal of some of these entries alone, each counting as it counts among them.
  func asKnown(_ isKnown: (JournalEntry) -> Bool) -> [JournalEntry] {
    let known = filter(isKnown)
    let retracted = known.map(\.link).retracted
    return known.map { $0.counting(!retracted.contains($0.id)) }
  }
}

extension InterviewRecord {
  /// The interview with its journal as it stood at a moment; nil where it was not booked by then.
  ///
  /// Time, state, outcome and who looked after it are those that were known; candidate and employer
  /// go by their names of today.
  public func asKnown(at moment: Instant) -> InterviewRecord? {
    let known = entries.asKnown(at: moment)
    guard let facts = InterviewFacts(journal: known) else { return nil }
    return InterviewRecord(
      interview: Interview(
        id: interview.id, candidate: interview.candidate, employer: interview.employer,
        vacancy: interview.vacancy, stage: interview.stage, consultant: consultant(in: known),
        time: facts.time, state: facts.state, outcome: facts.outcome),
      entries: known)
  }

  /// The consultant who looked after the interview, by a part of its journal.
  private func consultant(in known: [JournalEntry]) -> Consultant {
    let handovers = entries.sorted { $0.id < $1.id }.compactMap { entry in
      if case .event(.handedOver(let from, let to)) = entry.content {
        (from: from, to: to)
      } else {
        nil
      }
    }
    if let holder = known.handedOver {
      return handovers.last { $0.to.id == holder }?.to ?? interview.consultant
    }
    // The consultant of the first handover had it until then.
    return handovers.first?.from ?? interview.consultant
  }
}
