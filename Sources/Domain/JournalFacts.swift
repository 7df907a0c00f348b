import WorkingTime

extension InterviewFacts {
  /// The facts that the entries of an interview's journal come to, those that count; nil where no
  /// booking is among them.
  ///
  /// The time is that of the latest rebooking, else of the booking. A cancellation or a no-show
  /// holds until a later rebooking. Bookings, cancellations, no-shows and snoozes are not among the
  /// facts' entries: the policy reads their outcome, not them (POLICY.md section 3). Nor are
  /// handovers: what is owed does not depend on whose it is. Entries that were erased say nothing.
  public init?(journal: [JournalEntry]) {
    let facts = journal.counting.facts
    guard let booked = facts.lazy.compactMap(\.bookedTime).last else { return nil }
    self.init(
      time: facts.lazy.compactMap(\.rebookedTime).last ?? booked,
      state: facts.lazy.compactMap(\.state).last ?? .scheduled,
      entries: facts.filter(\.isReadByPolicy), isForgotten: journal.contains(where: \.isErased))
  }
}

extension Fact {
  fileprivate var bookedTime: InterviewTime? {
    if case .booked(let time, meets: _) = event { time } else { nil }
  }

  fileprivate var rebookedTime: InterviewTime? {
    if case .rebooked(let time) = event { time } else { nil }
  }

  /// The state that it puts an interview in; nil where it changes none.
  fileprivate var state: InterviewState? {
    switch event {
    case .rebooked: .scheduled
    case .cancelled: .cancelled(at: at)
    case .noShow: .noShow(at: at)
    default: nil
    }
  }

  fileprivate var isReadByPolicy: Bool {
    switch event {
    case .booked, .rebooked, .cancelled, .noShow, .snoozed, .handedOver: false
    default: true
    }
  }
}
