import Domain
import Rendering
import WorkingTime

/// The JSON Schema of the numbers of a report.
enum NumbersSchema {
  /// The definitions that the schema of a report refers to, by name.
  static var definitions: [(String, JSON)] {
    [
      (
        "numbers",
        JSONSchema.object([
          ("all", JSONSchema.object(tally)),
          ("employers", JSONSchema.list(named("employer"))),
          ("consultants", JSONSchema.list(named("consultant"))),
          ("stages", JSONSchema.list(stage)),
        ])
      ),
      (
        "share",
        JSONSchema.object([
          ("count", JSONSchema.count), ("of", JSONSchema.count), ("few", JSONSchema.flag),
        ])
      ),
      (
        "time",
        JSONSchema.object([
          ("count", JSONSchema.count), ("medianWorkingMinutes", JSONSchema.countOrNull),
          ("few", JSONSchema.flag),
        ])
      ),
      ("promises", promises),
    ]
  }

  private static let tally: [(String, JSON)] = [
    ("interviews", JSONSchema.count),
    ("held", JSONSchema.count),
    ("debriefsWithin48h", JSONSchema.reference("share")),
    ("timeToDebrief", JSONSchema.reference("time")),
    ("timeToFeedback", JSONSchema.reference("time")),
    ("promises", JSONSchema.reference("promises")),
    ("updatesOwed", JSONSchema.count),
  ]

  private static func named(_ key: String) -> JSON {
    JSONSchema.object([(key, JSONSchema.text)] + tally)
  }

  private static var stage: JSON {
    let stages = Stage.allCases.map { JSON.string($0.rawValue) } + [.null]
    return JSONSchema.object(
      [("stage", ["enum": .array(stages)])]
        + Pipeline.Place.allCases.map { ($0.rawValue, JSONSchema.count) })
  }

  private static var promises: JSON {
    let weekday: JSON = ["enum": .texts(Weekday.allCases.map(\.abbreviation))]
    let habit = JSONSchema.object([
      ("says", weekday), ("means", weekday), ("workingDays", JSONSchema.count),
      ("late", JSONSchema.count), ("of", JSONSchema.count),
    ])
    return JSONSchema.object([
      ("kept", JSONSchema.count), ("broken", JSONSchema.count), ("waiting", JSONSchema.count),
      ("open", JSONSchema.count), ("medianWorkingDaysLate", JSONSchema.countOrNull),
      ("few", JSONSchema.flag),
      ("habit", ["anyOf": .array([habit, ["type": .string("null")]])]),
    ])
  }
}
