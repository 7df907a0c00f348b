public import WorkingTime

/// Something that happened, and when.
public struct Fact: Hashable, Sendable {
  /// The time at which it happened, not at which it was recorded.
  public let at: Instant
  /// The event.
  public let event: Event

  /// An event at a moment.
  public init(at: Instant, _ event: Event) {
    self.at = at
    self.event = event
  }
}

/// All that the policy may know of one interview: its time, its state and what happened.
public struct InterviewFacts: Hashable, Sendable {
  /// From when until when it is held.
  public let time: InterviewTime
  /// The state.
  public let state: InterviewState
  /// The events, ordered by time; of facts of one moment the one recorded later stands
  /// later.
  public let entries: [Fact]
  /// True if some of what happened has been erased: then nothing can be said to be owed.
  public let isForgotten: Bool

  /// Facts in the order in which they were recorded; they are put in the order of happening.
  public init(
    time: InterviewTime, state: InterviewState = .scheduled, entries: [Fact] = [],
    isForgotten: Bool = false
  ) {
    self.time = time
    self.state = state
    self.isForgotten = isForgotten
    self.entries = entries.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  /// The latest outcome; nil while it is open.
  public var outcome: Outcome? {
    entries.lazy.compactMap { if case .closed(let outcome) = $0.event { outcome } else { nil } }
      .last
  }
}

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
      entries: facts.filter(\.event.kind.isReadByPolicy),
      isForgotten: journal.contains(where: \.isErased))
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
}

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
