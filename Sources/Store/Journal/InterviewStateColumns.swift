import Domain
import Engine
import WorkingTime

extension InterviewState {
  /// The value of the column `state`.
  var name: String {
    switch self {
    case .scheduled: "scheduled"
    case .cancelled: "cancelled"
    case .noShow: "noShow"
    }
  }

  /// The value of the column `stateAt`: the time since which the state holds.
  var at: Instant? {
    switch self {
    case .scheduled: nil
    case .cancelled(let at), .noShow(let at): at
    }
  }

  init(row: Row) throws {
    switch try row.get("state") as String {
    case "scheduled": self = .scheduled
    case "cancelled": self = .cancelled(at: try row.get("stateAt"))
    case "noShow": self = .noShow(at: try row.get("stateAt"))
    case let name:
      throw DamageError(reason: "an interview has the unknown state `\(name)`", field: "state")
    }
  }
}
