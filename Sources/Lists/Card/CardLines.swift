import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

/// The lines of a card, shortened to the space available.
struct CardLines {
  /// The space available.
  let limits: CallCard.Limits
  private let width: Int
  /// True if anything was left out.
  private(set) var isShortened = false

  /// The width of the label column, in characters.
  static let margin = 13

  init(limits: CallCard.Limits, width: Int) {
    self.limits = limits
    self.width = width - Self.margin
  }

  /// Returns a text cut to a number of lines, by default that of the limits.
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

  /// Returns the first few of some things.
  mutating func some<Thing>(_ things: [Thing], _ most: Int) -> ArraySlice<Thing> {
    if things.count > most { isShortened = true }
    return things.prefix(most)
  }

  /// Returns one line for each duty, and the number of those left out; `naming` the interview where
  /// the card is about several.
  mutating func duties(
    _ duties: [AssignedDuty], at now: Instant, _ times: Times, naming: Bool = false
  ) -> [String] {
    let told = some(duties, limits.duties)
    var lines: [String] = []
    for assigned in told {
      let reference = naming ? "\(assigned.interview.id.reference) " : ""
      lines.append(fitted(reference + Self.line(assigned, times, at: now)))
    }
    if duties.count > told.count { lines.append("and \(duties.count - told.count) more") }
    return lines
  }

  /// Returns one duty in the words of a list, with its party, unless that is us, and its start.
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
    return "\(who): \(assigned.phrase), \(DutyWords.lateness(duty, times, at: now))"
  }
}
