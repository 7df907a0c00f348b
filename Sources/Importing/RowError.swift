import Foundation
public import Wording
public import WorkingTime

/// A fault of one row of a file.
public struct RowError: Hashable, Sendable {
  /// The kind of fault.
  public enum Reason: Hashable, Sendable {
    /// A required cell that is blank, or contains only a dash or the like.
    case blank(Column)
    /// A text that is not a date.
    case notADate
    /// A date only if the file writes dates in this order.
    case onlyInOrder(DateOrder)
    /// A date that falls on this weekday, not on the one named.
    case fallsOn(Weekday)
    /// A text that is not a time of day.
    case notATime
    /// A date followed by a text that is not a time of day.
    case noTimeAfterDate
    /// An end that is not after the start.
    case notAfterStart
    /// A text that may mean any of these times.
    case ambiguous([String])
    /// A text that is not a time zone, or may be several.
    case notAZone
    /// The number of cells beyond the headings; the fault's value is the first that is not blank.
    case surplusCells(Int)
    /// Text after the quotation mark that closes a cell.
    case textAfterQuote
    /// The file ends inside a quoted cell.
    case unclosedQuote
    /// A row with more cells than any spreadsheet has columns.
    case tooManyCells
  }

  /// The line of the file on which the row begins, counted from 1.
  public let line: Int
  /// The heading of the column as in the file; nil if the fault concerns the whole row.
  public let header: String?
  /// The contents of the cell as in the file.
  public let value: String
  /// The kind of fault.
  public let reason: Reason
}

extension RowError {
  /// The fault and its place, in one line.
  public var words: String {
    let place = header.map { "line \(line), column `\($0.clipped)`" } ?? "line \(line)"
    return "\(place): \(complaint)"
  }

  private var complaint: String {
    let value = "`\(self.value.clipped)`"
    switch reason {
    case .blank(let column):
      let what = self.value.collapsed.isEmpty ? "blank" : "\(value) says nothing"
      return "\(what), and an interview needs \(column.one)"
    case .notADate:
      return "\(value) is not a date"
    case .onlyInOrder(let order):
      return "\(value) is a date only \(order.words) (--date-order \(order.rawValue))"
    case .fallsOn(let weekday):
      return "\(value) falls on a \(String(describing: weekday).capitalized)"
    case .notAfterStart:
      return "\(value) is not after the start"
    case .notATime:
      return "\(value) is not a time of day"
    case .noTimeAfterDate:
      return "\(value) is a date followed by something that is not a time of day"
    case .ambiguous(let readings):
      return "\(value) may mean \(Grammar.list(readings, conjunction: "or"))"
    case .notAZone:
      return "\(value) is no time zone known here; write it as Europe/London"
    case .surplusCells(let count):
      return "\(Grammar.count(count, "cell")) more than there are headings, among them \(value)"
    case .textAfterQuote:
      return "text follows the closing quotation mark in \(value)"
    case .unclosedQuote:
      return "the quotation mark before \(value) is never closed"
    case .tooManyCells:
      return "more cells than any spreadsheet has columns"
    }
  }
}

extension DateOrder {
  /// The order in words.
  public var words: String {
    switch self {
    case .dayMonthYear: "day first"
    case .monthDayYear: "month first"
    case .yearMonthDay: "year first"
    }
  }
}
