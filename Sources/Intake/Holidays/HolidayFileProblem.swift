import Wording

/// Why a file cannot be read as one of bank holidays at all.
public enum HolidayFileProblem: Error, Hashable, Sendable {
  /// Nothing is in it.
  case empty
  /// It is no text.
  case notText
  /// It is longer than ``HolidayFile/mostBytes``.
  case tooLarge
  /// It begins as JSON does, and is none.
  case notJSON
  /// It is JSON, and not the lists of the parts of the kingdom.
  case notOfficial
  /// It is neither JSON nor an iCalendar file.
  case neither
  /// The lines of an iCalendar file do not pair up; at this line it shows.
  case unpaired(line: Int)
  /// There is no event in it, or none of the part of the kingdom that was asked for.
  case noEvents

  /// What is wrong with the file, in words.
  public var words: String {
    switch self {
    case .empty: "it is empty"
    case .notText: "it is not text"
    case .tooLarge:
      "it has more than \(Grammar.grouped(HolidayFile.mostBytes >> 20)) megabytes, and a file of "
        + "bank holidays has a few kilobytes"
    case .notJSON: "it begins as JSON does, but is not valid JSON"
    case .notOfficial: "it is JSON, but not the list of bank holidays that GOV.UK publishes"
    case .neither: "it is neither JSON nor an iCalendar file"
    case .unpaired(let line): "line \(line): BEGIN and END do not pair up"
    case .noEvents: "no bank holiday is in it"
    }
  }

  /// What to do instead; nil where there is nothing of the kind.
  public var help: String? {
    switch self {
    case .notText, .notJSON, .notOfficial, .neither, .empty:
      "fetch www.gov.uk/bank-holidays.json and import that"
    case .tooLarge, .unpaired, .noEvents: nil
    }
  }
}
