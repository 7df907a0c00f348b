import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// With a debrief in the facts, R2, R3 and R4 never appear.
  ///
  /// That the candidate is then not on the silent list either is the Store's to keep, whose list it
  /// is.
  static let aDebriefEndsTheSilence = Law(
    name: "A debrief ends the silence",
    breach: { trial in
      guard trial.reading.hasDebrief else { return nil }
      return trial.duties.first { (2...4).contains($0.rule.number) }.map {
        "\($0.rule) after a debrief"
      }
    },
    planted: [
      .misreading("overlooks a debrief that came before the interview's end") { question in
        question.reading { fact in
          if case .debrief = fact.event, fact.at < question.time.end { nil } else { fact }
        }
      },
      PolicyUnderTest(
        fault: "goes on writing to whoever has gone quiet",
        plan: { question in
          let silent = question.reading { fact in
            if case .debrief = fact.event { nil } else { fact }
          }
          return question.plan + silent.plan.filter { $0.rule == .goneQuiet }
        }),
    ])
}
