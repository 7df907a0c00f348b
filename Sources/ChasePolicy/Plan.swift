public import AgencySettings
public import Domain
import WorkingTime

/// The rules of the policy, in the order of POLICY.md section 5.
let rules: [any ChaseRule.Type] = [
  Brief.self, DebriefCall.self, MissingDebrief.self, GoneQuiet.self, PassOn.self,
  AskForDate.self, ChaseEmployer.self, EscalateEmployer.self, RelayNews.self,
  UpdateCandidate.self, AskConsultant.self, ThankYou.self, DirectFollowUp.self,
  CheckFirst.self, PassOnWithdrawal.self, BookNext.self, OfferAnswer.self, OfferRunOut.self,
  PassOnAnswer.self, CloseOut.self, NoShow.self, EmployerNoShow.self, TellChange.self,
  TellChangeEmployer.self, StillIn.self,
]

/// The plan of an interview, who should chase whom and when: the duties that its rules ask for, by
/// their start, then in the order of the rules.
///
/// The same facts, settings and calendars always give the same plan: there is no clock in it.
public func plan(
  for facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars
) -> [Duty] {
  let situation = Situation(facts, under: settings, in: calendars)
  let phase = situation.phase
  var duties: [Duty] = []
  duties.reserveCapacity(8)
  for rule in rules {
    guard case .owed(let owed) = finding(of: rule, in: situation, phase) else { continue }
    // The order of the rules stays where two begin at one instant.
    let place = duties.firstIndex { $0.from > owed.from.moment } ?? duties.endIndex
    duties.insert(owed.duty(of: rule.rule), at: place)
  }
  return duties
}

extension Policy {
  /// The edition of the rules: a release in which the same facts come to another plan has a higher
  /// one, so that the plans that are stored are computed anew.
  public static let edition = 3

  /// The plan of an employer's interview.
  public func plan(for facts: InterviewFacts, with employer: Identifier<Employer>) -> [Duty] {
    ChasePolicy.plan(for: facts, under: settings(for: employer), in: calendars(for: employer))
  }
}

/// The results of all rules for an interview, with their derivation, in the order of the rules;
/// ``plan(for:under:in:)`` makes its duties of the same findings.
public func explain(
  for facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars
) -> [Explanation] {
  let situation = Situation(facts, under: settings, in: calendars, explained: true)
  let phase = situation.phase
  return rules.map { rule in
    Explanation(rule: rule.rule, finding: finding(of: rule, in: situation, phase))
  }
}

private func finding(
  of rule: any ChaseRule.Type, in situation: Situation, _ phase: Phase
) -> Finding {
  if let hold = phase.hold(on: rule.rule) { return .held(hold) }
  let finding = rule.finding(in: situation)
  guard case .owed(let owed) = finding, let wait = rule.retryAfter else { return finding }
  return .owed(situation.retried(owed, after: wait))
}

/// The words that a rule brings along, which stand at the bottom of its file.
extension Rule {
  /// The task as a short order for lists: `ring for the debrief`.
  public var asks: String { words?.asks ?? rawValue }

  /// The facts that would settle it, as the end of a sentence: `a debrief, ...`.
  public var settledBy: String { words?.settledBy ?? rawValue }

  private var words: (any ChaseRule.Type)? { rules.first { $0.rule == self } }
}
