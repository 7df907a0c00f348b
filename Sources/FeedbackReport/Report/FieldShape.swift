import Domain
import Rendering

extension ReportField {
  /// The form of a field's values, for programs that read reports.
  struct Shape: Hashable, Sendable {
    /// The kind of the values.
    enum Kind: Hashable, Sendable {
      case text, number, rating, moment, deadline, texts
      case choice([String])
      case choices([String])
    }

    let kind: Kind
    /// True if every interview has a value.
    let isAlwaysThere: Bool

    /// The same shape, with a value in every interview.
    var always: Shape { Shape(kind: kind, isAlwaysThere: true) }

    static let text = Shape(kind: .text, isAlwaysThere: false)
    static let number = Shape(kind: .number, isAlwaysThere: false)
    static let rating = Shape(kind: .rating, isAlwaysThere: false)
    static let moment = Shape(kind: .moment, isAlwaysThere: false)
    static let deadline = Shape(kind: .deadline, isAlwaysThere: false)
    static let workingMinutes = number
    static let workingDays = number
    /// A list, empty if nothing is known.
    static let texts = Shape(kind: .texts, isAlwaysThere: true)

    static func choice(_ names: [String]) -> Shape {
      Shape(kind: .choice(names), isAlwaysThere: false)
    }

    static func choice<Choice: CaseIterable & RawRepresentable<String>>(
      of choices: Choice.Type
    ) -> Shape {
      .choice(choices.allCases.map(\.rawValue))
    }

    static func choices<Choice: CaseIterable & RawRepresentable<String>>(
      of choices: Choice.Type
    ) -> Shape {
      Shape(kind: .choices(choices.allCases.map(\.rawValue)), isAlwaysThere: true)
    }
  }
}

extension ReportField.Shape {
  /// The JSON Schema of the values.
  var schema: JSON {
    switch kind {
    case .text: ["type": types("string")]
    case .number: ["type": types("integer"), "minimum": .number(0)]
    case .rating: ["type": types("integer"), "minimum": .number(1), "maximum": .number(5)]
    case .moment: ["type": types("string"), "format": .string("date-time")]
    case .deadline:
      [
        "anyOf": .array(
          ["date", "date-time"].map { ["type": .string("string"), "format": .string($0)] }
            + (isAlwaysThere ? [] : [["type": .string("null")]]))
      ]
    case .texts: ["type": .string("array"), "items": ["type": .string("string")]]
    case .choice(let names):
      ["enum": .array(names.map(JSON.string) + (isAlwaysThere ? [] : [.null]))]
    case .choices(let names):
      ["type": .string("array"), "items": ["enum": .texts(names)]]
    }
  }

  private func types(_ type: String) -> JSON {
    isAlwaysThere ? .string(type) : .texts([type, "null"])
  }
}
