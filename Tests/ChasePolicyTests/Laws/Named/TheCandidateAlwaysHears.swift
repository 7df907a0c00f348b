import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// News with no later conversation with the candidate always yields R8, closed or not.
  ///
  /// An interview that was called off or missed is let off: there section 5 says otherwise, and the
  /// policy follows it. `LawTests` keeps the two counterexamples.
  static let theCandidateAlwaysHears = Law(
    name: "The candidate always hears",
    breach: { trial in
      guard trial.reading.hasUntoldNews, !trial.isCancelled,
        !trial.isNoShow || trial.reading.isClosed
      else { return nil }
      return trial.duties.contains { $0.rule == .relayNews } ? nil : "news, and no R8"
    },
    planted: [
      .spoiling("tells nothing once it is closed") { duty, question in
        duty.rule == .relayNews && Reading(question).isClosed ? nil : duty
      },
      .misreading("takes a call that reached nobody for a conversation") { question in
        question.reading { fact in
          guard case .contact(let contact) = fact.event, contact.chaser == .consultant else {
            return fact
          }
          return Fact(at: fact.at, .reached(contact.target))
        }
      },
    ])
}
