public import ChasePolicy
import Domain
public import WorkingTime

/// Who should chase whom now, by the person to call.
///
/// Our own calls come first, then the calls of others that we wait for; in each, the overdue first.
public struct DueList: Hashable, Sendable {
  /// One person to call, and all that is to be raised in that call.
  struct Call: Hashable, Sendable {
    let whom: Callee
    let duties: [AssignedDuty]
  }

  /// At which moment.
  let now: Instant
  /// Our calls.
  let calls: [Call]
  /// What candidates and employers are to do of their own accord.
  let waiting: [AssignedDuty]
  /// How many duties are left out because they are snoozed.
  let snoozed: Int
  /// What people asked about their data, which is to be answered.
  let requests: [RequestDuty]

  /// The duties of a list at a moment, in any order, those that are snoozed then left out; which
  /// duties belong on it otherwise is the caller's to say.
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

  /// Whether there is nothing to do and nothing to wait for.
  public var isEmpty: Bool { calls.isEmpty && waiting.isEmpty && requests.isEmpty }

  /// The list as JSON: one array in the order of the text, but that requests come last.
  public var json: String {
    let duties = calls.flatMap(\.duties) + waiting
    return JSONWriter.document(
      .array(duties.map { $0.json(at: now) } + requests.map { $0.dutyJSON(at: now) }))
  }
}

/// Whom a consultant calls about a duty.
enum Callee: Hashable, Sendable {
  case candidate(Candidate)
  case employer(Employer)
  /// Nobody: the consultant has something to finish at the desk.
  case nobody(Consultant)

  /// What tells two of them apart, whatever their particulars.
  enum Key: Hashable {
    case candidate(Identifier<Candidate>)
    case employer(Identifier<Employer>)
    case nobody(Identifier<Consultant>)
  }

  /// The one to call about a duty of ours.
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

/// Where a duty stands on a list: the overdue before the rest, the longest waiting first.
struct Urgency: Comparable {
  let isLate: Bool
  let since: Instant
  let interview: Identifier<Interview>
  let rule: Int

  static func < (left: Urgency, right: Urgency) -> Bool {
    (left.isLate ? 0 : 1, left.since, left.interview, left.rule)
      < (right.isLate ? 0 : 1, right.since, right.interview, right.rule)
  }
}

extension AssignedDuty {
  /// Whether our lists keep silent about it at that moment.
  func isSnoozed(at now: Instant) -> Bool {
    snoozedUntil.map { $0 > now } ?? false
  }

  func urgency(at now: Instant) -> Urgency {
    let isLate = duty.standing(at: now) == .overdue
    return Urgency(
      isLate: isLate, since: isLate ? duty.late ?? duty.from : duty.from,
      interview: interview.id, rule: duty.rule.number)
  }
}
