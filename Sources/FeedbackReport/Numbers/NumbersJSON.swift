import Domain
import Rendering
import Wording
import WorkingTime

extension ReportNumbers {
  /// The numbers for programs.
  var members: [JSON.Member] {
    [
      .init(key: "all", value: .object(all.members)),
      .init(key: "employers", value: Self.array(byEmployer, key: "employer")),
      .init(key: "consultants", value: Self.array(byConsultant, key: "consultant")),
      .init(key: "stages", value: .array(pipelines.objects)),
    ]
  }

  /// The number of interviews in each place of the pipeline, by stage.
  var pipelines: Listing<(stage: Stage?, pipeline: Pipeline)> {
    Listing(
      byStage,
      fields: [
        Field("stage") { .text($0.stage?.rawValue) }
          .column(.text("Stage")) { Cell($0.stage?.words ?? "not said") }
      ]
        + Pipeline.Place.allCases.map { place in
          Field(place.rawValue) { .number($0.pipeline[place]) }
            .column(.number(place.briefTitle)) { Cell(Grammar.grouped($0.pipeline[place])) }
        })
  }

  private static func array(_ named: [Named], key: String) -> JSON {
    .array(
      named.map {
        .object([.init(key: key, value: .string($0.name))] + $0.tally.members)
      })
  }
}

extension Tally {
  /// The numbers for programs; the median is null if there are none.
  fileprivate var members: [JSON.Member] {
    [
      .init(key: "interviews", value: .number(interviews)),
      .init(key: "held", value: .number(held)),
      .init(key: "debriefsWithin48h", value: .object(debriefed.members)),
      .init(key: "timeToDebrief", value: debriefTime.json),
      .init(key: "timeToFeedback", value: feedbackTime.json),
      .init(key: "promises", value: promises.json),
      .init(key: "updatesOwed", value: .number(updatesOwed)),
    ]
  }
}

extension MinuteCounts {
  fileprivate var json: JSON {
    [
      "count": .number(count), "medianWorkingMinutes": .count(median),
      "few": .bool(count < Share.few),
    ]
  }
}

extension PromiseTally {
  fileprivate var json: JSON {
    [
      "kept": .number(kept), "broken": .number(broken), "waiting": .number(waiting),
      "open": .number(open), "medianWorkingDaysLate": .count(medianSlip),
      "few": .bool(share.isFew),
      "habit": habit.map {
        [
          "says": .string($0.says.abbreviation), "means": .string($0.means.abbreviation),
          "workingDays": .number($0.workingDays), "late": .number($0.late.part),
          "of": .number($0.late.whole),
        ]
      } ?? .null,
    ]
  }
}
