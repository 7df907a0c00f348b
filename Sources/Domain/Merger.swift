/// A merger of two records of one candidate, of one employer, or of one contact at an employer.
public enum Merger: Hashable, Sendable {
  /// The first candidate's records become the second's.
  case candidates(gone: Candidate, kept: Candidate)
  /// Likewise of employers.
  case employers(gone: Employer, kept: Employer)
  /// Likewise of contacts at employers.
  case contacts(gone: EmployerContact, kept: EmployerContact)

  /// The two candidates; nil where it is of employers.
  public var candidates: (gone: Candidate, kept: Candidate)? {
    if case .candidates(let gone, let kept) = self { (gone, kept) } else { nil }
  }

  /// The two employers; nil where it is of candidates.
  public var employers: (gone: Employer, kept: Employer)? {
    if case .employers(let gone, let kept) = self { (gone, kept) } else { nil }
  }

  /// True if it names one record twice.
  public var isOfOne: Bool {
    switch self {
    case .candidates(let gone, let kept): gone.id == kept.id
    case .employers(let gone, let kept): gone.id == kept.id
    case .contacts(let gone, let kept): gone.id == kept.id
    }
  }

  /// The numbers of the record that goes and of the one that stays; nil of employers, who are known
  /// by name.
  public var numbers: (gone: Int64, kept: Int64)? {
    switch self {
    case .candidates(let gone, let kept): (gone.id.number, kept.id.number)
    case .employers: nil
    case .contacts(let gone, let kept):
      gone.id.flatMap { gone in kept.id.map { (gone.number, $0.number) } }
    }
  }

  /// The name that goes.
  public var gone: String {
    switch self {
    case .candidates(let gone, _): gone.name
    case .employers(let gone, _): gone.name
    case .contacts(let gone, _): gone.name
    }
  }

  /// The name that stays.
  public var kept: String {
    switch self {
    case .candidates(_, let kept): kept.name
    case .employers(_, let kept): kept.name
    case .contacts(_, let kept): kept.name
    }
  }
}

/// The mergers of records of one candidate or employer, and the record that replaces each.
///
/// A merger of two records merges all that were merged with either: so mergers may be recorded and
/// undone in any order, and never form a cycle.
public struct Mergers<Of>: Sendable {
  private var kept: [Identifier<Of>: Identifier<Of>] = [:]

  /// The mergers that count, oldest first: the second record replaces the first.
  public init(_ mergers: [(gone: Identifier<Of>, kept: Identifier<Of>)]) {
    for merger in mergers {
      let gone = survivor(of: merger.gone)
      let survivor = survivor(of: merger.kept)
      if gone != survivor { kept[gone] = survivor }
    }
  }

  /// The record that replaces this one.
  public func survivor(of record: Identifier<Of>) -> Identifier<Of> {
    var record = record
    while let next = kept[record] { record = next }
    return record
  }

  /// Every record that is one with this one, itself among them, in the order of their numbers.
  public func members(with record: Identifier<Of>) -> [Identifier<Of>] {
    // Nearly every record is one alone.
    if kept.isEmpty { return [record] }
    let survivor = survivor(of: record)
    return (kept.keys.filter { self.survivor(of: $0) == survivor } + [survivor]).sorted()
  }

  /// The records that go by another.
  public var gone: Set<Identifier<Of>> { Set(kept.keys) }
}
