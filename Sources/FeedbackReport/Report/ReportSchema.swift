import Rendering

/// The JSON Schema (2020-12) of a report as JSON, for every audience.
public enum ReportSchema {
  /// The schema.
  public static var text: String {
    let readers = Audience.allCases.map { "    " + JSONWriter.line(report(for: $0)) }
    let definitions = NumbersSchema.definitions.map { name, schema in
      "    " + JSONWriter.line(.string(name)) + ": " + JSONWriter.line(schema)
    }
    return """
      {
        "$schema": "\(JSONSchema.dialect)",
        "title": "A feedback report of debrief as JSON",
        "oneOf": [
      \(readers.joined(separator: ",\n"))
        ],
        "$defs": {
      \(definitions.joined(separator: ",\n"))
        }
      }

      """
  }

  /// The report of one audience, without the fields that it may not see.
  private static func report(for audience: Audience) -> JSON {
    let fields = ReportField.all(for: audience).map { ($0.key, $0.schema) }
    let counts = ReportCount.all(for: audience).map { ($0.key, JSONSchema.count) }
    let isNumbered = ReportNumbers.audiences.contains(audience)
    return JSONSchema.object(
      [
        ("title", JSONSchema.text),
        ("audience", ["const": .string(audience.rawValue)]),
        ("made", ["type": .string("string"), "format": .string("date-time")]),
        ("employer", JSONSchema.textOrNull),
        ("candidate", JSONSchema.textOrNull),
        ("vacancy", JSONSchema.textOrNull),
        ("consultant", JSONSchema.textOrNull),
        ("from", JSONSchema.momentOrNull),
        ("to", JSONSchema.momentOrNull),
        ("interviews", JSONSchema.list(JSONSchema.object(fields))),
        ("counts", JSONSchema.object(counts)),
      ] + (isNumbered ? [("numbers", JSONSchema.reference("numbers"))] : []))
  }
}
