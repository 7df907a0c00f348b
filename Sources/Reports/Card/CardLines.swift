import ChasePolicy
import Domain
import WorkingTime
import Wording

/// The lines of a card, cut to what there is room for, and whether anything was cut.
struct CardLines {
  /// How much there is room for.
  let limits: CallCard.Limits
  private let width: Int
  /// Whether anything was left out.
  private(set) var isShortened = false

  /// How wide the margin is in which the labels stand.
  static let margin = 13

  init(limits: CallCard.Limits, width: Int) {
    self.limits = limits
    self.width = width - Self.margin
  }

  /// A text, cut to as many lines as it may take: those of the limits where nothing is said.
  mutating func fitted(_ text: String, to most: Int? = nil) -> String {
    let most = most ?? limits.lines
    let escaped = TerminalText.escaped(text)
    let lines = Wrapping.lines(of: escaped, first: width, rest: width)
    guard lines.count > most else { return escaped }
    isShortened = true
    let last = lines[most - 1] + " \u{2026}"
    let kept = lines.prefix(most - 1) + [TerminalText.truncated(last, to: width)]
    return kept.joined(separator: " ")
  }

  /// The first few of some things.
  mutating func some<Thing>(_ things: [Thing], _ most: Int) -> ArraySlice<Thing> {
    if things.count > most { isShortened = true }
    return things.prefix(most)
  }

  /// What is to be done, a line each, and how much more there is.
  mutating func duties(_ duties: [AssignedDuty], at now: Instant, _ times: Times) -> [String] {
    let told = some(duties, limits.duties)
    var lines: [String] = []
    for assigned in told { lines.append(fitted(Self.line(assigned, times, at: now))) }
    if duties.count > told.count { lines.append("and \(duties.count - told.count) more") }
    return lines
  }

  /// Who beside us is to do what, and since or from when.
  private static func line(_ assigned: AssignedDuty, _ times: Times, at now: Instant) -> String {
    let duty = assigned.duty
    let parties = [duty.chaser, duty.target].filter { $0 != .consultant }
      .map { DutyWords.name(of: $0, in: assigned.interview) }
    let who =
      switch (duty.chaser, parties.isEmpty) {
      case (_, true): "at the desk"
      case (.consultant, false): "to " + parties.joined()
      default: parties.joined(separator: " to ")
      }
    return "\(who): \(duty.rule.asks), \(DutyWords.lateness(duty, times, at: now))"
  }
}
