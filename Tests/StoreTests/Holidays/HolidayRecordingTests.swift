import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

/// Interviews on Friday 2027-06-11; 48 hours later are on Sunday, so that our call is due on Monday
/// 14 June at 09:00, or on Tuesday where the Monday is a holiday.
struct HolidayRecordingTests {
  private static let friday = 4969
  private static let monday = "2027-06-14T08:00:00Z"
  private static let tuesday = "2027-06-15T08:00:00Z"

  let store: AgencyStore

  init() throws { store = try agency() }

  private func oneOff(_ division: BankHolidays.Division = .englandAndWales) throws -> HolidayList {
    let date = try #require(LocalDate(iso8601: "2027-06-14"))
    return HolidayList(
      division, [BankHoliday(date: date, name: "One-off holiday", isSubstitute: false)])
  }

  private func take(_ lists: [HolidayList]) throws -> RecordedEvent {
    try store.record(
      [.holidays(HolidayImport(file: "list.ics", lists: lists))], by: .by(at: hour(1)),
      command: "holidays import")
  }

  private func imports() throws -> [JournalEntry] { try store.journal([.holidaysImported]) }

  /// When our call for a debrief is due.
  private func call(of interview: Interview) throws -> String? {
    try store.duties(of: interview.id).first { $0.duty.rule == .missingDebrief }?.duty.from.rfc3339
  }

  @Test func aHolidayPutsOffACallAndAnUndoBringsItBack() throws {
    let interview = try store.book(try booking(at: Self.friday)).interview
    #expect(try call(of: interview) == Self.monday)

    let recorded = try take([try oneOff()])
    #expect(try call(of: interview) == Self.tuesday)
    #expect(recorded.replanned.interviews == 1)
    #expect(recorded.replanned.later > 0 && recorded.replanned.sooner == 0)

    let undone = try store.undo(entry: nil, by: .by(at: hour(2)))
    #expect(try call(of: interview) == Self.monday)
    #expect(undone.retracted.map(\.id) == [recorded.entry])
    #expect(undone.replanned.sooner == recorded.replanned.later)
    #expect(try imports().holidayTable == .builtIn)

    let again = try store.undo(entry: undone.entry, by: .by(at: hour(3)))
    #expect(try call(of: interview) == Self.tuesday)
    #expect(again.restored.map(\.id) == [recorded.entry])
  }

  @Test func aLaterRecordingIsPlannedByIt() throws {
    _ = try take([try oneOff()])
    let interview = try store.book(try booking(at: Self.friday)).interview
    #expect(try call(of: interview) == Self.tuesday)
    #expect(store.policy.calendar.holidays == HolidayTable([try oneOff()]))
  }

  @Test func anotherPartsHolidaysMoveNothing() throws {
    let interview = try store.book(try booking(at: Self.friday)).interview
    let recorded = try take([try oneOff(.scotland)])
    #expect(try call(of: interview) == Self.monday)
    #expect(recorded.replanned == Replanned())
  }

  /// What a trial says comes true, and nothing is written before.
  @Test func aTrialChangesNothing() throws {
    let interview = try store.book(try booking(at: Self.friday)).interview
    let tried = try store.replanned(importing: [try oneOff()])
    #expect(try call(of: interview) == Self.monday)
    #expect(try imports() == [])
    #expect(try take([try oneOff()]).replanned == tried)
  }

  @Test func holidaysWithoutEndAreRefused() throws {
    let first = try #require(LocalDate(iso8601: "2027-03-01"))
    let strike = HolidayList(
      .englandAndWales,
      (0..<400).map {
        BankHoliday(date: first.adding(days: $0), name: "strike", isSubstitute: false)
      })
    let refusal = StoreError.policyRefused(.neverOpens(employer: nil))
    #expect(throws: refusal) { try store.replanned(importing: [strike]) }
    #expect(throws: refusal) { try take([strike]) }
    #expect(try imports() == [])
    #expect(try imports().holidayTable == .builtIn)
  }
}
