import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// The plan is a function of the facts: permuting entries of different times of recording
  /// changes nothing, and at most one duty per rule exists.
  static let askedTwiceAnsweredOnce = Law(
    name: "Asked twice, answered once",
    breach: { trial in
      var seen: Set<Rule> = []
      for duty in trial.duties {
        guard seen.insert(duty.rule).inserted else { return "\(duty.rule) twice" }
        guard let other = either[duty.rule], seen.contains(other) else { continue }
        return "\(duty.rule) beside \(other)"
      }
      let permuted = trial.question.recording(backToFront(trial.question.recorded))
      // Of the same facts our plan is the same; of a sweep's questions some are planned all the same.
      if let number = trial.number, number % 16 != 0, trial.facts.isAlike(permuted.facts) {
        return nil
      }
      return trial.policy.plan(permuted) == trial.duties ? nil : "another plan in another order"
    },
    planted: [
      .misreading("goes by what was recorded last") { question in
        let words = question.recorded.filter { $0.event.kind == .permission }
        return question.recording(
          question.recorded.filter { $0.event.kind != .permission } + words.suffix(1))
      },
      PolicyUnderTest(
        fault: "chases and escalates",
        plan: { question in
          var patient = question
          guard (try? patient.settings.set("employer.maxAttempts", "1000")) != nil else {
            return []
          }
          return question.plan
            + patient.plan.filter { $0.rule == .chaseEmployer }
            .filter { !question.plan.contains($0) }
        }),
    ])

  /// The rules of which one takes the place of the other.
  private static let either: [Rule: Rule] = [
    .escalateEmployer: .chaseEmployer, .chaseEmployer: .escalateEmployer,
    .checkFirst: .directFollowUp, .directFollowUp: .checkFirst, .goneQuiet: .missingDebrief,
    .missingDebrief: .goneQuiet,
  ]

  /// Recorded last first, those of one instant still in the order of recording.
  private static func backToFront(_ facts: [Fact]) -> [Fact] {
    var turned: [Fact] = []
    for fact in facts {
      let place = turned.firstIndex { $0.recordedAt < fact.recordedAt } ?? turned.count
      turned.insert(fact, at: place)
    }
    return turned
  }
}
