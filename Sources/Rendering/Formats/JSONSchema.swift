/// Pieces of JSON Schema (2020-12).
public enum JSONSchema {
  /// The dialect, as a schema names it.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// An object with exactly these members.
  public static func object(_ members: [(String, JSON)]) -> JSON {
    [
      "type": .string("object"),
      "properties": .object(members.map { JSON.Member(key: $0.0, value: $0.1) }),
      "required": .texts(members.map(\.0)),
      "additionalProperties": .bool(false),
    ]
  }

  /// A list of such items.
  public static func list(_ item: JSON) -> JSON {
    ["type": .string("array"), "items": item]
  }

  /// The number of something.
  public static let count: JSON = ["type": .string("integer"), "minimum": .number(0)]

  /// The number of something, or `null`.
  public static let countOrNull: JSON = [
    "type": .texts(["integer", "null"]), "minimum": .number(0),
  ]

  /// A Boolean.
  public static let flag: JSON = ["type": .string("boolean")]

  /// A text.
  public static let text: JSON = ["type": .string("string")]

  /// A text or `null`.
  public static let textOrNull: JSON = ["type": .texts(["string", "null"])]

  /// An instant or `null`.
  public static let momentOrNull: JSON = [
    "type": .texts(["string", "null"]), "format": .string("date-time"),
  ]

  /// A reference to a definition by its name.
  public static func reference(_ name: String) -> JSON {
    ["$ref": .string("#/$defs/" + name)]
  }
}
