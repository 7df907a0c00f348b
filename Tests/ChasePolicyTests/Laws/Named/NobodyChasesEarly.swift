import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

extension Law {
  /// No consultant->employer duty R7 begins before the promise in force ends.
  static let nobodyChasesEarly = Law(
    name: "Nobody chases early",
    breach: { trial in
      guard let end = trial.promiseEnd else { return nil }
      return trial.duties.first { $0.rule.number == 7 && $0.from < end }.map {
        "\($0.rule) from \($0.from.rfc3339), promised by \(end.rfc3339)"
      }
    },
    planted: [
      .spoiling("chases a second early") { duty, _ in
        duty.rule == .chaseEmployer ? duty.with(from: duty.from.adding(seconds: -1)) : duty
      },
      .misreading("hears no promise from the candidate") { question in
        question.reading { fact in
          guard case .debrief(let debrief) = fact.event else { return fact }
          return fact.with(.debrief(Debrief(interest: debrief.interest)))
        }
      },
    ])
}
