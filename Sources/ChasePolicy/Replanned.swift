import AgencySettings
import Domain
import WorkingTime

/// The effect of another policy on the plans of the interviews that it touched.
public struct Replanned: Hashable, Sendable {
  /// The number of open interviews that were planned anew.
  public private(set) var interviews = 0
  /// The number of duties that begin earlier, or begin as before and are late earlier.
  public private(set) var sooner = 0
  /// The number that begin later, or begin as before and are late later or never.
  public private(set) var later = 0
  /// The number that are no longer owed.
  public private(set) var gone = 0
  /// The number that were not owed before.
  public private(set) var new = 0
  /// The number that begin and are late as before.
  public private(set) var unchanged = 0

  /// Nothing was planned anew.
  public init() {}

  /// Counts what became of one interview's plan, whose rules each have one duty at most.
  public mutating func count(from old: [Duty], to new: [Duty]) {
    interviews += 1
    let before = Dictionary(old.map { ($0.rule, $0) }) { first, _ in first }
    let kept = new.compactMap { duty in before[duty.rule].map { (old: $0, new: duty) } }
    self.new += new.count - kept.count
    gone += before.count - kept.count
    for pair in kept {
      switch DutyMove(from: pair.old, to: pair.new) {
      case .sooner: sooner += 1
      case .later: later += 1
      case .none: unchanged += 1
      }
    }
  }
}

/// The change of a rule's duty from one plan of an interview to another.
public enum DutyMove: Hashable, Sendable {
  /// It begins earlier, or begins as before and is late earlier.
  case sooner
  /// It begins later, or begins as before and is late later or never.
  case later
  /// It begins and is late as before.
  case none

  /// The move from one plan's duty to the other's.
  public init(from old: Duty, to new: Duty) {
    let before = (old.from.seconds, old.late?.seconds ?? .max)
    let after = (new.from.seconds, new.late?.seconds ?? .max)
    self = after < before ? .sooner : before < after ? .later : .none
  }
}
