public import ChasePolicy
public import Domain
public import WorkingTime

/// What another policy would make of today's list and would have asked so far, beside the policy in
/// force.
public struct PolicyTrial: Sendable {
  /// A duty of ours that one of the two lists has and the other has not, or has from another moment.
  struct Difference: Sendable {
    let interview: Interview
    let rule: Rule
    /// Since when it is due under the policy in force; nil where it is not.
    let now: Instant?
    /// Since when it would be due under the other; nil where it would not.
    let then: Instant?
  }

  /// How much was asked.
  struct Tally: Hashable, Sendable {
    var now = 0
    var then = 0
  }

  let at: Instant
  let since: Instant
  private let now: Policy
  private let then: Policy
  /// Where the lists of this moment differ, in the order of the interviews.
  private(set) var differences: [Difference] = []
  /// How long the two lists of this moment are.
  private(set) var due = Tally()
  /// Our calls and messages since then, by consultant.
  private(set) var calls: [Consultant: Tally] = [:]
  /// How many of them were chases of employers.
  private(set) var chases = Tally()

  /// A trial of another policy at a moment, with a look back to an earlier one.
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
  /// Whether it is for us to do at a moment.
  fileprivate func isOurs(at moment: Instant) -> Bool {
    chaser == .consultant && [.due, .overdue].contains(standing(at: moment))
  }
}
