import Wording
import WorkingTime

/// The reason that nobody was there: `the weekend`, `Good Friday, the weekend and Easter Monday`.
enum ClosureWords {
  /// The reasons in a run of closed dates, in order, each once; nil if there are none.
  static func list(_ closures: [Closure]) -> String? {
    var things: [String] = []
    for closure in closures {
      let thing = thing(closure)
      if !things.contains(thing) { things.append(thing) }
    }
    let weekends = weekends(in: closures)
    let said = things.map { $0 == weekend && weekends > 1 ? "\(weekends) weekends" : $0 }
    return said.isEmpty ? nil : Grammar.list(said)
  }

  /// The reason that a single date is closed, for a heading.
  static func name(_ closure: Closure) -> String {
    switch closure.reason {
    case .weekend: "weekend"
    case .notAWorkingDay: "no working day"
    case .closed(let name): name ?? "closed"
    case .bankHoliday(let name): name
    case .clockChange: "the clocks change"
    }
  }

  private static let weekend = "the weekend"

  private static func thing(_ closure: Closure) -> String {
    switch closure.reason {
    case .weekend: weekend
    case .notAWorkingDay: TimeWords.weekdays(closure.date.weekday)
    case .closed(let name): name ?? "a closed day"
    case .bankHoliday(let name): name
    case .clockChange: "the change of the clocks"
    }
  }

  /// The number of weekends: a Sunday that follows its Saturday is the same one.
  private static func weekends(in closures: [Closure]) -> Int {
    let days = Set(closures.filter { $0.reason == .weekend }.map(\.date))
    return days.count { day in !days.contains(day.adding(days: -1)) }
  }
}
