import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// With W, no R1, R2, R3, R4, R6, R7, R7e, R9, R10, R11, R12, R12c, R14, R14o, R14e.
  static let whoeverIsOutIsLeftAlone = Law(
    name: "Whoever is out is left alone",
    breach: { trial in
      guard trial.reading.isWithdrawn else { return nil }
      return trial.duties.first { ofThoseWhoAreIn.contains($0.rule) }.map {
        "\($0.rule) after a withdrawal"
      }
    },
    planted: [
      .misreading("takes a note for interest") { question in
        question.reading { fact in
          guard case .debrief(let debrief) = fact.event, debrief.interest == nil else {
            return fact
          }
          return fact.with(.debrief(.yes))
        }
      },
      .misreading("forgets a withdrawal of before the interview was moved") { question in
        question.reading { fact in
          guard case .withdrawn = fact.event, let moved = question.moved, fact.at < moved.at,
            moved.at < question.time.start
          else { return fact }
          return nil
        }
      },
      .misreading("overlooks a no to the offer") { question in
        question.reading { fact in
          if case .answered(yes: false, why: _) = fact.event { nil } else { fact }
        }
      },
    ])

  private static let ofThoseWhoAreIn: Set<Rule> = [
    .brief, .debriefCall, .missingDebrief, .goneQuiet, .askForDate, .chaseEmployer,
    .escalateEmployer, .updateCandidate, .askConsultant, .thankYou, .directFollowUp, .checkFirst,
    .bookNext, .offerAnswer, .offerRunOut,
  ]
}
