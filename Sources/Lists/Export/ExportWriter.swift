public import Domain
import Rendering
import WorkingTime

/// Writes everything as JSON Lines: a header, a line for every row, and a line with their number,
/// without which the export is incomplete.
public struct ExportWriter: Sendable {
  private var count = 0

  /// A writer that has written nothing.
  public init() {}

  /// The first line.
  public func begin() -> String {
    line([
      "format": .string(ExportFormat.name), "version": .number(ExportFormat.version),
    ])
  }

  /// The line of a row.
  public mutating func add(_ row: ExportRow, of record: ExportRecord) -> String {
    count += 1
    let members = zip(record.fields, row.values).map { field, value in
      JSON.Member(key: field.name, value: value.json)
    }
    return line(
      .object([JSON.Member(key: ExportFormat.record, value: .string(record.name))] + members))
  }

  /// The last line.
  public func end() -> String {
    line([ExportFormat.record: .string(ExportFormat.end), "count": .number(count)])
  }

  private func line(_ value: JSON) -> String { JSONWriter.line(value) + "\n" }
}

extension ExportValue {
  fileprivate var json: JSON {
    switch self {
    case .nothing: .null
    case .number(let number): .number(Int(number))
    case .text(let text): .string(text)
    case .moment(let moment): .moment(moment)
    case .bytes(let bytes): .string(ExportFormat.hexadecimal(bytes))
    }
  }
}

/// Rows of a view as comma-separated records that spreadsheets open as text, never as formulas.
public enum ViewCSV {
  /// Returns the start of the file: the headings.
  public static func begin(_ columns: [String]) -> String {
    CSVRecord.byteOrderMark + CSVRecord.line(columns)
  }

  /// The record of a row.
  public static func line(_ row: [ExportValue]) -> String {
    CSVRecord.line(
      row.map { value in
        switch value {
        case .nothing: ""
        case .number(let number): String(number)
        case .text(let text): CSVRecord.guarded(text)
        case .moment(let moment): moment.rfc3339
        case .bytes(let bytes): ExportFormat.hexadecimal(bytes)
        }
      })
  }
}
