import Wording
import WorkingTime

extension MinuteCounts {
  /// The median in words: `17 h 30 min (12 interviews)`; with fewer than five it says of how few.
  var words: String {
    guard let median else { return "none yet" }
    let said = TimeWords.worked(minutes: median)
    let interviews = count == 1 ? "1 interview" : "\(Grammar.grouped(count)) interviews"
    return count < Share.few ? "\(said) (only \(interviews))" : "\(said) (\(interviews))"
  }
}

extension PromiseTally {
  /// The number kept in words, and the state of the others.
  var words: String {
    let waits = waiting > 0 ? ["\(Grammar.grouped(waiting)) still awaited"] : []
    let opens = open > 0 ? ["\(Grammar.grouped(open)) not due yet"] : []
    guard share.whole > 0 else { return opens.first ?? "none yet" }
    return ([share.words] + waits + opens).joined(separator: "; ")
  }

  /// The slip of the broken ones in words; nil if none was broken.
  var slipWords: String? {
    guard let medianSlip else { return nil }
    let atLeast = waiting > 0 ? "at least " : ""
    // With so few, nothing is typical.
    let typically = share.whole < Share.few ? "" : "typically "
    return "\(typically)late by \(atLeast)\(TimeWords.workingDays(medianSlip))"
  }

  /// The employer's habit in words: `says Friday, means the following Tuesday: late 7 of 9 times`.
  var habitWords: String? {
    guard let habit else { return nil }
    let says = TimeWords.weekday(habit.says)
    let meaning =
      habit.workingDays < 5
      ? "the following \(TimeWords.weekday(habit.means))"
      : "\(Grammar.count(habit.workingDays, "working day")) later"
    return "says \(says), means \(meaning): late \(habit.late.part) of \(habit.late.whole) times"
  }
}

extension Tally {
  /// Returns the number of candidates who wait for news, in words.
  static func updatesWords(_ updatesOwed: Int) -> String {
    switch updatesOwed {
    case 0: "none"
    case 1: "1 candidate waits for news"
    default: "\(Grammar.grouped(updatesOwed)) candidates wait for news"
    }
  }
}
