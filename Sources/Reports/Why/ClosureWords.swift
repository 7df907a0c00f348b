import WorkingTime
import Wording

/// Why nobody was there, in words: `the weekend`, `Good Friday, the weekend and Easter Monday`.
enum ClosureWords {
  /// What a stretch of closed dates consists of, in its order, each thing once; nil where there is
  /// none.
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

  /// Why a single date is closed, as a heading says it.
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

  /// How many weekends there are: a Sunday that follows its Saturday is the same one.
  private static func weekends(in closures: [Closure]) -> Int {
    let days = Set(closures.filter { $0.reason == .weekend }.map(\.date))
    return days.count { day in !days.contains(day.adding(days: -1)) }
  }
}
