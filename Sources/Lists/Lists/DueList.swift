public import ChasePolicy
public import DataProtection
import Domain
import Rendering
public import WorkingTime

/// The duties to chase now, by the person to call.
///
/// Our own calls come first, then the calls from others that we wait for; in each, the overdue
/// first.
public struct DueList: Hashable, Sendable {
  /// One person to call, and everything to raise in that call.
  struct Call: Hashable, Sendable {
    let whom: Callee
    let duties: [AssignedDuty]
  }

  /// The time of the list.
  let now: Instant
  /// Our calls.
  let calls: [Call]
  /// The duties that candidates and employers do of their own accord.
  let waiting: [AssignedDuty]
  /// The number of duties left out because they are snoozed.
  let snoozed: Int
  /// The requests about personal data that are to be answered.
  let requests: [RequestDuty]

  /// The duties of a list at a given time, in any order; snoozed ones are left out.
  ///
  /// The caller decides which other duties belong on it.
  public init(
    _ duties: [AssignedDuty], requests: [RequestDuty] = [], at now: Instant
  ) {
    self.now = now
    self.requests = requests
    let awake = duties.filter { !$0.isSnoozed(at: now) }
    snoozed = duties.count - awake.count
    let ordered = awake.sorted { $0.urgency(at: now) < $1.urgency(at: now) }
    waiting = ordered.filter { $0.duty.chaser != .consultant }
    var places: [Callee.Key: Int] = [:]
    var groups: [(whom: Callee, duties: [AssignedDuty])] = []
    for duty in ordered where duty.duty.chaser == .consultant {
      let callee = Callee(duty)
      if let place = places[callee.key] {
        groups[place].duties.append(duty)
      } else {
        places[callee.key] = groups.count
        groups.append((callee, [duty]))
      }
    }
    calls = groups.map { Call(whom: $0.whom, duties: $0.duties) }
  }

  /// True if there is nothing to do and nothing to wait for.
  public var isEmpty: Bool { calls.isEmpty && waiting.isEmpty && requests.isEmpty }

  /// The list as JSON: one array in the order of the text, except that requests come last.
  public var json: String {
    let duties = calls.flatMap(\.duties) + waiting
    return JSONWriter.document(
      .array(duties.map { $0.json(at: now) } + requests.map { $0.dutyJSON(at: now) }))
  }
}

/// The person whom a consultant calls about a duty.
enum Callee: Hashable, Sendable {
  case candidate(Candidate)
  case employer(Employer)
  /// Nobody: the consultant has something to finish at the desk.
  case nobody(Consultant)

  /// The identity of a callee, whatever their other details.
  enum Key: Hashable {
    case candidate(Identifier<Candidate>)
    case employer(Identifier<Employer>)
    case nobody(Identifier<Consultant>)
  }

  /// The callee of one of our duties.
  init(_ assigned: AssignedDuty) {
    switch assigned.duty.target {
    case .candidate: self = .candidate(assigned.interview.candidate)
    case .employer: self = .employer(assigned.interview.employer)
    case .consultant: self = .nobody(assigned.interview.consultant)
    }
  }

  var key: Key {
    switch self {
    case .candidate(let candidate): .candidate(candidate.id)
    case .employer(let employer): .employer(employer.id)
    case .nobody(let consultant): .nobody(consultant.id)
    }
  }
}
