public import AgencySettings
public import Domain
public import WorkingTime

/// Something that a duty rests on: a fact of the interview or a setting of the policy.
public enum Reason: Hashable, Sendable {
  /// The start of the interview.
  case interviewStart
  /// The end of the interview.
  case interviewEnd
  /// The state of the interview: a no-show or a cancellation.
  case interviewState
  /// The move of the interview to its present time.
  case interviewMoved
  /// The booking of the interview.
  case interviewBooked
  /// A fact of that kind at that moment.
  case fact(Event.Kind, at: Instant)
  /// A setting, where its value decided.
  case setting(Setting)
}

/// As POLICY.md section 7 writes reasons: `interview.end`, `debrief@2026-11-16T12:00:00Z`,
/// `setting:lateAfter`.
extension Reason: LosslessStringConvertible {
  /// The reason as data.
  public var description: String {
    switch self {
    case .interviewStart: "interview.start"
    case .interviewEnd: "interview.end"
    case .interviewState: "interview.state"
    case .interviewMoved: "interview.movedAt"
    case .interviewBooked: "interview.bookedAt"
    case .fact(let kind, let at): "\(kind.rawValue)@\(at.rfc3339)"
    case .setting(let setting): "setting:\(setting.name)"
    }
  }

  /// Reads a reason back; nil for anything else.
  public init?(_ description: String) {
    switch description {
    case "interview.start": self = .interviewStart
    case "interview.end": self = .interviewEnd
    case "interview.state": self = .interviewState
    case "interview.movedAt": self = .interviewMoved
    case "interview.bookedAt": self = .interviewBooked
    default:
      if description.hasPrefix("setting:") {
        guard let setting = Setting(named: String(description.dropFirst("setting:".count))) else {
          return nil
        }
        self = .setting(setting)
        return
      }
      let parts = description.split(separator: "@", maxSplits: 1)
      guard parts.count == 2, let kind = Event.Kind(rawValue: String(parts[0])),
        let at = Instant(rfc3339: String(parts[1]))
      else { return nil }
      self = .fact(kind, at: at)
    }
  }
}
