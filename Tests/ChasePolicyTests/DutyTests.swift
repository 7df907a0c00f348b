import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

struct DutyTests {
  static let duty = Duty(
    rule: .thankYou, chaser: .candidate, target: .consultant, from: moment("11-16 11:00"),
    late: moment("11-17 11:00"), until: moment("11-18 11:00"), because: [.interviewEnd])

  static let standings: [(String, Standing)] = [
    ("11-16 10:59:59", .upcoming),
    ("11-16 11:00", .due),
    ("11-17 10:59:59", .due),
    ("11-17 11:00", .overdue),
    ("11-18 10:59:59", .overdue),
    ("11-18 11:00", .lapsed),
  ]

  @Test(arguments: standings)
  func standsByHalfOpenIntervals(now: String, standing: Standing) {
    #expect(Self.duty.standing(at: moment(now)) == standing)
  }

  @Test func withoutLateAndUntilItStaysDue() {
    let duty = Duty(
      rule: .askConsultant, chaser: .candidate, target: .consultant, from: moment("11-16 11:00"),
      because: [.interviewEnd])
    #expect(duty.standing(at: moment("12-31 23:59:59")) == .due)
  }
}
