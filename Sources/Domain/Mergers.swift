/// Which records are of one candidate or of one employer, and which of them everything goes by.
///
/// To say that one record is another's is to say that all that are one with the first are one with
/// all that are one with the second: so mergers may follow each other in any order, and taken back
/// in any order, and never go round in a circle.
public struct Mergers<Of>: Sendable {
  private var kept: [Identifier<Of>: Identifier<Of>] = [:]

  /// The mergers that count, oldest first: what is gone by the one goes by the other.
  public init(_ mergers: [(gone: Identifier<Of>, kept: Identifier<Of>)]) {
    for merger in mergers {
      let gone = survivor(of: merger.gone)
      let survivor = survivor(of: merger.kept)
      if gone != survivor { kept[gone] = survivor }
    }
  }

  /// The record that everything of this one goes by.
  public func survivor(of record: Identifier<Of>) -> Identifier<Of> {
    var record = record
    while let next = kept[record] { record = next }
    return record
  }

  /// Every record that is one with this one, itself among them, in the order of their numbers.
  public func members(with record: Identifier<Of>) -> [Identifier<Of>] {
    let survivor = survivor(of: record)
    return (kept.keys.filter { self.survivor(of: $0) == survivor } + [survivor]).sorted()
  }

  /// The records that go by another.
  public var gone: Set<Identifier<Of>> { Set(kept.keys) }
}
