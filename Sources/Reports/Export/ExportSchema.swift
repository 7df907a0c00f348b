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
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of an export of debrief, version \(ExportFormat.version)",
        "oneOf": [
      \(lines)
        ]
      }

      """
  }

  private static let first = object([
    ("format", ["const": .string(ExportFormat.name)]),
    ("version", ["const": .number(ExportFormat.version)]),
  ])

  private static let last = object([
    (ExportFormat.record, ["const": .string(ExportFormat.end)]),
    ("count", ["type": .string("integer"), "minimum": .number(0)]),
  ])

  private static func row(_ table: ExportTable) -> JSON {
    let record: (String, JSON) = (ExportFormat.record, ["const": .string(table.name)])
    return object([record] + table.columns.map { ($0.name, $0.schema) })
  }

  /// An object with exactly these members.
  private static func object(_ members: [(String, JSON)]) -> JSON {
    [
      "type": .string("object"),
      "properties": .object(members.map { JSON.Member(key: $0.0, value: $0.1) }),
      "required": .texts(members.map(\.0)),
      "additionalProperties": .bool(false),
    ]
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
