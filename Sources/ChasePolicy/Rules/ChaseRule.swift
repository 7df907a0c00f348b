import Domain

/// One rule of the policy: a duty that it may ask for, and its words.
///
/// Each rule looks at the facts alone, never at what another rule found; where it depends on another
/// it asks the same question of the facts.
protocol ChaseRule: SendableMetatype {
  /// Its name.
  static var rule: Rule { get }
  /// What it comes to, for an interview whose phase lets it ask.
  static func finding(in interview: Situation) -> Finding
  /// What is to be done, as a short order: `ring for the debrief`.
  static var asks: String { get }
  /// What would settle it, as the end of "settled by".
  static var settledBy: String { get }
}

/// What a rule comes to.
enum Finding {
  /// It asks for something.
  case owed(Owed)
  /// It asks for nothing.
  case held(Hold)
}

/// What a rule asks for, its moments still with their reckoning.
struct Owed {
  let chaser: Party
  let target: Party
  let from: Reckoning
  let late: Reckoning?
  let until: Reckoning?
  /// What it rests on beside its beginning.
  let also: [Reason]

  init(
    _ chaser: Party, to target: Party, from: Reckoning, late: Reckoning? = nil,
    until: Reckoning? = nil, also: [Reason] = []
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
