public import Wording
public import WorkingTime

/// A fault of one row of a file.
public struct Fault: Hashable, Sendable {
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
    /// A word that the column does not allow, with some words that it does.
    case unknownWord(Column, offered: [String])
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
