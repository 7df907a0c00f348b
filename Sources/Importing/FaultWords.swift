import Foundation
public import Wording
import WorkingTime

extension Fault {
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
    case .unknownWord(let column, let offered):
      let words = Grammar.list(offered.map { "`\($0)`" }, conjunction: "or")
      return "\(value) is not \(column.one) known here, such as \(words)"
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

extension Column {
  /// A noun for the column's contents.
  var noun: String {
    switch self {
    case .phone: "phone number"
    case .email: "e-mail address"
    case .end: "end time"
    default: rawValue
    }
  }

  /// The noun with its indefinite article.
  fileprivate var one: String {
    (noun.first.map("aeiou".contains) ?? false ? "an " : "a ") + noun
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
