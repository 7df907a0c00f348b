import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// No candidate->employer duty exists unless the latest permission allows it; R12 needs a
  /// clearance too.
  static let directContactNeedsAYes = Law(
    name: "Direct contact needs a yes",
    breach: { trial in
      for duty in trial.duties where duty.chaser == .candidate && duty.target == .employer {
        guard trial.reading.mayGoDirect else { return "\(duty.rule) without a yes" }
        guard duty.rule == .thankYou || trial.reading.isCleared else {
          return "\(duty.rule) without a clearance"
        }
      }
      return nil
    },
    planted: [
      .misreading("takes a no for a yes") { question in
        question.reading { fact in
          guard case .permission = fact.event else { return fact }
          return fact.with(.allowed)
        }
      },
      .misreading("lets a permission clear") { question in
        question.recording(
          question.recorded.flatMap { fact in
            guard case .permission = fact.event else { return [fact] }
            return [fact, fact.with(.cleared)]
          })
      },
    ])
}
