import Domain
import Rendering
import WorkingTime

/// The form of a field's values: how one is told, and its JSON Schema.
struct FieldForm<Value>: Sendable {
  /// The value for any format.
  let tell: @Sendable (Value) -> ReportValue
  /// The value if nothing is known.
  var absent = ReportValue.absent
  /// The JSON Schema of the values, if every interview has one or not.
  let schema: @Sendable (_ isAlwaysThere: Bool) -> JSON
  /// True if every interview has a value.
  private(set) var isAlwaysThere = false

  /// The same form, with a value in every interview.
  var always: Self {
    var form = self
    form.isAlwaysThere = true
    return form
  }

  private static func types(_ type: String, _ isAlwaysThere: Bool) -> JSON {
    isAlwaysThere ? .string(type) : .texts([type, "null"])
  }

  /// One of a few names.
  private static func choice(
    _ names: [String], _ tell: @escaping @Sendable (Value) -> ReportValue
  ) -> Self {
    Self(tell: tell) { ["enum": .array(names.map(JSON.string) + ($0 ? [] : [.null]))] }
  }
}

extension FieldForm<String> {
  static var text: Self { Self(tell: ReportValue.text) { ["type": types("string", $0)] } }
}

extension FieldForm<Int> {
  static var number: Self { counted(ReportValue.number) }
  static var workingMinutes: Self { counted(ReportValue.workingMinutes) }
  static var workingDays: Self { counted(ReportValue.workingDays) }
  static var rating: Self {
    Self(tell: ReportValue.rating) {
      ["type": types("integer", $0), "minimum": .number(1), "maximum": .number(5)]
    }
  }

  private static func counted(_ tell: @escaping @Sendable (Int) -> ReportValue) -> Self {
    Self(tell: tell) { ["type": types("integer", $0), "minimum": .number(0)] }
  }
}

extension FieldForm<Instant> {
  static var moment: Self {
    Self(tell: ReportValue.moment) {
      ["type": types("string", $0), "format": .string("date-time")]
    }
  }
}

extension FieldForm<Deadline> {
  static var deadline: Self {
    Self(tell: ReportValue.deadline) { isAlwaysThere in
      [
        "anyOf": .array(
          ["date", "date-time"].map { ["type": .string("string"), "format": .string($0)] }
            + (isAlwaysThere ? [] : [["type": .string("null")]]))
      ]
    }
  }
}

extension FieldForm<[String]> {
  /// A list, empty if nothing is known.
  static var texts: Self {
    Self(tell: ReportValue.list, absent: .list([])) { _ in
      ["type": .string("array"), "items": ["type": .string("string")]]
    }
  }
}

extension FieldForm where Value: CaseIterable & RawRepresentable<String> & SendableMetatype {
  /// One of a few values, in the words of one reader; `among` names those that can occur.
  static func choice(
    _ words: @escaping @Sendable (Value) -> String, among values: [Value] = Array(Value.allCases)
  ) -> Self {
    choice(values.map(\.rawValue)) { .choice($0.rawValue, words: words($0)) }
  }
}

extension FieldForm<ReportValue.Choice> {
  /// One of a few names, with words of its own.
  static func choice(_ names: [String]) -> Self {
    choice(names) { .choice($0.name, words: $0.words) }
  }
}

extension FieldForm<[ReportValue.Choice]> {
  /// Several of a few names; empty if nothing is known.
  static func choices(_ names: [String]) -> Self {
    Self(tell: ReportValue.choices, absent: .choices([])) { _ in
      ["type": .string("array"), "items": ["enum": .texts(names)]]
    }
  }
}
