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
  public let faults: [HolidayFault]
  private let understood: [HolidayList]

  /// The lists of the file, one for each part of the kingdom; nil if an event has a fault, since a
  /// file is imported whole or not at all.
  public var lists: [HolidayList]? { faults.isEmpty ? understood : nil }

  init(_ format: Format, _ lists: [HolidayList], faults: [HolidayFault]) {
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
  ) throws(HolidayFileProblem) -> HolidayFile {
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
