import WorkingTime

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
