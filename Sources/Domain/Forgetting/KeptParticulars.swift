/// The particulars of an entry that the law requires when all else about its candidate is erased.
public enum KeptParticulars: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// The dates and names in it, and none of its words.
  case withoutWords
  /// All of it: it has no words.
  case all
}

extension Event.Kind {
  /// The particulars kept of an entry of this kind for as long as regulation 29 of the Conduct of
  /// Employment Agencies and Employment Businesses Regulations 2003 (SI 2003/3319) says.
  ///
  /// Schedule 4 asks for the work-seeker's name (2), the hirers to whom they were introduced (6),
  /// the engagement that came of it (7) and when an application was withdrawn (9); Schedule 5 asks
  /// for the position (3) and the names of those introduced (8). What somebody thought, said or
  /// wrote is in neither. An entry without words of its own stays too: its kind and its moment are
  /// in the chain of seals in any case.
  public var kept: KeptParticulars {
    switch self {
    // A diary's name for an interview may stand beside the move that it told of.
    case .booked, .rebooked, .cancelled, .withdrawn: .withoutWords
    case .noShow, .closed, .briefed, .cleared, .nextBooked, .handedOver: .all
    case .debriefAgreed, .debrief, .feedback, .promise, .permission, .contact, .thanked, .snoozed:
      .nothing
    }
  }
}

extension Event {
  /// The event without words that somebody typed; nil where nothing of it is kept.
  public var withoutWords: Event? {
    switch self {
    case .booked(let time, meets: _): .booked(time, meets: [])
    case .cancelled: .cancelled(why: nil)
    case .withdrawn: .withdrawn(why: nil)
    case .rebooked: self
    default: kind.kept == .all ? self : nil
    }
  }
}
