import Wording
import WorkingTime

/// The reason why a file cannot be read as a sheet of interviews at all.
public enum SheetError: Error, Hashable, Sendable {
  /// An empty file.
  case empty
  /// A file that is not text, or is in an unknown encoding.
  case notText
  /// A NUL character on this line, counted from 1.
  case nul(line: Int)
  /// A heading with faulty quoting.
  case header(RowError)
  /// A file without rows below its heading.
  case noRows
  /// Missing columns, with all headings and those whose contents look like theirs.
  case missing([Column], headers: [String], suggested: [Column: String])
  /// Several headings that match one column.
  case ambiguous(Column, [String])
  /// An override for a heading that is not in the file.
  case noSuchHeader(String, headers: [String])
  /// An override for a heading that occurs twice.
  case repeatedHeader(String)
  /// Dates that may have their month first, and would be about today then.
  case eitherOrder(NumericDates)
  /// A workbook with several sheets that may be meant.
  case severalSheets([String])
  /// A sheet that the workbook does not have.
  case noSuchSheet(String, sheets: [String])
  /// A workbook that cannot be read, and why.
  case workbook(String)
}

extension SheetError {
  /// The problem in words.
  public var words: String {
    switch self {
    case .empty: "it is empty"
    case .notText: "it is not text"
    case .nul(let line): "line \(line) has a NUL character"
    case .header(let fault): "its heading cannot be read: \(fault.words)"
    case .noRows: "there is no row under its heading"
    case .missing(let columns, let headers, _):
      "no column holds \(Self.anyOf(columns)); \(Self.all(headers))"
    case .eitherOrder(let dates): "its dates may be month first: \(dates.words)"
    case .severalSheets(let sheets):
      "it has several sheets: \(Grammar.list(sheets.map(\.asHeading), conjunction: "and"))"
    case .noSuchSheet(let sheet, let sheets):
      "it has no sheet \(sheet.asHeading); it has "
        + Grammar.list(sheets.map(\.asHeading), conjunction: "and")
    case .workbook(let reason): reason
    case .ambiguous(let column, let headers):
      "\(Grammar.list(headers.map(\.asHeading), conjunction: "and")) may each be the \(column.noun)"
    case .noSuchHeader(let header, let headers):
      "there is no column \(header.asHeading); \(Self.all(headers))"
    case .repeatedHeader(let header):
      "there is more than one column \(header.asHeading)"
    }
  }

  /// A suggestion of what to type or do instead; nil if absent.
  public var help: String? {
    switch self {
    case .notText: "save the spreadsheet as CSV or as tab-separated text, and import that"
    case .nul: "take the character out, or save the file anew"
    case .missing(let columns, _, let suggested): Self.mapping(columns, suggested)
    case .eitherOrder: "add --date-order dmy or --date-order mdy"
    case .severalSheets(let sheets): "say which, such as --sheet \"\(sheets.first ?? "")\""
    case .noSuchSheet(let sheet, let sheets):
      Suggestion.closest(to: sheet, among: sheets).first.map { "did you mean \($0.asHeading)?" }
    case .ambiguous(let column, let headers): Self.choosing(column, of: headers)
    case .noSuchHeader(let header, let headers):
      Suggestion.closest(to: header, among: headers.filter { !$0.isEmpty }).first
        .map { "did you mean \($0.asHeading)?" }
    case .repeatedHeader: "rename one of them in the file"
    case .empty, .header, .noRows, .workbook: nil
    }
  }

  private static func anyOf(_ columns: [Column]) -> String {
    Grammar.list(columns.map { "the \($0.noun)" }, conjunction: "or")
  }

  /// Returns the headings of the file, limited to a readable number.
  private static func all(_ headers: [String]) -> String {
    let named = headers.filter { !$0.isEmpty }
    guard !named.isEmpty else { return "no column has a heading" }
    let most = 30
    let shown = named.prefix(most).map(\.asHeading)
    let rest = named.count - most
    return "the headings are "
      + Grammar.list(rest > 0 ? shown + ["\(rest) more"] : shown, conjunction: "and")
  }

  private static func mapping(_ columns: [Column], _ suggested: [Column: String]) -> String {
    let known = columns.compactMap { column in
      suggested[column].map { option($0, column.rawValue) }
    }
    let rest = columns.filter { suggested[$0] == nil }
    var ways = known
    for column in rest {
      ways.append(
        column == .employer
          ? "--employer NAME, or --map \"HEADING=employer\""
          : "--map \"HEADING=\(column.rawValue)\"")
    }
    let isSure = rest.isEmpty ? "say which column it is, such as" : "say which column it is:"
    return "\(isSure) \(ways.joined(separator: " "))"
  }

  private static func choosing(_ column: Column, of headers: [String]) -> String {
    guard Set(headers.map { $0.lowercased() }).count == headers.count, let first = headers.first
    else { return "rename all but one of them in the file" }
    return "say which one it is, such as \(option(first, column.rawValue))"
  }

  /// Returns the option that assigns a heading, quoted for a shell.
  private static func option(_ header: String, _ target: String) -> String {
    let pair = "\(header)=\(target)"
    let isPlain = !pair.contains { "\"$`\\!".contains($0) }
    return isPlain ? "--map \"\(pair)\"" : "--map '\(pair.replacing("'", with: "'\\''"))'"
  }
}

extension NumericDates {
  /// Both readings, in words.
  public var words: String {
    func range(_ dates: ClosedRange<LocalDate>?) -> String {
      guard let dates else { return "" }
      let (first, last) = (TimeWords.full(dates.lowerBound), TimeWords.full(dates.upperBound))
      return first == last ? first : "\(first) to \(last)"
    }
    return "\(range(asMonthFirst)), or \(range(asDayFirst)) with the day first"
  }
}

extension String {
  fileprivate var asHeading: String { "`\(clipped)`" }
}
