import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// News of which nothing tells the candidate yields R8, in every phase; in a no-show R8 or R16.
  static let theCandidateAlwaysHears = Law(
    name: "The candidate always hears",
    breach: { trial in
      guard trial.reading.hasUntoldNews else { return nil }
      let isAsked = trial.duties.contains {
        $0.rule == .relayNews || trial.isNoShow && $0.rule == .noShow
      }
      return isAsked ? nil : "news, and no R8"
    },
    planted: [
      .spoiling("tells nothing once it is closed") { duty, question in
        duty.rule == .relayNews && Reading(question).isClosed ? nil : duty
      },
      .spoiling("tells nothing of what was called off") { duty, question in
        if duty.rule == .relayNews, case .cancelled = question.state { nil } else { duty }
      },
      .misreading("takes a call that reached nobody for a conversation") { question in
        question.reading { fact in
          guard case .contact(let contact) = fact.event, contact.chaser == .consultant else {
            return fact
          }
          return fact.with(.reached(contact.target))
        }
      },
      .misreading("has told what was recorded after") { question in
        question.reading { Fact(at: $0.at, $0.event) }
      },
    ])
}
