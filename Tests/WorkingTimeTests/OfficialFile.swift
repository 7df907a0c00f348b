import Foundation
import WorkingTime

/// The government's list of bank holidays, as www.gov.uk publishes it, where a copy lies in
/// `../shared/data` beside the package.
enum OfficialFile {
  struct Division: Decodable {
    let events: [Event]
  }

  struct Event: Decodable, Equatable {
    let title: String
    let date: String
    let notes: String

    init(_ holiday: BankHoliday) {
      title = holiday.name
      date = holiday.date.iso8601
      notes = holiday.isSubstitute ? "Substitute day" : ""
    }
  }

  private static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/bank-holidays.json").standardizedFileURL

  static var isThere: Bool { FileManager.default.isReadableFile(atPath: url.path) }

  static func read() throws -> [String: Division] {
    try JSONDecoder().decode([String: Division].self, from: Data(contentsOf: url))
  }
}
