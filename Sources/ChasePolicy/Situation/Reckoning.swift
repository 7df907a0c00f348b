import WorkingTime

/// A moment and what led to it: the fact it began at, the setting that decided, and, where an
/// explanation was asked for, every step.
struct Reckoning {
  private(set) var moment: Instant
  /// The fact that it began at.
  let origin: Reason
  /// The setting that was counted last; one that counts nothing decides nothing.
  private(set) var setting: SpanSetting?
  /// The calendar that it was read in last: that of the duty, once it is opened.
  private(set) var office: Office
  private(set) var steps: [Step]

  init(_ moment: Instant, origin: Reason, office: Office = .agency, steps: [Step]) {
    self.moment = moment
    self.origin = origin
    self.office = office
    self.steps = steps
  }

  /// The reasons of a duty that begins here.
  var reasons: [Reason] {
    if let setting { [origin, .setting(setting.name)] } else { [origin] }
  }

  /// The same, moved on in an office's calendar.
  func moved(
    to moment: Instant, in office: Office, counting setting: SpanSetting?, _ step: Step?
  ) -> Reckoning {
    var next = self
    next.moment = moment
    next.office = office
    if let setting { next.setting = setting }
    if let step { next.steps.append(step) }
    return next
  }

  /// The later of two; of two at one moment the first.
  static func later(_ one: Reckoning, _ other: Reckoning?) -> Reckoning {
    guard let other else { return one }
    return chosen(other.moment > one.moment ? other : one, of: one, other, .later)
  }

  /// The earlier of two; of two at one moment the first.
  static func earlier(_ one: Reckoning, _ other: Reckoning?) -> Reckoning {
    guard let other else { return one }
    return chosen(other.moment < one.moment ? other : one, of: one, other, .earlier)
  }

  private static func chosen(
    _ winner: Reckoning, of one: Reckoning, _ other: Reckoning, _ move: Step.Move
  ) -> Reckoning {
    var chosen = winner
    if !one.steps.isEmpty {
      chosen.steps = one.steps + other.steps + [Step(move: move, moment: winner.moment)]
    }
    return chosen
  }
}
