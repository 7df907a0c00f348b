import ChasePolicy
import Domain
import WorkingTime

extension Law {
  /// Because is never empty and names only facts that exist.
  static let everyDutySaysWhy = Law(
    name: "Every duty says why",
    breach: { trial in
      for duty in trial.duties {
        guard !duty.because.isEmpty else { return "\(duty.rule) does not say why" }
        for reason in duty.because where !exists(reason, in: trial) {
          return "\(duty.rule) names `\(reason)`, which there is not"
        }
      }
      return nil
    },
    planted: [
      .spoiling("is silent about its offers") { duty, _ in
        duty.rule == .offerAnswer ? duty.with(because: []) : duty
      },
      .spoiling("is a second out") { duty, _ in
        guard case .fact(let kind, let at) = duty.because.first else { return duty }
        return duty.with(because: [.fact(kind, at: at.adding(seconds: 1))])
      },
      .spoiling("names the wrong fact") { duty, _ in
        guard case .fact(.debrief, let at) = duty.because.first else { return duty }
        return duty.with(because: [.fact(.feedback, at: at)])
      },
    ])

  private static func exists(_ reason: Reason, in trial: Trial) -> Bool {
    switch reason {
    case .interviewStart, .interviewEnd, .setting: true
    case .interviewState: trial.isNoShow || trial.isCancelled
    case .interviewMoved: trial.question.moved != nil
    case .interviewBooked: trial.question.bookedAt != nil
    case .fact(let kind, let at):
      trial.question.recorded.contains { $0.at == at && $0.event.kind == kind }
    }
  }
}
