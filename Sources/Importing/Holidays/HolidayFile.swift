import Wording
public import WorkingTime

/// A parsed file of bank holidays: the government's JSON, or an iCalendar file.
public struct HolidayFile: Hashable, Sendable {
  /// A file format.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// The form of www.gov.uk/bank-holidays.json, which names the part of the kingdom of each list.
    case officialJSON = "official JSON"
    /// The form of RFC 5545, which names no part of the kingdom.
    case iCalendar = "iCalendar"
  }

  /// The maximum size in bytes: a thousand times the government's file.
  public static let mostBytes = 16 << 20

  /// The format of the file.
  public let format: Format
  /// All faults of all events, in the order of the file.
  public let faults: [HolidayError]
  private let understood: [HolidayList]

  /// The lists of the file, one for each part of the kingdom; nil if an event has a fault, since a
  /// file is imported whole or not at all.
  public var lists: [HolidayList]? { faults.isEmpty ? understood : nil }

  init(_ format: Format, _ lists: [HolidayList], faults: [HolidayError]) {
    self.format = format
    understood = lists
    self.faults = faults
  }

  /// Reads a file.
  ///
  /// `division` selects the part of the kingdom in a JSON file. An iCalendar file is taken to be
  /// for `division`, or for `usual` if that is nil.
  public static func read(
    _ contents: [UInt8], division: BankHolidays.Division?, usual: BankHolidays.Division
  ) throws(HolidayFileError) -> HolidayFile {
    guard contents.count <= mostBytes else { throw .tooLarge }
    let text: [UInt8]
    do { text = try SheetEncoding.decode(contents).text } catch { throw .notText }
    guard let first = text.first(where: { !isBlank($0) }) else { throw .empty }
    let file =
      first == UInt8(ascii: "{")
      ? try OfficialHolidays.read(text, only: division)
      : try HolidayCalendar.read(contents, division: division ?? usual)
    guard !file.faults.isEmpty || file.understood.contains(where: { !$0.holidays.isEmpty }) else {
      throw .noEvents
    }
    return file
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D].contains(byte)
  }
}

/// The reason why a file of bank holidays cannot be read at all.
public enum HolidayFileError: Error, Hashable, Sendable {
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

  /// A suggestion of what to do instead; nil if absent.
  public var help: String? {
    switch self {
    case .notText, .notJSON, .notOfficial, .neither, .empty:
      "fetch www.gov.uk/bank-holidays.json and import that"
    case .tooLarge, .unpaired, .noEvents: nil
    }
  }
}
