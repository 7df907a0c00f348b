public import WorkingTime

/// A file of bank holidays as it was understood: the government's JSON, or an iCalendar file.
public struct HolidayFile: Hashable, Sendable {
  /// How it is written.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// As www.gov.uk/bank-holidays.json, which names the part of the kingdom with each list.
    case officialJSON = "official JSON"
    /// As RFC 5545 has it, which names none.
    case iCalendar = "iCalendar"
  }

  /// The most bytes that are read: a thousand times what the government's file has.
  public static let mostBytes = 16 << 20

  /// How it is written.
  public let format: Format
  /// Every fault of every event, in the order of the file.
  public let faults: [HolidayFault]
  private let understood: [HolidayList]

  /// The lists of the file, one for each part of the kingdom; nil where one of its events has a
  /// fault, since a file is taken whole or not at all.
  public var lists: [HolidayList]? { faults.isEmpty ? understood : nil }

  init(_ format: Format, _ lists: [HolidayList], faults: [HolidayFault]) {
    self.format = format
    understood = lists
    self.faults = faults
  }

  /// Reads a file.
  ///
  /// `division` is whose holidays are wanted: of a JSON file those of no other part are taken, and
  /// an iCalendar file is taken to be theirs, or `usual`'s where nothing was said.
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
