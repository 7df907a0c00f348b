import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// A closed interview has no duty but R8 and R13.
  static let closedMeansClosed = Law(
    name: "Closed means closed",
    breach: { trial in
      guard trial.reading.isClosed else { return nil }
      return trial.duties.first { $0.rule.number != 8 && $0.rule.number != 13 }.map {
        "\($0.rule) of a closed interview"
      }
    },
    planted: [
      .misreading("overlooks a closing") { question in
        question.reading { fact in if case .closed = fact.event { nil } else { fact } }
      },
      .misreading("overlooks a closing of before the interview was moved") { question in
        question.reading { fact in
          guard case .closed = fact.event, let moved = question.moved, fact.at < moved.at,
            moved.at < question.time.start
          else { return fact }
          return nil
        }
      },
    ])
}
