/// Names and sentences of the length that people give them, put together from syllables and words.
enum Talk {
  private static let beginnings = [
    "Ka", "Mi", "Lo", "Ste", "Bra", "Do", "Fe", "Ha", "Ju", "Ne", "O", "Pri", "Ra", "Sa", "Tho",
    "Za",
  ]
  private static let middles = ["ri", "la", "mo", "nde", "the", "ka", "vi", "so", "ba", "lle"]
  private static let ends = ["n", "a", "s", "th", "ë", "ck", "y", "ng", "r", "li"]
  private static let trades = [
    "Analytics", "Logistics", "Foods", "Health", "Energy", "Software", "Partners", "Retail",
  ]
  private static let titles = [
    "Data analyst", "Buyer", "Accountant", "Warehouse manager", "Nurse", "iOS developer",
    "Sales manager", "Payroll clerk", "Chemist", "Test engineer", "HR adviser", "Planner",
  ]
  private static let words = [
    "the", "team", "asked", "about", "budget", "and", "plans", "for", "next", "year", "she",
    "liked", "office", "in", "Leeds", "they", "want", "somebody", "with", "experience", "of",
    "churn", "models", "salary", "was", "not", "discussed", "notice", "period", "two", "weeks",
    "second", "round", "case", "study", "manager", "friendly", "hours", "flexible", "travel",
    "every", "month", "contract", "permanent", "start", "January", "questions", "remote", "days",
  ]

  private static func name(_ number: Int) -> String {
    let first = beginnings[number % beginnings.count]
    let rest = number / beginnings.count
    return first + middles[rest % middles.count] + ends[rest / middles.count % ends.count]
  }

  /// The name of a candidate; no two numbers have the same.
  static func candidate(_ number: Int) -> String {
    let lot = beginnings.count * middles.count * ends.count
    let family = name(number / lot + number * 7 % lot)
    let further = number < lot ? "" : "-\(name(number / lot)) \(number)"
    return "\(name(number % lot)) \(family)\(further)"
  }

  /// The name of an employer; no two numbers have the same.
  static func employer(_ number: Int) -> String {
    "\(name(number)) \(trades[number % trades.count]) \(number)"
  }

  /// The title of a vacancy; no two numbers of one employer have the same.
  static func vacancy(_ number: Int) -> String {
    let title = titles[number % titles.count]
    return number < titles.count ? title : "\(title) \(number / titles.count + 1)"
  }

  /// So many words.
  static func sentence(_ length: Int, _ dice: inout Dice) -> String {
    (0..<length).map { _ in dice.pick(words) }.joined(separator: " ")
  }
}
