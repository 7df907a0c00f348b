/// Pieces of JSON Schema (2020-12).
enum JSONSchema {
  /// The dialect, as a schema names it.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// An object with exactly these members.
  static func object(_ members: [(String, JSON)]) -> JSON {
    [
      "type": .string("object"),
      "properties": .object(members.map { JSON.Member(key: $0.0, value: $0.1) }),
      "required": .texts(members.map(\.0)),
      "additionalProperties": .bool(false),
    ]
  }

  /// A list of such items.
  static func list(_ item: JSON) -> JSON {
    ["type": .string("array"), "items": item]
  }

  /// The number of something.
  static let count: JSON = ["type": .string("integer"), "minimum": .number(0)]

  /// The number of something, or `null`.
  static let countOrNull: JSON = ["type": .texts(["integer", "null"]), "minimum": .number(0)]

  /// A Boolean.
  static let flag: JSON = ["type": .string("boolean")]

  /// A text.
  static let text: JSON = ["type": .string("string")]

  /// A text or `null`.
  static let textOrNull: JSON = ["type": .texts(["string", "null"])]

  /// An instant or `null`.
  static let momentOrNull: JSON = [
    "type": .texts(["string", "null"]), "format": .string("date-time"),
  ]

  /// A reference to a definition by its name.
  static func reference(_ name: String) -> JSON {
    ["$ref": .string("#/$defs/" + name)]
  }
}
