import AgencySettings
import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

/// A calculation in words: `interview ended Fri 20 Nov 17:00; 48 h later is Sun 22 Nov 17:00; the
/// office next opens Mon 23 Nov 09:00, after the weekend`.
struct StepWords {
  let reasons: ReasonWords
  let calendars: Calendars
  let employer: String

  private var times: Times { reasons.times }

  /// The steps one after the other; those without a start of their own continue earlier ones.
  func line(_ steps: [Step], after earlier: [Step] = []) -> String {
    let earlier = steps.first?.move.isBeginning ?? true ? [] : earlier
    var previous = earlier.last?.moment
    var begun = Set(earlier.compactMap(\.move.fact))
    var parts: [String] = []
    for step in steps {
      if let reason = step.move.fact, !begun.insert(reason).inserted {
        parts.append("again from \(reasons.told(reason))")
      } else if let part = words(step, after: previous) {
        parts.append(part)
      }
      previous = step.moment
    }
    return parts.joined(separator: "; ")
  }

  /// One step; nil if it changes nothing, since the instant is within opening hours.
  private func words(_ step: Step, after previous: Instant?) -> String? {
    let moment = times.dated(step.moment)
    switch step.move {
    case .fact(let reason):
      return reasons.beginning(reason, at: step.moment)
    case .deadline(let deadline, let told, let office):
      return end(of: deadline, told, office, at: step.moment)
    case .after(let span, _, let office):
      let length = Self.length(span)
      guard span.elapsedSeconds == nil else { return "\(length) later is \(moment)" }
      return "\(length) later is \(moment)\(skipped(previous, step.moment, office, "past"))"
    case .before(let span, _):
      return "\(Self.length(span)) before is \(moment)"
    case .opening(let office):
      guard previous != step.moment else { return nil }
      let skipped = skipped(previous, step.moment, office, "after")
      return "\(name(of: office)) next opens \(moment)\(skipped)"
    case .lastOpening(let office, let date):
      let midnight = calendars[office].instant(on: date, at: .startOfDay)
      let skipped = skipped(step.moment, midnight, office, "before")
      return "the last working day before \(times.dated(date)) begins \(moment)\(skipped)"
    case .currentOpening(let office):
      return "\(name(of: office)) last opened \(moment) before it"
    case .halfway(let end):
      return "half of the time until \(times.dated(end)) is over \(moment)"
    case .later: return "the later of the two is \(moment)"
    case .earlier: return "the earlier of the two is \(moment)"
    }
  }

  private func end(
    of deadline: Deadline, _ told: Reason, _ office: Office, at moment: Instant
  ) -> String {
    switch deadline {
    case .at: return "\(reasons.told(told)) says by \(times.dated(moment))"
    case .endOf(let date):
      let midnight = calendars[office].instant(on: date, at: .endOfDay)
      let closing = TimeWords.clock(times.calendar.localTime(at: moment))
      let over =
        moment == midnight ? "at midnight" : "at \(closing), when \(name(of: office)) closes"
      return "\(reasons.told(told)) says by \(times.dated(date)), which is over \(over)"
    }
  }

  /// The days on which the office was closed in between, by their names.
  private func skipped(
    _ start: Instant?, _ end: Instant, _ office: Office, _ word: String
  ) -> String {
    guard let start else { return "" }
    let closures = calendars[office].closures(from: start, to: end)
    return ClosureWords.list(closures).map { ", \(word) \($0)" } ?? ""
  }

  private func name(of office: Office) -> String {
    office == .agency ? "the office" : employer
  }

  private static func length(_ span: Span) -> String {
    switch span.unit {
    case .minutes: "\(span.amount) min"
    case .hours: "\(span.amount) h"
    case .workingHours, .workingDays: TimeWords.span(span)
    }
  }
}

extension Step.Move {
  /// The fact that it begins at, if any.
  var fact: Reason? {
    if case .fact(let reason) = self { reason } else { nil }
  }

  /// True if it has a start of its own.
  fileprivate var isBeginning: Bool {
    switch self {
    case .fact, .deadline: true
    case .after, .before, .opening, .lastOpening, .currentOpening, .halfway, .later, .earlier:
      false
    }
  }
}
