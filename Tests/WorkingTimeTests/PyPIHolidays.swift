import Foundation
import WorkingTime

/// The bank holidays as the Python package `holidays` (https://pypi.org/project/holidays) has them,
/// where `python3` on the path can import it.
enum PyPIHolidays {
  /// Where it and our table are known to differ, and why ours holds.
  static let knownDifferences: [BankHolidays.Division: [String: String]] = [
    .englandAndWales: [
      "1974-01-01": "proclaimed in November 1973, the first New Year's Day that was one"
    ],
    .northernIreland: ["1974-01-01": "as in England and Wales"],
    .scotland: [
      "2006-11-30": "the Act that made St Andrew's Day one is of January 2007",
      "2026-06-15": "for the World Cup; not on the official list, which wins",
    ],
  ]

  static let isThere = (try? run("import holidays")) != nil

  /// The weekdays of some years.
  static func dates(
    in division: BankHolidays.Division, years: ClosedRange<Int>
  ) throws -> Set<String> {
    let subdivision =
      switch division {
      case .englandAndWales: "ENG"
      case .scotland: "SCT"
      case .northernIreland: "NIR"
      }
    let printed = try run(
      """
      import holidays
      years = range(\(years.lowerBound), \(years.upperBound + 1))
      days = holidays.country_holidays("GB", subdiv="\(subdivision)", years=years)
      print("\\n".join(str(day) for day in days if day.weekday() < 5))
      """)
    return Set(printed.split(separator: "\n").map(String.init))
  }

  struct Failure: Error {}

  private static func run(_ program: String) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: printed, as: UTF8.self)
  }
}
