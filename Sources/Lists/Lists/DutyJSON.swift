import ChasePolicy
import Domain
import Rendering
import WorkingTime

extension AssignedDuty {
  /// The duty as every command writes it; CLI.md names the keys and their order.
  func json(at now: Instant) -> JSON {
    [
      "interview": .number(Int(interview.id.number)),
      "rule": .string(duty.rule.rawValue),
      "chaser": .string(duty.chaser.rawValue),
      "target": .string(duty.target.rawValue),
      "standing": .string(duty.standing(at: now).rawValue),
      "from": .moment(duty.from),
      "late": .moment(duty.late),
      "until": .moment(duty.until),
      "snoozedUntil": .moment(snoozedUntil),
      "candidate": .string(interview.candidate.name),
      "employer": .string(interview.employer.name),
      "vacancy": .string(interview.vacancy),
      "consultant": .string(interview.consultant.name),
      "because": .texts(duty.because.map(\.description)),
    ]
  }
}
