import AgencySettings
import ChasePolicy
import Domain
import Store
import WorkingTime

extension Desk {
  /// An interview with its journal.
  func record(of interview: Interview) throws(Refusal) -> InterviewRecord {
    try Refusal.storing { () throws(StoreError) in try store.record(of: interview.id) }
  }

  /// The interviews of some duties, with their journals.
  func records(of duties: [AssignedDuty]) throws(Refusal) -> [InterviewRecord] {
    try Refusal.storing { () throws(StoreError) in
      try store.records(of: Set(duties.map(\.interview.id)))
    }
  }

  /// The settings and calendars in force for an interview's employer.
  ///
  /// `asKnown` leaves out settings chosen after that time; those undone since are left out too.
  /// Holidays are those known now.
  func policy(
    for interview: Interview, asKnown: Instant? = nil
  ) throws(Refusal) -> (settings: PolicySettings, calendars: Calendars) {
    let policy = try asKnown.map { moment throws(Refusal) in try self.policy(known: moment) }
    let holding = policy ?? store.policy
    let employer = interview.employer.id
    return (holding.settings(for: employer), holding.calendars(for: employer))
  }

  private func policy(known moment: Instant) throws(Refusal) -> Policy {
    let versions = try Refusal.storing(store.policyVersions).filter { $0.stamp.at <= moment }
    let holidays = try Refusal.storing(store.holidayTable)
    do {
      return try Policy(PolicyLedger(versions).changes, holidays: holidays)
    } catch {
      throw .badSetting(error)
    }
  }
}
