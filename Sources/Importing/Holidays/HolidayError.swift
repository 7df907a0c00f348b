import Wording
public import WorkingTime

/// A fault of one event in a file of bank holidays.
public struct HolidayError: Hashable, Sendable {
  /// The place of a fault in the file.
  public enum Place: Hashable, Sendable {
    /// The list with this name in a JSON file.
    case list(String)
    /// The event with this number, counted from 1, in the list with this name in a JSON file.
    case event(Int, of: String)
    /// The line, counted from 1, on which an event begins in an iCalendar file.
    case line(Int)
  }

  /// The kind of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// A list for an unknown part of the kingdom.
    case unknownDivision
    /// A value of the wrong shape.
    case misshapen
    /// A missing title.
    case noTitle
    /// A missing date.
    case noDate
    /// A text that is not a date.
    case notADate(String)
    /// A time of day; a holiday lasts whole days.
    case notWholeDays(String)
    /// A date in a year for which no bank holidays are kept.
    case yearOutOfRange(LocalDate)
    /// An end before the start.
    case endsTooSoon
    /// An event that lasts this many days, more than ``HolidayError/mostDays``.
    case tooLong(days: Int)
    /// An unreadable duration.
    case notALength(String)
    /// An event with a recurrence rule.
    case repeats
    /// A property that occurs twice but is allowed once.
    case twice(String)
  }

  /// The maximum length of one event, in days.
  public static let mostDays = 31
  /// The years for which bank holidays are kept.
  public static let years = BankHolidays.firstYear...2100

  /// The place in the file.
  public let place: Place
  /// The title of the event; nil if it has none.
  public let title: String?
  /// The kind of fault.
  public let reason: Reason
}

extension HolidayError {
  /// The fault and its place, in one line.
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
