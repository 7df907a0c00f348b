import Rendering
import Wording
public import WorkingTime

extension BankHolidays.Division {
  /// The name of the part of the kingdom.
  public var name: String {
    switch self {
    case .englandAndWales: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    }
  }
}

extension BankHoliday {
  /// The day as in a list: `Boxing Day, substitute day`.
  var words: String { name + (isSubstitute ? ", substitute day" : "") }

  /// The day as JSON.
  var json: JSON {
    [
      "date": .string(date.iso8601),
      "weekday": .string(date.weekday.abbreviation),
      "name": .string(name),
      "substitute": .bool(isSubstitute),
      "forecast": .bool(isForecast),
    ]
  }
}

/// Years in words, in order: `2024 to 2027 and 2030`.
enum YearWords {
  /// Returns the years in words; empty if there are none.
  static func list(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in Set(years).sorted() {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return Grammar.list(
      runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" })
  }
}
