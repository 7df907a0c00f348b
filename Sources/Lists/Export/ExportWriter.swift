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
  public func begin() -> String { Self.line(Self.first.json(())) }

  /// The line of a row.
  public mutating func add(_ row: ExportRow, of record: ExportRecord) -> String {
    count += 1
    let members = zip(record.fields, row.values).map { field, value in
      JSON.Member(key: field.name, value: value.json)
    }
    return Self.line(
      .object([JSON.Member(key: ExportFormat.record, value: .string(record.name))] + members))
  }

  /// The last line.
  public func end() -> String { Self.line(Self.last.json(count)) }

  /// The JSON Schema (2020-12) that each line of an export of such records conforms to.
  public static func schema(of records: [ExportRecord]) -> String {
    JSON.schemaDocument(
      "A line of an export of debrief, version \(ExportFormat.version)", "oneOf",
      [first.schema] + records.map(\.schema) + [last.schema])
  }

  private static var first: JSONType<Void> {
    .object([
      Field("format", .constant(.string(ExportFormat.name))) { $0 },
      Field("version", .constant(.number(ExportFormat.version))) { $0 },
    ])
  }

  private static var last: JSONType<Int> {
    .object([
      Field(ExportFormat.record, .constant(.string(ExportFormat.end))) { $0 },
      Field("count", .count) { $0 },
    ])
  }

  private static func line(_ value: JSON) -> String { JSONWriter.line(value) + "\n" }
}

extension ExportRecord {
  fileprivate var schema: JSON {
    .objectSchema(
      [JSON.Member(key: ExportFormat.record, value: ["const": .string(name)])]
        + fields.map { JSON.Member(key: $0.name, value: $0.schema) })
  }
}

extension ExportRecord.Field {
  fileprivate var schema: JSON {
    let type = kind == .number ? "integer" : "string"
    let types: JSON = isOptional ? .texts([type, "null"]) : .string(type)
    return switch kind {
    case .number, .text: ["type": types]
    case .moment: ["type": types, "format": .string("date-time")]
    case .bytes: ["type": types, "pattern": .string("^([0-9a-f]{2})*$")]
    }
  }
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
