import Wording
public import WorkingTime

/// One thing that is wrong with one event of a file of bank holidays.
public struct HolidayFault: Hashable, Sendable {
  /// Where in the file an event stands.
  public enum Place: Hashable, Sendable {
    /// The list of that name in a JSON file.
    case list(String)
    /// That event, counted from 1, of the list of that name in a JSON file.
    case event(Int, of: String)
    /// The line, counted from 1, on which it begins in an iCalendar file.
    case line(Int)
  }

  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// The list is of no part of the kingdom that is known here.
    case unknownDivision
    /// It is not what belongs there.
    case misshapen
    /// It has no name.
    case noTitle
    /// It has no date.
    case noDate
    /// It is no date.
    case notADate(String)
    /// It is a time of day, and a holiday lasts whole days.
    case notWholeDays(String)
    /// It is in a year for which no bank holidays are kept.
    case yearOutOfRange(LocalDate)
    /// It ends before it begins.
    case endsTooSoon
    /// It lasts that many days, more than ``HolidayFault/mostDays``.
    case tooLong(days: Int)
    /// How long it lasts cannot be read.
    case notALength(String)
    /// It is to be repeated by a rule.
    case repeats
    /// It says a thing twice that can be said once.
    case twice(String)
  }

  /// The most days that one event may last.
  public static let mostDays = 31
  /// The years whose bank holidays are kept.
  public static let years = BankHolidays.firstYear...2100

  /// Where it stands.
  public let place: Place
  /// What the event is called; nil where it has no name.
  public let title: String?
  /// What is wrong.
  public let reason: Reason
}

extension HolidayFault {
  /// The fault in words, one line: where it is, and what is wrong there.
  public var words: String {
    let named = title.map { " (`\($0.clipped)`)" } ?? ""
    return "\(placeWords)\(named): \(complaint)"
  }

  private var placeWords: String {
    switch place {
    case .list(let name): "list `\(name.clipped)`"
    case .event(let number, let list): "\(list.clipped), event \(number)"
    case .line(let line): "line \(line)"
    }
  }

  private var complaint: String {
    switch reason {
    case .unknownDivision:
      let known = BankHolidays.Division.allCases.map { "`\($0.rawValue)`" }
      return "not one of " + Grammar.list(known, conjunction: "or")
    case .misshapen: return "not shaped as GOV.UK publishes it"
    case .noTitle: return "it has no name"
    case .noDate: return "it has no date"
    case .notADate(let value): return "`\(value.clipped)` is not a date"
    case .notWholeDays(let value): return "`\(value.clipped)` is a time, not a whole day"
    case .yearOutOfRange(let date):
      let (first, last) = (Self.years.lowerBound, Self.years.upperBound)
      return "\(date.iso8601) is not in a year from \(first) to \(last)"
    case .endsTooSoon: return "it ends before it begins"
    case .tooLong(let days):
      return "it lasts \(Grammar.count(days, "day")), of \(Self.mostDays) at most"
    case .notALength(let value): return "`\(value.clipped)` is not a number of days"
    case .repeats: return "it repeats; each of its dates has to stand by itself"
    case .twice(let name): return "\(name) is given twice"
    }
  }
}
