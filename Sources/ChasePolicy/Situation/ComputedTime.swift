import AgencySettings
import WorkingTime

/// A time of a duty with its derivation: the fact that it starts from, the setting that decided, and,
/// for an explanation, every step.
struct ComputedTime {
  private(set) var moment: Instant
  /// The fact that it starts from.
  let origin: Reason
  /// The setting that was counted last; one that counts nothing decides nothing.
  private(set) var setting: SpanSetting?
  /// The calendar that it was computed in last: that of the duty, once it is opened.
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
    if let setting { [origin, .setting(.span(setting))] } else { [origin] }
  }

  /// The same, moved on in an office's calendar.
  func moved(
    to moment: Instant, in office: Office, counting setting: SpanSetting?, _ step: Step?
  ) -> ComputedTime {
    var next = self
    next.moment = moment
    next.office = office
    if let setting { next.setting = setting }
    if let step { next.steps.append(step) }
    return next
  }

  /// The later of two; of two at one moment the first.
  static func later(_ one: ComputedTime, _ other: ComputedTime?) -> ComputedTime {
    guard let other else { return one }
    return chosen(other.moment > one.moment ? other : one, of: one, other, .later)
  }

  /// The earlier of two; of two at one moment the first.
  static func earlier(_ one: ComputedTime, _ other: ComputedTime?) -> ComputedTime {
    guard let other else { return one }
    return chosen(other.moment < one.moment ? other : one, of: one, other, .earlier)
  }

  private static func chosen(
    _ winner: ComputedTime, of one: ComputedTime, _ other: ComputedTime, _ move: Step.Move
  ) -> ComputedTime {
    var chosen = winner
    if !one.steps.isEmpty {
      chosen.steps = one.steps + other.steps + [Step(move: move, moment: winner.moment)]
    }
    return chosen
  }
}
