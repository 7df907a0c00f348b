public import AgencySettings
import ChasePolicy
public import Domain
public import WorkingTime

/// A comparison of another policy with the policy in force: today's list, and the duties asked for
/// so far.
public struct PolicyTrial: Sendable {
  /// A duty of ours that is on only one of the two lists, or begins at another time.
  struct Difference: Sendable {
    let interview: Interview
    let rule: Rule
    /// The instant from which it is due under the policy in force; nil if it is not.
    let now: Instant?
    /// The instant from which it would be due under the other policy; nil if it would not be.
    let then: Instant?
  }

  /// A count under each policy.
  struct Tally: Hashable, Sendable {
    var now = 0
    var then = 0
  }

  let at: Instant
  let since: Instant
  private let now: Policy
  private let then: Policy
  /// The differences between the current lists, in the order of the interviews.
  private(set) var differences: [Difference] = []
  /// The lengths of the two current lists.
  private(set) var due = Tally()
  /// Our calls and messages since the earlier instant, by consultant.
  private(set) var calls: [Consultant: Tally] = [:]
  /// The number of them that chase employers.
  private(set) var chases = Tally()

  /// Creates a trial of another policy at an instant, looking back to an earlier one.
  public init(of then: Policy, beside now: Policy, at moment: Instant, since: Instant) {
    at = moment
    self.since = since
    self.now = now
    self.then = then
  }

  /// Takes an interview into account.
  public mutating func add(_ record: InterviewRecord) {
    guard let facts = InterviewFacts(journal: record.entries) else { return }
    let interview = record.interview
    compareLists(facts, interview)
    let askedNow = now.asked(about: facts, with: interview.employer.id, from: since, to: at)
    let askedThen = then.asked(about: facts, with: interview.employer.id, from: since, to: at)
    guard !askedNow.isEmpty || !askedThen.isEmpty else { return }
    calls[interview.consultant, default: Tally()].now += askedNow.count
    calls[interview.consultant, default: Tally()].then += askedThen.count
    chases.now += askedNow.count(where: \.rule.asksForAnswer)
    chases.then += askedThen.count(where: \.rule.asksForAnswer)
  }

  private mutating func compareLists(_ facts: InterviewFacts, _ interview: Interview) {
    let employer = interview.employer.id
    let before = now.plan(for: facts, with: employer).filter { $0.isOurs(at: at) }
    let after = then.plan(for: facts, with: employer).filter { $0.isOurs(at: at) }
    due.now += before.count
    due.then += after.count
    for rule in Rule.allCases {
      let old = before.first { $0.rule == rule }?.from
      let new = after.first { $0.rule == rule }?.from
      guard old != new else { continue }
      differences.append(Difference(interview: interview, rule: rule, now: old, then: new))
    }
  }
}

extension Duty {
  /// True if it is for us to do at an instant.
  fileprivate func isOurs(at moment: Instant) -> Bool {
    chaser == .consultant && [.due, .overdue].contains(standing(at: moment))
  }
}
