import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// A duty's reasons as a column holds them, a blank between two: `interview.end
/// debrief@2026-11-16T12:00:00Z setting:employer.grace`.
struct Because: ColumnValue {
  let reasons: [Reason]

  init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  var stored: DatabaseValue {
    reasons.map(Self.text).joined(separator: " ").databaseValue
  }

  init?(stored: DatabaseValue) {
    guard let words = String.fromDatabaseValue(stored)?.split(separator: " ") else { return nil }
    reasons = words.compactMap { Self.reason(String($0)) }
    guard reasons.count == words.count else { return nil }
  }

  private static func text(_ reason: Reason) -> String {
    switch reason {
    case .interviewStart: "interview.start"
    case .interviewEnd: "interview.end"
    case .interviewState: "interview.state"
    case .fact(let kind, at: let moment): "\(kind.rawValue)@\(moment.rfc3339)"
    case .setting(let name): "setting:\(name)"
    }
  }

  private static func reason(_ text: String) -> Reason? {
    switch text {
    case "interview.start": return .interviewStart
    case "interview.end": return .interviewEnd
    case "interview.state": return .interviewState
    default:
      if text.hasPrefix("setting:") { return .setting(String(text.dropFirst("setting:".count))) }
      let parts = text.split(separator: "@").map(String.init)
      guard parts.count == 2, let kind = Event.Kind(rawValue: parts[0]),
        let moment = Instant(rfc3339: parts[1])
      else { return nil }
      return .fact(kind, at: moment)
    }
  }
}
