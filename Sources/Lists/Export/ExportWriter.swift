public import Domain
import Rendering

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
