import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct PolicyUndoingTests {
  let store: AgencyStore
  let acme: Interview

  init() throws {
    store = try agency()
    acme = try store.book(try booking("Priya Shah", employer: "Acme", at: 0)).interview
  }

  @Test func takesASettingBackAndReplans() throws {
    let before = try store.dumpComputed()
    let set = try store.set("candidate.callBackWithin", "72h")
    let undone = try store.undo(entry: nil, by: .by())
    #expect(undone.retracted.map(\.id) == [set.entry])
    #expect(undone.restored == [] && undone.recorded == [])
    #expect(undone.replanned.sooner == 2)
    expectNoDifference(try store.dumpComputed(), before)
    #expect(store.policy == Policy())
    #expect(try store.journal(Event.Kind.ofPolicy).map(\.counts) == [false])
  }

  @Test func anUndoCanBeUndone() throws {
    let set = try store.set("candidate.callBackWithin", "72h")
    let after = try store.dumpComputed()
    let undone = try store.undo(entry: nil, by: .by())
    let again = try store.undo(entry: undone.entry, by: .by())
    #expect(again.restored.map(\.id) == [set.entry])
    expectNoDifference(try store.dumpComputed(), after)
    #expect(store.policy.settings[.candidateCallBackWithin] == Span("72h"))
  }

  @Test func theLastCommandIsTakenBackFirst() throws {
    try store.set("lateAfter", "2wd")
    try store.record(.briefed, of: acme)
    #expect(try store.undo(entry: nil, by: .by()).retracted.map(\.event?.kind) == [.briefed])
    #expect(try store.undo(entry: nil, by: .by()).retracted.map(\.event?.kind) == [.policySet])
    #expect(store.policy == Policy())
  }

  @Test func isRefusedWhereWhatIsLeftCannotBe() throws {
    let saturday = try store.set("calendar.hours.sat", "09:00-12:00")
    for day in ["mon", "tue", "wed", "thu", "fri"] {
      try store.set("calendar.hours.\(day)", "closed")
    }
    let before = try store.counts()
    #expect(throws: StoreError.policyRefused(.neverOpens(employer: nil))) {
      try store.undo(entry: saturday.entry, by: .by())
    }
    expectNoDifference(try store.counts(), before)
    #expect(store.policy.calendar.hours[.saturday]?.count == 1)
  }
}
