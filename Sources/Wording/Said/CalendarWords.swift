public import WorkingTime

/// Names of months and weekdays, for output and for parsing.
///
/// Written by hand because Foundation's formatters take longer to start than the whole program.
public enum CalendarWords {
  /// January to December.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A month's first three letters: `Nov`.
  public static func shortMonth(_ month: Int) -> String {
    months.indices.contains(month - 1) ? String(months[month - 1].prefix(3)) : "?"
  }

  /// A weekday's first three letters: `Fri`.
  public static func short(_ weekday: Weekday) -> String {
    String(name(of: weekday).prefix(3))
  }

  /// A weekday's full name: `Friday`.
  static func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Returns the month (1 to 12) for a folded word: `nov`, `sept`, `november`.
  static func month(named word: String) -> Int? {
    if word == "sept" { return 9 }
    return months.firstIndex { isName(word, of: $0.lowercased()) }.map { $0 + 1 }
  }

  /// Returns the weekday for a folded word: `fri`, `weds`, `thurs`, `friday`.
  static func weekday(named word: String) -> Weekday? {
    switch word {
    case "tues": .tuesday
    case "weds": .wednesday
    case "thur", "thurs": .thursday
    default: Weekday.allCases.first { isName(word, of: name(of: $0).lowercased()) }
    }
  }

  private static func isName(_ word: String, of name: String) -> Bool {
    word == name || (word.count == 3 && name.hasPrefix(word))
  }
}
