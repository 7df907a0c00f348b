import Domain
import Rendering
import Wording
import WorkingTime

/// One of the numbers of some interviews: a field for programs, and a title and words for people.
struct Figure {
  let title: String
  let words: (Tally) -> String
  let field: Field<Tally>

  private init<Value>(
    _ key: String, _ type: JSONType<Value>, _ value: @escaping (Tally) -> Value,
    _ title: String, _ words: @escaping (Value) -> String
  ) {
    self.title = title
    self.words = { words(value($0)) }
    field = Field(key, type, value)
  }

  static var interviews: Figure {
    Figure("interviews", .count, \.interviews, "Interviews", Grammar.grouped)
  }
  static var held: Figure { Figure("held", .count, \.held, "Held", Grammar.grouped) }
  static var debriefs: Figure {
    Figure(
      "debriefsWithin48h", Share.type.named("share"), \.debriefed, "Debriefs within 48 h", \.words)
  }
  static var debriefTime: Figure {
    Figure(
      "timeToDebrief", MinuteCounts.type.named("time"), \.debriefTime, "Working time to debrief",
      \.words)
  }
  static var feedbackTime: Figure {
    Figure(
      "timeToFeedback", MinuteCounts.type.named("time"), \.feedbackTime,
      "Working time to feedback", \.words)
  }
  static var promises: Figure {
    Figure("promises", PromiseTally.type.named("promises"), \.promises, "Promises kept") {
      [$0.words, $0.slipWords].compactMap { $0 }.joined(separator: "; ")
    }
  }
  static var updatesOwed: Figure {
    Figure("updatesOwed", .count, \.updatesOwed, "Updates owed", Tally.updatesWords)
  }

  /// Every figure, in the order of the JSON.
  static var all: [Figure] {
    [.interviews, .held, .debriefs, .debriefTime, .feedbackTime, .promises, .updatesOwed]
  }
}

extension ReportNumbers {
  /// The numbers for programs.
  static var type: JSONType<ReportNumbers> {
    .object([
      Field("all", .object(Figure.all.map(\.field)), \.all),
      Field("employers", .list(Named.type("employer")), \.byEmployer),
      Field("consultants", .list(Named.type("consultant")), \.byConsultant),
      Field("stages", .list(.object(stageFields)), \.byStage),
    ])
  }

  /// The definitions that the schema refers to.
  static var definitions: KeyValuePairs<String, JSON> {
    [
      "numbers": type.schema, "share": Share.type.schema, "time": MinuteCounts.type.schema,
      "promises": PromiseTally.type.schema,
    ]
  }

  /// The number of interviews in each place of the pipeline, by stage.
  static var stageFields: [Field<(stage: Stage?, pipeline: Pipeline)>] {
    [
      Field("stage", .optional(.choice(Stage.allCases, \.rawValue)), \.stage)
        .column(.text("Stage")) { Cell($0.stage?.words ?? "not said") }
    ]
      + Pipeline.Place.allCases.map { place in
        Field(place.rawValue, .count) { $0.pipeline[place] }
          .column(.number(place.briefTitle)) { Cell(Grammar.grouped($0.pipeline[place])) }
      }
  }
}

extension ReportNumbers.Named {
  fileprivate static func type(_ key: String) -> JSONType<Self> {
    .object([Field(key, .text, \.name), .of(\.tally, Figure.all.map(\.field))])
  }
}

extension Share {
  fileprivate static var type: JSONType<Share> {
    .object([
      Field("count", .count, \.part), Field("of", .count, \.whole), Field("few", .flag, \.isFew),
    ])
  }
}

extension MinuteCounts {
  fileprivate static var type: JSONType<MinuteCounts> {
    .object([
      Field("count", .count, \.count),
      Field("medianWorkingMinutes", .optional(.count), \.median),
      Field("few", .flag) { $0.count < Share.few },
    ])
  }
}

extension PromiseTally {
  fileprivate static var type: JSONType<PromiseTally> {
    .object([
      Field("kept", .count, \.kept),
      Field("broken", .count, \.broken),
      Field("waiting", .count, \.waiting),
      Field("open", .count, \.open),
      Field("medianWorkingDaysLate", .optional(.count), \.medianSlip),
      Field("few", .flag, \.share.isFew),
      Field("habit", .optional(.object(Habit.fields)), \.habit),
    ])
  }
}

extension PromiseTally.Habit {
  fileprivate static var fields: [Field<Self>] {
    [
      Field("says", .choice(Weekday.allCases, \.abbreviation), \.says),
      Field("means", .choice(Weekday.allCases, \.abbreviation), \.means),
      Field("workingDays", .count, \.workingDays),
      Field("late", .count, \.late.part),
      Field("of", .count, \.late.whole),
    ]
  }
}
