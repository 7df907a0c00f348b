import Domain

/// The interviews of one stage, counted by their progress.
struct Pipeline: Hashable, Sendable {
  /// A place in the pipeline, in the order in which an interview goes through it.
  enum Place: String, CaseIterable, Hashable, Sendable {
    case toCome, awaiting, through, rejected, ended

    /// The title of the place.
    var title: String {
      switch self {
      case .toCome: "upcoming"
      case .awaiting: "awaiting decision"
      case .through: "progressed or offered"
      case .rejected: "rejected"
      case .ended: "closed otherwise"
      }
    }

    /// The same in one or two words, for narrow columns.
    var briefTitle: String {
      switch self {
      case .toCome: "Upcoming"
      case .awaiting: "Awaiting decision"
      case .through: "Progressed"
      case .rejected: "Rejected"
      case .ended: "Closed"
      }
    }
  }

  private var counts: [Place: Int] = [:]

  /// Counts one more interview.
  mutating func add(_ row: ReportRow) {
    counts[Place(row), default: 0] += 1
  }

  /// The number of interviews at a place.
  subscript(place: Place) -> Int { counts[place] ?? 0 }

  /// The number of interviews.
  var total: Int { counts.values.reduce(0, +) }
}

extension Pipeline.Place {
  fileprivate init(_ row: ReportRow) {
    switch (row.feedback?.value.decision ?? nil, row.progress) {
    case (.progress, _), (.offer, _): self = .through
    case (.reject, _): self = .rejected
    case (_, .cancelled), (_, .noShow): self = .ended
    case _ where row.interview.outcome != nil: self = .ended
    case (_, .toCome): self = .toCome
    case (_, .held): self = .awaiting
    }
  }
}
