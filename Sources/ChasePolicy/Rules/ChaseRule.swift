import Domain

/// One rule of the policy: a duty that it may ask for, and its words.
///
/// Each rule looks at the facts alone, never at what another rule found; where it depends on another
/// it asks the same question of the facts.
protocol ChaseRule: SendableMetatype {
  /// Its name.
  static var rule: Rule { get }
  /// The result for an interview whose phase lets the rule ask.
  static func finding(in interview: Situation) -> Finding
  /// The task as a short order: `ring for the debrief`.
  static var asks: String { get }
  /// The facts that would settle it, as the end of "settled by".
  static var settledBy: String { get }
}

/// The result of a rule.
enum Finding {
  /// It asks for something.
  case owed(Owed)
  /// It asks for nothing.
  case held(Hold)
}

/// A duty as a rule asks for it, with the computation of its times.
struct Owed {
  let chaser: Party
  let target: Party
  let from: ComputedTime
  let late: ComputedTime?
  let until: ComputedTime?
  /// The facts that it rests on beside its start.
  let also: [Reason]

  init(
    _ chaser: Party, to target: Party, from: ComputedTime, late: ComputedTime? = nil,
    until: ComputedTime? = nil, also: [Reason] = []
  ) {
    self.chaser = chaser
    self.target = target
    self.from = from
    self.late = late
    self.until = until
    self.also = also
  }

  /// The duty of a rule.
  func duty(of rule: Rule) -> Duty {
    Duty(
      rule: rule, chaser: chaser, target: target, from: from.moment, late: late?.moment,
      until: until?.moment, because: also.isEmpty ? from.reasons : from.reasons + also)
  }
}
