public import Domain

/// The JSON Schema (2020-12) that each line of an export keeps to.
public struct ExportSchema: Sendable {
  private let tables: [ExportTable]

  /// The schema of exports of these tables.
  public init(_ tables: [ExportTable]) {
    self.tables = tables
  }

  /// The schema, a line for each kind of line.
  public var text: String {
    let kinds = [Self.first] + tables.map(Self.row) + [Self.last]
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

  private static func row(_ table: ExportTable) -> JSON {
    let record: (String, JSON) = (ExportFormat.record, ["const": .string(table.name)])
    return JSONSchema.object([record] + table.columns.map { ($0.name, $0.schema) })
  }
}

extension ExportTable.Column {
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
