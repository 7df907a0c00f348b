import Domain
import Rendering
import WorkingTime

extension ReportNumbers {
  /// The numbers for programs.
  var members: [JSON.Member] {
    [
      .init(key: "all", value: .object(all.members)),
      .init(key: "employers", value: Self.array(byEmployer, key: "employer")),
      .init(key: "consultants", value: Self.array(byConsultant, key: "consultant")),
      .init(
        key: "stages",
        value: .array(
          byStage.map { stage, pipeline in
            .object(
              [.init(key: "stage", value: .text(stage?.rawValue))]
                + Pipeline.Place.allCases.map {
                  .init(key: $0.rawValue, value: .number(pipeline[$0]))
                })
          })),
    ]
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
