import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

extension Law {
  /// Every consultant duty's from is an instant at which its calendar is open: the employer's where
  /// the employer is the target, the agency's elsewhere.
  static let actsHappenInWorkingTime = Law(
    name: "Acts happen in working time",
    breach: { trial in
      for duty in trial.duties where duty.chaser == .consultant {
        let calendars = trial.question.calendars
        let calendar = duty.target == .employer ? calendars.employer : calendars.agency
        guard calendar.isOpen(at: duty.from) else {
          return "\(duty.rule) from \(duty.from.rfc3339), which is closed"
        }
      }
      return nil
    },
    planted: [
      .misreading("mixes up the calendars") { question in
        var question = question
        question.calendars = Calendars(
          agency: question.calendars.employer, employer: question.calendars.agency)
        return question
      },
      .spoiling("briefs at any hour") { duty, question in
        duty.rule == .brief
          ? duty.with(from: question.time.start.adding(seconds: -86_400)) : duty
      },
    ])
}
