import Rendering

/// The JSON Schema (2020-12) of a dossier as JSON.
public enum DossierSchema {
  /// The schema's text.
  public static var text: String {
    let definitions = [("record", record), ("field", field)].map { name, schema in
      "    " + JSONWriter.line(.string(name)) + ": " + JSONWriter.line(schema)
    }
    return """
      {
        "$schema": "\(JSONSchema.dialect)",
        "title": "A dossier of debrief as JSON",
        "allOf": [
          \(JSONWriter.line(dossier))
        ],
        "$defs": {
      \(definitions.joined(separator: ",\n"))
        }
      }

      """
  }

  private static let moment: JSON = ["type": .string("string"), "format": .string("date-time")]
  private static let texts = JSONSchema.list(JSONSchema.text)

  private static func choice(_ names: [String]) -> JSON { ["enum": .texts(names)] }

  private static var dossier: JSON {
    JSONSchema.object([
      ("candidate", JSONSchema.text), ("made", moment),
      ("redacted", choice(Redaction.allCases.map(\.rawValue))), ("notices", texts),
      (
        "statements",
        JSONSchema.list(
          JSONSchema.object([
            ("article", JSONSchema.text), ("title", JSONSchema.text), ("lines", texts),
          ]))
      ),
      (
        "marks",
        JSONSchema.list(JSONSchema.object([("kind", kinds), ("reason", reasons)]))
      ),
      (
        "sections",
        JSONSchema.list(
          JSONSchema.object([
            ("part", choice(DossierSection.Part.allCases.map(\.rawValue))),
            ("interview", JSONSchema.countOrNull), ("title", JSONSchema.text),
            ("records", JSONSchema.list(JSONSchema.reference("record"))),
          ]))
      ),
      (
        "mentions",
        JSONSchema.list(
          JSONSchema.object([
            ("entry", JSONSchema.count), ("interview", JSONSchema.countOrNull),
            ("kind", JSONSchema.text),
          ]))
      ),
      (
        "omissions",
        JSONSchema.list(JSONSchema.object([("reason", JSONSchema.text), ("places", texts)]))
      ),
    ])
  }

  private static let kinds = choice(["name", "words"])
  private static let reasons = choice(DossierMark.all.map(\.reason))

  private static let record: JSON = JSONSchema.object([
    ("kind", JSONSchema.text), ("title", JSONSchema.text), ("entry", JSONSchema.countOrNull),
    ("interview", JSONSchema.countOrNull), ("counts", JSONSchema.flag),
    ("undoneBy", JSONSchema.countOrNull), ("erasedBy", JSONSchema.countOrNull),
    ("fields", JSONSchema.list(JSONSchema.reference("field"))),
    ("source", JSONSchema.list(JSONSchema.reference("field"))),
  ])

  private static let field: JSON = JSONSchema.object([
    ("table", JSONSchema.text), ("column", JSONSchema.text), ("label", JSONSchema.text),
    ("value", ["type": .texts(["string", "integer", "boolean"])]),
    (
      "marks",
      JSONSchema.list(
        JSONSchema.object([
          ("kind", kinds), ("reason", reasons), ("text", JSONSchema.textOrNull),
        ]))
    ),
  ])
}
