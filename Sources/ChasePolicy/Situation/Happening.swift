import Domain
import WorkingTime

/// That something happened, and when: as much of a fact as most rules need.
struct Happening: Hashable {
  let kind: Event.Kind
  let at: Instant

  /// The fact as a duty names it.
  var reason: Reason { .fact(kind, at: at) }
}

/// A deadline that somebody was told, with the fact that says so.
struct ToldDeadline: Hashable {
  let deadline: Deadline
  let told: Happening
}

/// What is read of the latest debrief.
struct LatestDebrief {
  let happening: Happening
  let thanked: Bool
}

/// What is read of the latest feedback.
struct LatestFeedback {
  let happening: Happening
  let decision: Decision
  let answerBy: Deadline?
}

/// Whether candidate and employer may speak directly, as was said last.
struct LatestPermission {
  let happening: Happening
  let isAllowed: Bool
}
