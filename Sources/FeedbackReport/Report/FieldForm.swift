import Domain
import Rendering
import WorkingTime

/// The form of a field's values: how one is told, and its JSON Schema.
struct FieldForm<Value>: Sendable {
  /// The value for any format.
  let tell: @Sendable (Value) -> ReportValue
  /// The value if nothing is known.
  var absent = ReportValue.absent
  /// The JSON Schema of the values that are known.
  let schema: JSON
  /// True if every interview has a value.
  private(set) var isAlwaysThere = false

  /// The same form, with a value in every interview.
  var always: Self {
    var form = self
    form.isAlwaysThere = true
    return form
  }
}

extension FieldForm<String> {
  static var text: Self { Self(tell: ReportValue.text, schema: JSONType.text.schema) }
}

extension FieldForm<Int> {
  static var number: Self { Self(tell: ReportValue.number, schema: JSONType.count.schema) }
  static var workingMinutes: Self {
    Self(tell: ReportValue.workingMinutes, schema: JSONType.count.schema)
  }
  static var workingDays: Self {
    Self(tell: ReportValue.workingDays, schema: JSONType.count.schema)
  }
  static var rating: Self {
    Self(
      tell: ReportValue.rating,
      schema: ["type": .string("integer"), "minimum": .number(1), "maximum": .number(5)])
  }
}

extension FieldForm<Instant> {
  static var moment: Self { Self(tell: ReportValue.moment, schema: JSONType.moment.schema) }
}

extension FieldForm<Deadline> {
  static var deadline: Self {
    Self(
      tell: ReportValue.deadline,
      schema: [
        "anyOf": .array(
          ["date", "date-time"].map { ["type": .string("string"), "format": .string($0)] })
      ])
  }
}

extension FieldForm<[String]> {
  /// A list, empty if nothing is known.
  static var texts: Self {
    Self(
      tell: ReportValue.list, absent: .list([]), schema: JSONType.list(.text).schema,
      isAlwaysThere: true)
  }
}

extension FieldForm where Value: CaseIterable & RawRepresentable<String> & SendableMetatype {
  /// One of a few values, in the words of one reader; `among` names those that can occur.
  static func choice(
    _ words: @escaping @Sendable (Value) -> String, among values: [Value] = Array(Value.allCases)
  ) -> Self {
    Self(
      tell: { .choice($0.rawValue, words: words($0)) },
      schema: JSONType.choice(values, \.rawValue).schema)
  }
}

extension FieldForm<ReportValue.Choice> {
  /// One of a few names, with words of its own.
  static func choice(_ names: [String]) -> Self {
    Self(
      tell: { .choice($0.name, words: $0.words) }, schema: JSONType.choice(names, \.self).schema)
  }
}

extension FieldForm<[ReportValue.Choice]> {
  /// Several of a few names; empty if nothing is known.
  static func choices(_ names: [String]) -> Self {
    Self(
      tell: ReportValue.choices, absent: .choices([]),
      schema: JSONType.list(.choice(names, \.self)).schema, isAlwaysThere: true)
  }
}
