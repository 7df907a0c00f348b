import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

extension Law {
  /// Recording, at or after a duty's from and after all that is on record, what it asks for leaves no
  /// duty of that rule with a from at or before that act.
  ///
  /// A setting of no length is left out: who is to be rung again after no time at all is.
  static let doingItSettlesIt = Law(
    name: "Doing it settles it",
    breach: { trial in
      let question = trial.question
      guard !question.hasNoWait else { return nil }
      // Of a sweep's question one duty is done, each in its turn: doing them all takes minutes.
      let chosen = trial.number.flatMap { number in
        trial.duties.isEmpty ? nil : [trial.duties[number % trial.duties.count]]
      }
      for duty in chosen ?? trial.duties {
        guard let act = act(settling: duty, in: question) else { continue }
        let at = question.afterAll(duty.from)
        let done = question.recording(question.recorded + [Fact(at: at, act)])
        let left = trial.policy.plan(done).first { $0.rule == duty.rule && $0.from <= at }
        guard left != nil else { continue }
        return "\(duty.rule) is done at \(at.rfc3339), and asked for again"
      }
      return nil
    },
    planted: [
      .misreading("takes no message for telling") { question in
        question.reading { fact in
          guard case .contact(let contact) = fact.event, contact.result == .wrote else {
            return fact
          }
          return fact.with(.missed(contact.chaser, contact.target))
        }
      },
      .misreading("overlooks a closing") { question in
        question.reading { fact in if case .closed = fact.event { nil } else { fact } }
      },
      .misreading("counts a conversation with the employer for nothing") { question in
        question.reading { fact in
          if fact.event == .reached(.employer) { nil } else { fact }
        }
      },
    ])

  /// What a duty asks for; nil for a candidate's own but the debrief call.
  private static func act(settling duty: Duty, in question: Question) -> Event? {
    switch duty.rule {
    case .brief: .briefed
    case .debriefCall, .missingDebrief: .debrief(.yes)
    case .goneQuiet, .relayNews, .updateCandidate, .offerAnswer, .tellChange: .wrote(.candidate)
    case .passOn, .chaseEmployer, .escalateEmployer, .passOnWithdrawal, .passOnAnswer,
      .offerRunOut, .tellChangeEmployer:
      .wrote(.employer)
    case .askForDate, .employerNoShow: .reached(.employer)
    case .noShow, .stillIn: .reached(.candidate)
    case .bookNext: .nextBooked()
    case .closeOut:
      .closed(Reading(question).isWithdrawn ? .withdrawn : .abandoned, told: true)
    case .askConsultant, .thankYou, .directFollowUp, .checkFirst: nil
    }
  }
}

extension Question {
  /// True if some wait between our contacts has no length.
  fileprivate var hasNoWait: Bool {
    let waits: [SpanSetting] = [
      .candidateRetryAfter, .candidateUrgentRetryAfter, .candidateQuietRetry,
      .candidateUpdateWithin, .candidateUpdateWhileHeld, .employerRetryAfter,
    ]
    return waits.contains { settings[$0].isZero }
  }

  /// The first time at or after an instant that is after all that is on record.
  fileprivate func afterAll(_ instant: Instant) -> Instant { max(instant, lastOnRecord) }
}
