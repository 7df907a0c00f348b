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

extension Sequence where Element == JournalLink {
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
