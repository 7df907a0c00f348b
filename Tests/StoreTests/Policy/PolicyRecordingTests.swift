import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

extension AgencyStore {
  /// Sets one term, by its name.
  @discardableResult
  func set(
    _ name: String, _ text: String?, for employer: Employer? = nil, by stamp: Stamp = .by()
  ) throws -> RecordedEvent {
    let term = try #require(PolicyTerm(named: name))
    let change = try PolicyChange(term, text, for: employer?.id)
    return try record(
      [.policy([change.choice], from: nil)], by: stamp, command: "policy set")
  }

  /// The duty of a rule of an interview, as it is stored.
  func duty(_ rule: Rule, of interview: Interview) throws -> Duty {
    try #require(try duties(of: interview.id).first { $0.duty.rule == rule }).duty
  }
}

struct PolicyRecordingTests {
  let folder: Folder
  let store: AgencyStore
  let acme: Interview
  let bolt: Interview

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    acme = try store.book(try booking("Priya Shah", employer: "Acme", at: 0)).interview
    bolt = try store.book(try booking("Ann Lee", employer: "Bolt", at: 5)).interview
  }

  /// What is stored is what a planner that knew nothing before would store.
  private func expectNothingStale() throws {
    let before = try store.dumpComputed()
    try store.write { db in
      try store.planner(db).rewrite([acme.id.number, bolt.id.number])
    }
    expectNoDifference(try store.dumpComputed(), before)
  }

  @Test func replansEveryInterviewForTheAgency() throws {
    let recorded = try store.set("candidate.callBackWithin", "72h")
    #expect(recorded.replanned.interviews == 2)
    #expect(recorded.replanned.later == 4)
    #expect(try store.duty(.debriefCall, of: acme).late == hour(1 + 72))
    #expect(try store.duty(.debriefCall, of: bolt).late == hour(6 + 72))
    try expectNothingStale()
  }

  @Test func replansOnlyTheEmployersOwn() throws {
    let before = try store.duties(of: bolt.id)
    let recorded = try store.set("employer.feedbackWithoutDebrief", "24h", for: acme.employer)
    #expect(recorded.replanned.interviews == 1)
    #expect(recorded.replanned.sooner == 1)
    #expect(try store.duty(.chaseEmployer, of: acme).from == hour(25))
    expectNoDifference(try store.duties(of: bolt.id), before)
    try expectNothingStale()
  }

  @Test func aRecordingPlansUnderTheEmployersPolicy() throws {
    try store.set("employer.feedbackWithoutDebrief", "24h", for: acme.employer)
    let later = try store.book(try booking("Tom Hill", employer: "acme", at: 0)).interview
    #expect(try store.duty(.chaseEmployer, of: later).from == hour(25))
    try store.record(.briefed, of: acme)
    #expect(try store.duty(.chaseEmployer, of: acme).from == hour(25))
  }

  @Test func anAgreedCallBackEndsByTheNewCalendar() throws {
    try store.record(.debriefAgreed(until: .endOf(LocalDate(dayNumber: 20_776))), of: acme)
    try store.record(.closed(.filled), of: acme)
    let before = try store.dumpComputed()
    try store.set("calendar.hours.thu", "09:00-12:00")
    try store.set("calendar.hours.wed", "09:00-12:00")
    try store.set("calendar.hours.fri", "09:00-12:00")
    #expect(try store.dumpComputed()["interviewNow"] != before["interviewNow"])
    try expectNothingStale()
  }

  @Test func anotherProcessSeesWhatWasSetMeanwhile() throws {
    let other = try AgencyStore(path: folder.file("agency.db"))
    try store.set("candidate.callBackWithin", "72h")
    #expect(other.policy == Policy())
    try other.record(.briefed, of: acme)
    #expect(try other.duty(.debriefCall, of: acme).late == hour(73))
    #expect(other.policy == store.policy)
    #expect(try AgencyStore(path: folder.file("agency.db")).policy == store.policy)
  }

  @Test func keepsEveryVersion() throws {
    try store.set("lateAfter", "2wd", by: .by("Ruth", at: hour(3)))
    let lateAfter = try #require(PolicyTerm(named: "lateAfter"))
    let change = try PolicyChange(lateAfter, "3wd", for: acme.employer.id)
    let adopted = Event.policy(
      [change.choice], from: TextFile(source: "p.toml", text: "# ours\n"))
    _ = try store.record([adopted], by: .by(), command: "policy adopt")
    let versions = try store.journal(Event.Kind.ofPolicy)
    expectNoDifference(versions.map(\.stamp.consultant.name), ["Ruth", "Sam"])
    expectNoDifference(versions.map(\.stamp.at), [hour(3), hour(0)])
    expectNoDifference(
      versions.compactMap(\.event),
      [.policy([try PolicyChange(lateAfter, "2wd").choice], from: nil), adopted])
    #expect(store.policy.settings[.lateAfter] == Span("1wd"))
    #expect(store.policy.settings(for: acme.employer.id)[.lateAfter] == Span("3wd"))
  }

  @Test func aPolicyThatCannotBeLeavesNothing() throws {
    let days = ["mon", "tue", "wed", "thu", "fri"]
    let changes = try days.map { day in
      try PolicyChange(try #require(PolicyTerm(named: "calendar.hours.\(day)")), "closed")
    }
    let before = try store.counts()
    #expect(throws: StoreError.policyRefused(.neverOpens(employer: nil))) {
      try store.record(
        [.policy(changes.map(\.choice), from: nil)], by: .by(), command: "policy set")
    }
    expectNoDifference(try store.counts(), before)
    #expect(store.policy == Policy())
  }

  @Test func tellsHowFarItIs() throws {
    var told: [[Int]] = []
    let lateAfter = try #require(PolicyTerm(named: "lateAfter"))
    let change = try PolicyChange(lateAfter, "2wd")
    _ = try store.record(
      [.policy([change.choice], from: nil)], by: .by(), command: "policy set"
    ) { told.append([$0, $1]) }
    #expect(told == [[2, 2]])
  }
}
