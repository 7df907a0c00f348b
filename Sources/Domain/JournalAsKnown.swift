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
      id: id, subject: subject, happenedAt: happenedAt, stamp: stamp, content: content,
      counts: counts, amends: amends)
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
        time: facts.time, state: facts.state, outcome: facts.outcome, cover: known.cover),
      entries: known, related: related.map { $0.asKnown { $0.stamp.at <= moment } })
  }

  /// The consultant who looked after the interview, by a part of its journal.
  private func consultant(in known: [JournalEntry]) -> Consultant {
    let handovers = entries.sorted { $0.id < $1.id }.compactMap { entry in
      if case .event(.handedOver(let from, let to, until: nil)) = entry.content {
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

/// An entry of a journal as far as it decides which entries count.
public struct JournalLink: Hashable, Sendable {
  /// The entry.
  public let entry: Identifier<JournalEntry>
  /// The earlier entry that it retracts, where it does.
  public let retracts: Identifier<JournalEntry>?

  /// An entry, and the one that it retracts.
  public init(entry: Identifier<JournalEntry>, retracts: Identifier<JournalEntry>?) {
    self.entry = entry
    self.retracts = retracts
  }
}

extension [JournalLink] {
  /// The entries that do not count: those that an entry that counts retracts.
  ///
  /// An entry is retracted by later ones only, so going from the last to the first each entry is
  /// judged when all that can retract it are.
  public var retracted: Set<Identifier<JournalEntry>> {
    // Nearly every journal has no retraction.
    guard contains(where: { $0.retracts != nil }) else { return [] }
    var retracted: Set<Identifier<JournalEntry>> = []
    for link in sorted(by: { $0.entry > $1.entry }) where !retracted.contains(link.entry) {
      if let target = link.retracts { retracted.insert(target) }
    }
    return retracted
  }
}

extension [JournalEntry] {
  /// The entry that undid the booking of this journal's interview; nil where a booking counts, or
  /// none was recorded.
  public var undoingBooking: JournalEntry? {
    let bookings = filter(\.isBooking)
    guard !bookings.contains(where: \.counts) else { return nil }
    let undone = Set(bookings.map(\.id))
    return filter { entry in
      guard entry.counts, case .retraction(let target) = entry.content else { return false }
      return undone.contains(target)
    }.max { $0.id < $1.id }
  }

  /// The facts as they were before an entry was recorded; nil where it was not booked by then.
  public func facts(before entry: JournalEntry) -> InterviewFacts? {
    InterviewFacts(journal: asKnown { $0.id < entry.id })
  }
}

extension JournalEntry {
  fileprivate var isBooking: Bool {
    if case .event(.booked) = content { true } else { false }
  }
}
