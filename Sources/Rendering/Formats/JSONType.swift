public import Domain
public import WorkingTime

/// A type of JSON values: their JSON Schema (2020-12), and the way in which a value is written.
public struct JSONType<Value> {
  /// The schema of the values.
  public let schema: JSON
  /// Writes a value.
  public let json: (Value) -> JSON

  /// Creates a type.
  public init(_ schema: JSON, _ json: @escaping (Value) -> JSON) {
    self.schema = schema
    self.json = json
  }

  /// The type of objects with exactly these fields.
  public static func object(_ fields: [Field<Value>]) -> JSONType {
    JSONType(.objectSchema(fields.flatMap(\.schema))) { value in
      .object(fields.flatMap { $0.members(value) })
    }
  }

  /// The type of lists.
  public static func list<Element>(_ type: JSONType<Element>) -> JSONType
  where Value == [Element] {
    JSONType(["type": .string("array"), "items": type.schema]) { .array($0.map(type.json)) }
  }

  /// The type of values that may be absent, which are written as `null`.
  public static func optional<Wrapped>(_ type: JSONType<Wrapped>) -> JSONType
  where Value == Wrapped? {
    JSONType(type.schema.orNull) { $0.map(type.json) ?? .null }
  }

  /// The type of one of some values, each with its name.
  public static func choice(_ values: [Value], _ name: @escaping (Value) -> String) -> JSONType {
    JSONType(["enum": .texts(values.map(name))]) { .string(name($0)) }
  }

  /// The type of a value that is always the same.
  public static func constant(_ value: JSON) -> JSONType {
    JSONType(["const": value]) { _ in value }
  }

  /// The type of the numbers of things on record.
  public static func id<Of>() -> JSONType where Value == Identifier<Of> {
    JSONType(JSONType<Int>.count.schema) { .id($0) }
  }

  /// The type, referred to by the name of its definition.
  public func named(_ name: String) -> JSONType {
    JSONType(["$ref": .string("#/$defs/" + name)], json)
  }
}

extension JSONType<Int> {
  /// The type of the number of something.
  public static var count: JSONType {
    JSONType(["type": .string("integer"), "minimum": .number(0)], JSON.number)
  }
}

extension JSONType<Bool> {
  /// The type of a Boolean.
  public static var flag: JSONType { JSONType(["type": .string("boolean")], JSON.bool) }
}

extension JSONType<String> {
  /// The type of a text.
  public static var text: JSONType { JSONType(["type": .string("string")], JSON.string) }
}

extension JSONType<Instant> {
  /// The type of an instant.
  public static var moment: JSONType {
    JSONType(["type": .string("string"), "format": .string("date-time")]) { .moment($0) }
  }
}

extension JSON {
  /// The schema of an object with exactly these members.
  public static func objectSchema(_ members: [Member]) -> JSON {
    [
      "type": .string("object"), "properties": .object(members),
      "required": .texts(members.map(\.key)), "additionalProperties": .bool(false),
    ]
  }

  /// The document of a schema: values conform to one of several schemas or to all of them (`rule`
  /// is `oneOf` or `allOf`), which refer to definitions; each stands on a line.
  public static func schemaDocument(
    _ title: String, _ rule: String, _ schemas: [JSON],
    definitions: KeyValuePairs<String, JSON> = [:]
  ) -> String {
    let defined = definitions.map { JSONWriter.line(.string($0)) + ": " + JSONWriter.line($1) }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": \(JSONWriter.line(.string(title))),
        "\(rule)": [
      \(indented(schemas.map(JSONWriter.line)))
        ]
      """ + (defined.isEmpty ? "" : ",\n  \"$defs\": {\n\(indented(defined))\n  }") + "\n}\n"
  }

  private static func indented(_ lines: [String]) -> String {
    lines.map { "    " + $0 }.joined(separator: ",\n")
  }

  /// The schema of the same values and `null`.
  public var orNull: JSON {
    guard case .object(let members) = self else { return self }
    let null = JSON.string("null")
    if members.contains(Member(key: "type", value: .string("object"))) {
      return ["anyOf": .array([self, ["type": null]])]
    }
    return .object(
      members.map { member in
        switch (member.key, member.value) {
        case ("type", let type): Member(key: member.key, value: .array([type, null]))
        case ("anyOf", .array(let schemas)):
          Member(key: member.key, value: .array(schemas + [["type": null]]))
        case ("enum", .array(let values)): Member(key: member.key, value: .array(values + [.null]))
        default: member
        }
      })
  }
}
