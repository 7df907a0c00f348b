import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

extension Law {
  /// For fixed facts, no duty goes from overdue back to due or upcoming as now grows; nor does it
  /// ever go back at all.
  static let timeOnlyPresses = Law(
    name: "Time only presses",
    breach: { trial in
      for duty in trial.duties {
        var reached = 0
        for moment in moments(of: duty) {
          let standing = trial.policy.standing(duty, moment)
          let order = order(of: standing)
          guard order >= reached else {
            return "\(duty.rule) is \(standing) again at \(moment.rfc3339)"
          }
          reached = order
        }
      }
      return nil
    },
    planted: [
      PolicyUnderTest(
        fault: "forgives what is a day late",
        standing: { duty, now in
          guard let late = duty.late, now > late.adding(seconds: 86_400) else {
            return duty.standing(at: now)
          }
          return duty.standing(at: duty.from)
        }),
      PolicyUnderTest(
        fault: "brings back what has lapsed",
        standing: { duty, now in duty.until == now ? .lapsed : duty.with().unending(at: now) }),
    ])

  private static func order(of standing: Standing) -> Int {
    switch standing {
    case .upcoming: 0
    case .due: 1
    case .overdue: 2
    case .lapsed: 3
    }
  }

  /// The edges of a duty, a second about each, and long after, in order.
  private static func moments(of duty: Duty) -> [Instant] {
    var edges = [duty.from]
    if let late = duty.late { edges.append(late) }
    if let until = duty.until { edges.append(until) }
    edges.sort()
    var moments: [Instant] = []
    for edge in edges {
      moments += [edge.adding(seconds: -1), edge, edge.adding(seconds: 1)]
    }
    moments.append(edges[edges.count - 1].adding(seconds: 2 * 86_400))
    return moments.sorted()
  }
}

extension Duty {
  /// How it would stand if it never lapsed.
  fileprivate func unending(at now: Instant) -> Standing {
    now < from ? .upcoming : late.map { $0 <= now } ?? false ? .overdue : .due
  }
}
