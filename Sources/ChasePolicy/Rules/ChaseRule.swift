import AgencySettings
import Domain
import WorkingTime

/// One rule of the policy: a duty that it may ask for, and its words.
///
/// Each rule looks at the facts alone, never at what another rule found; where it depends on another
/// it asks the same question of the facts.
protocol ChaseRule: SendableMetatype {
  /// Its name.
  static var rule: Rule { get }
  /// The wait after a contact of ours that did not settle it; nil where the rule counts its own.
  static var retryAfter: SpanSetting? { get }
  /// The result for an interview whose phase lets the rule ask.
  static func finding(in interview: Situation) -> Finding
  /// The task as a short order: `ring for the debrief`.
  static var asks: String { get }
  /// The facts that would settle it, as the end of "settled by".
  static var settledBy: String { get }
}

extension ChaseRule {
  static var retryAfter: SpanSetting? { nil }
}

/// The result of a rule.
enum Finding {
  /// It asks for something.
  case owed(Owed)
  /// It asks for nothing.
  case held(Hold)
}

/// A duty as a rule asks for it, with the computation of its times.
///
/// It is a class since it is large, and handed on often.
final class Owed {
  let chaser: Party
  let target: Party
  let from: ComputedTime
  let late: ComputedTime?
  let until: ComputedTime?
  /// The facts that it rests on beside its start.
  let also: [Reason]
  /// The expiry of an offer that it should not wait past.
  let expiry: ComputedTime?
  /// The time before which our contacts are no tries of it; nil means its start.
  let triesSince: Instant?
  /// Our latest contact about it, which did not settle it.
  let tried: Reason?

  init(
    _ chaser: Party, to target: Party, from: ComputedTime, late: ComputedTime? = nil,
    until: ComputedTime? = nil, also: [Reason] = [], expiry: ComputedTime? = nil,
    triesSince: Instant? = nil, tried: Reason? = nil
  ) {
    self.chaser = chaser
    self.target = target
    self.from = from
    self.late = late
    self.until = until
    self.also = also
    self.expiry = expiry
    self.triesSince = triesSince
    self.tried = tried
  }

  /// The duty of a rule.
  func duty(of rule: Rule) -> Duty {
    Duty(
      rule: rule, chaser: chaser, target: target, from: from.moment, late: late?.moment,
      until: until?.moment, because: also.isEmpty ? from.reasons : from.reasons + also)
  }
}
