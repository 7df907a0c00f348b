public import WorkingTime

/// Something that happened, and when.
public struct Fact: Hashable, Sendable {
  /// The time at which it happened.
  public let at: Instant
  /// The time at which it was recorded.
  public let recordedAt: Instant
  /// Its place among those recorded at one instant.
  public let number: Int64
  /// The event.
  public let event: Event

  /// An event at an instant; one without a time of recording was recorded as it happened.
  public init(at: Instant, recordedAt: Instant? = nil, number: Int64 = 0, _ event: Event) {
    self.at = at
    self.recordedAt = recordedAt ?? at
    self.number = number
    self.event = event
  }

  /// True if both say the same; the number only orders them.
  public static func == (left: Fact, right: Fact) -> Bool {
    left.at == right.at && left.recordedAt == right.recordedAt && left.event == right.event
  }

  /// Hashes all but the number.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(at)
    hasher.combine(recordedAt)
    hasher.combine(event)
  }

  /// The same event, as if recorded at another place in the order.
  fileprivate func numbered(_ number: Int64) -> Fact {
    Fact(at: at, recordedAt: recordedAt, number: number, event)
  }
}

/// A change of an interview that a party has to hear of: it was moved, called off, or waited for
/// in vain.
public struct Change: Hashable, Sendable {
  /// The time of the change.
  public let at: Instant
  /// The side that asked for it, or did not come; nil where that was not said.
  public let by: Side?
  /// The time at which it was recorded.
  public let recordedAt: Instant

  /// A change; one without a time of recording was recorded as it happened.
  public init(at: Instant, by: Side? = nil, recordedAt: Instant? = nil) {
    self.at = at
    self.by = by
    self.recordedAt = recordedAt ?? at
  }
}

/// All that the policy may know of one interview: its time, its state and what happened.
public struct InterviewFacts: Hashable, Sendable {
  /// From when until when it is held.
  public let time: InterviewTime
  /// The state.
  public let state: InterviewState
  /// The side that called it off or did not come; nil where that was not said.
  public let stateBy: Side?
  /// The time at which the cancellation or the no-show was recorded; nil where it is not known.
  public let stateRecordedAt: Instant?
  /// The move to the present time; nil where it was never moved.
  public let moved: Change?
  /// The time of the booking; nil where it is not known.
  public let bookedAt: Instant?
  /// The events, ordered by time, then by when they were recorded.
  public let entries: [Fact]
  /// True if some of what happened has been erased: then nothing can be said to be owed.
  public let isForgotten: Bool

  /// Facts in any order; of those recorded at one instant, the one with the greater number was
  /// recorded later, and of one number the one later in the list.
  public init(
    time: InterviewTime, state: InterviewState = .scheduled, stateBy: Side? = nil,
    stateRecordedAt: Instant? = nil, moved: Change? = nil, bookedAt: Instant? = nil,
    entries: [Fact] = [], isForgotten: Bool = false
  ) {
    self.time = time
    self.state = state
    self.stateBy = stateBy
    self.stateRecordedAt = stateRecordedAt
    self.moved = moved
    self.bookedAt = bookedAt
    self.isForgotten = isForgotten
    self.entries = Self.numbered(entries).inOrder
  }

  /// Facts in the order of recording, numbered by it.
  private static func numbered(_ facts: [Fact]) -> [Fact] {
    let isInOrder = zip(facts, facts.dropFirst()).allSatisfy {
      ($0.recordedAt, $0.number) <= ($1.recordedAt, $1.number)
    }
    let order =
      isInOrder
      ? Array(facts.indices)
      : facts.indices.sorted {
        (facts[$0].recordedAt, facts[$0].number, $0) < (facts[$1].recordedAt, facts[$1].number, $1)
      }
    return order.enumerated().map { facts[$0.element].numbered(Int64($0.offset)) }
  }

  /// The latest outcome; nil while it is open.
  public var outcome: Outcome? {
    entries.lazy.compactMap { if case .closed(let outcome, _) = $0.event { outcome } else { nil } }
      .last
  }

  /// The entries in the order in which they were recorded.
  public var recorded: [Fact] { entries.sorted { $0.number < $1.number } }
}

extension InterviewFacts {
  /// The facts that the entries of an interview's journal come to, those that count; nil where no
  /// booking is among them.
  ///
  /// The time is that of the latest rebooking, else of the booking. A cancellation or a no-show
  /// holds until a later rebooking. Bookings, cancellations, no-shows and snoozes are not among the
  /// facts' entries: the policy reads their outcome, not them (POLICY.md section 3). Nor are
  /// handovers: what is owed does not depend on whose it is. Entries that were erased say nothing.
  /// The candidate's other interviews add what ``RelatedInterview`` says of this one.
  public init?(
    journal: [JournalEntry], related: [RelatedInterview] = [], in calendar: WorkingCalendar = .usual
  ) {
    let facts = journal.counting.facts
    guard let booked = facts.last(where: { $0.event.kind == .booked }), let time = facts.time else {
      return nil
    }
    let last = facts.last { $0.state != nil }
    let ending = last?.event.kind == .rebooked ? nil : last
    let id = journal.lazy.compactMap(\.interview).first ?? Identifier(.max)
    let own = OwnInterview(id: id, facts: facts, time: time, booked: booked)
    self.init(
      time: time, state: ending?.state ?? .scheduled, stateBy: ending?.event.causedBy,
      stateRecordedAt: ending?.recordedAt, moved: facts.move, bookedAt: booked.at,
      entries: own.entries(beside: related, in: calendar),
      isForgotten: journal.contains(where: \.isErased))
  }
}

extension Fact {
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

extension [Fact] {
  /// Numbered facts by when they happened, then by when they were recorded; mostly they are so.
  fileprivate var inOrder: [Fact] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { $0.at <= $1.at }
    return isInOrder ? self : sorted { ($0.at, $0.number) < ($1.at, $1.number) }
  }

  /// The time of the latest rebooking, else of the booking; nil where there is neither.
  var time: InterviewTime? {
    let times = lazy.compactMap { fact -> (isMove: Bool, time: InterviewTime)? in
      switch fact.event {
      case .booked(let time, _, _): (false, time)
      case .rebooked(let time, by: _): (true, time)
      default: nil
      }
    }
    return (times.last(where: \.isMove) ?? times.last)?.time
  }

  /// The latest rebooking that changed the start; one that changed only length or place is no move,
  /// but after a cancellation or a no-show any rebooking is.
  var move: Change? {
    var move: Change?
    var start: Instant?
    var isOff = false
    for fact in self {
      switch fact.event {
      case .booked(let time, _, _): start = time.start
      case .cancelled, .noShow: isOff = true
      case .rebooked(let time, let by):
        if time.start != start || isOff {
          move = Change(at: fact.at, by: by, recordedAt: fact.recordedAt)
        }
        start = time.start
        isOff = false
      default: break
      }
    }
    return move
  }
}
