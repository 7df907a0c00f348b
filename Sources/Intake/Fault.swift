public import Wording
public import WorkingTime

/// One thing that is wrong with one row of a file.
public struct Fault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A required cell is blank, or has nothing but a dash or the like.
    case blank(Column)
    /// It is no date.
    case notADate
    /// It is a date only where the file writes its dates in that order.
    case onlyInOrder(DateOrder)
    /// The day of the week that it names is not that date's, which is this one.
    case fallsOn(Weekday)
    /// It is no time of day.
    case notATime
    /// It is a date, and what follows the date is no time of day.
    case noTimeAfterDate
    /// It is not after the start.
    case notAfterStart
    /// It may mean any of these times.
    case ambiguous([String])
    /// It is none of the words that the column may hold, of which these are some.
    case unknownWord(Column, offered: [String])
    /// The row has that many more cells than the heading, and this is the first of them that is
    /// not blank.
    case surplusCells(Int)
    /// Text follows the quotation mark that closes a cell.
    case textAfterQuote
    /// The file ends inside a quoted cell.
    case unclosedQuote
    /// It has more cells than any spreadsheet has columns.
    case tooManyCells
  }

  /// The line of the file on which the row begins, counted from 1.
  public let line: Int
  /// The heading of the column as it stands in the file; nil where the fault is the row's.
  public let header: String?
  /// What the cell holds, as it stands in the file.
  public let value: String
  /// What is wrong.
  public let reason: Reason
}
