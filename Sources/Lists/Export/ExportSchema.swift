public import Domain
import Rendering

/// The JSON Schema (2020-12) that each line of an export keeps to.
public struct ExportSchema: Sendable {
  private let records: [ExportRecord]

  /// The schema of exports with these kinds of records.
  public init(_ records: [ExportRecord]) {
    self.records = records
  }

  /// The schema, a line for each kind of line.
  public var text: String {
    let kinds = [Self.first] + records.map(Self.row) + [Self.last]
    let lines = kinds.map { "    " + JSONWriter.line($0) }.joined(separator: ",\n")
    return """
      {
        "$schema": "\(JSONSchema.dialect)",
        "title": "A line of an export of debrief, version \(ExportFormat.version)",
        "oneOf": [
      \(lines)
        ]
      }

      """
  }

  private static let first = JSONSchema.object([
    ("format", ["const": .string(ExportFormat.name)]),
    ("version", ["const": .number(ExportFormat.version)]),
  ])

  private static let last = JSONSchema.object([
    (ExportFormat.record, ["const": .string(ExportFormat.end)]),
    ("count", JSONSchema.count),
  ])

  private static func row(_ record: ExportRecord) -> JSON {
    let kind: (String, JSON) = (ExportFormat.record, ["const": .string(record.name)])
    return JSONSchema.object([kind] + record.fields.map { ($0.name, $0.schema) })
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
