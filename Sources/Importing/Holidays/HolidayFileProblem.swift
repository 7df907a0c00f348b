import Wording

/// The reason why a file of bank holidays cannot be read at all.
public enum HolidayFileProblem: Error, Hashable, Sendable {
  /// An empty file.
  case empty
  /// A file that is not text.
  case notText
  /// A file larger than ``HolidayFile/mostBytes``.
  case tooLarge
  /// A file that begins like JSON but is not valid.
  case notJSON
  /// Valid JSON, but not lists for the parts of the kingdom.
  case notOfficial
  /// A file that is neither JSON nor iCalendar.
  case neither
  /// A BEGIN without its END or the reverse in an iCalendar file, noticed on this line.
  case unpaired(line: Int)
  /// A file without events, or without events for the requested part of the kingdom.
  case noEvents

  /// The problem in words.
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

  /// A suggestion of what to do instead; nil if there is none.
  public var help: String? {
    switch self {
    case .notText, .notJSON, .notOfficial, .neither, .empty:
      "fetch www.gov.uk/bank-holidays.json and import that"
    case .tooLarge, .unpaired, .noEvents: nil
    }
  }
}
