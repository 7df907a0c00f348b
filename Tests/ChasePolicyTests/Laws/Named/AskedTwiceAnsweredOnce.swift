import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// The plan is a function of the facts: permuting entries of different instants before sorting
  /// changes nothing, and at most one duty per rule exists.
  static let askedTwiceAnsweredOnce = Law(
    name: "Asked twice, answered once",
    breach: { trial in
      var seen = 0
      for duty in trial.duties {
        let place = 1 << duty.rule.number
        guard seen & place == 0 else { return "R\(duty.rule.number) twice" }
        seen |= place
      }
      let permuted = trial.question.recording(backToFront(trial.question.recorded))
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

  /// Latest first, those of one instant still in the order of recording.
  private static func backToFront(_ facts: [Fact]) -> [Fact] {
    var turned: [Fact] = []
    for fact in facts {
      let place = turned.firstIndex { $0.at < fact.at } ?? turned.count
      turned.insert(fact, at: place)
    }
    return turned
  }
}
