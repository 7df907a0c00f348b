public import WorkingTime

/// A consultant who looks after an interview in place of its own for a while.
public struct Cover: Hashable, Sendable {
  /// The consultant who covers.
  public let by: Consultant
  /// The time from which its own consultant has it again.
  public let until: Instant

  /// A cover by a colleague until a time.
  public init(by consultant: Consultant, until end: Instant) {
    by = consultant
    until = end
  }
}

/// The interviews of a consultant that a colleague covers until a time.
public struct CoveredInterviews: Hashable, Sendable {
  /// Their own consultant.
  public let of: Consultant
  /// The cover.
  public let cover: Cover
  /// The number of them.
  public let count: Int

  /// A number of interviews that a colleague covers.
  public init(of consultant: Consultant, cover: Cover, count: Int) {
    of = consultant
    self.cover = cover
    self.count = count
  }
}

extension [JournalEntry] {
  /// The consultant to whom the interview was handed over last for good; nil where it never was.
  public var handedOver: Identifier<Consultant>? {
    handovers.last { $0.until == nil }?.to.id
  }

  /// The latest handover, where it is until a time.
  public var cover: Cover? {
    guard let last = handovers.last, let until = last.until else { return nil }
    return Cover(by: last.to, until: until)
  }

  /// The latest handover that was not given back since: who handed the interview over, to whom, and
  /// in which entry.
  public var standingHandover: (from: Consultant, to: Consultant, entry: JournalEntry)? {
    var standing: [(from: Consultant, to: Consultant, entry: JournalEntry)] = []
    for handover in handovers {
      if let last = standing.last, last.from.id == handover.to.id, last.to.id == handover.from.id {
        standing.removeLast()
      } else {
        standing.append((handover.from, handover.to, handover.entry))
      }
    }
    return standing.last
  }

  private var handovers: [(from: Consultant, to: Consultant, until: Instant?, entry: JournalEntry)]
  {
    filter(\.counts).compactMap { entry in
      guard case .event(.handedOver(let from, let to, let until)) = entry.content else {
        return nil
      }
      return (from, to, until, entry)
    }.sorted { ($0.entry.happenedAt, $0.entry.id) < ($1.entry.happenedAt, $1.entry.id) }
  }
}

extension Interview {
  /// The interview as another consultant looks after it, for good or until a time.
  public func lookedAfter(by other: Consultant, until end: Instant? = nil) -> Interview {
    Interview(
      id: id, candidate: candidate, employer: employer, vacancy: vacancy, stage: stage,
      consultant: end == nil ? other : consultant, time: time, state: state, outcome: outcome,
      cover: end.map { Cover(by: other, until: $0) })
  }

  /// The cover at a time; nil where its own consultant looks after it then.
  public func cover(at now: Instant) -> Cover? {
    cover.flatMap { now < $0.until ? $0 : nil }
  }

  /// The consultant who looks after it at a time: its own, or the colleague who covers it.
  public func consultant(at now: Instant) -> Consultant { cover(at: now)?.by ?? consultant }
}
