import Domain
import Foundation
import Importing
import WorkingTime

/// Sheets written out in tests, and the agency's real one.
enum Sheet {
  /// Dates day first, interviews of an hour at nine, on the clocks of London.
  static let options = SheetOptions(calendar: .usual)

  /// Reads a sheet from its text.
  static func read(
    _ text: String, options: SheetOptions = options
  ) throws(SheetError) -> InterviewSheet {
    try InterviewSheet.read(Array(text.utf8), options: options)
  }

  /// Reads rows under the headings Name, Client and Date and others beside them.
  static func read(
    rows: [String], beside others: String = "", options: SheetOptions = options
  ) throws(SheetError) -> InterviewSheet {
    let header = "Name,Client,Date" + (others.isEmpty ? "" : ",\(others)")
    return try read(([header] + rows).joined(separator: "\n") + "\n", options: options)
  }

  /// The agency's own export, where it lies beside the package.
  static let attendance = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/interview-attendance.csv").standardizedFileURL

  /// Whether the agency's own export is there.
  static var hasAttendance: Bool {
    FileManager.default.isReadableFile(atPath: attendance.path)
  }
}

extension InterviewSheet {
  /// Every fault in words.
  var complaints: [String] { faults.map(\.words) }
}
