import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct HandingOverTests {
  let store: AgencyStore
  let interviews: [Interview]
  var sam: Consultant { interviews[0].consultant }

  init() throws {
    store = try agency()
    let store = self.store
    interviews = try ["Priya Shah", "Zoë Lund", "Bob Ray"].enumerated().map { number, name in
      try store.book(try booking(name, at: number)).interview
    }
  }

  @discardableResult
  private func handOver(_ from: Consultant, to name: String, at hours: Int) throws -> [Recorded] {
    try store.handOver(from: from, to: name, by: .by(at: hour(hours)), command: "handover")
  }

  @Test func everyListIsTheOthersThen() throws {
    try store.record(.closed(.placed), of: interviews[2])
    let recorded = try handOver(sam, to: "Ruth", at: 5)
    let ruth = try #require(try store.consultants().first { $0.name == "Ruth" })
    expectNoDifference(recorded.map(\.interview.id), [interviews[0].id, interviews[1].id])
    #expect(recorded.allSatisfy { $0.interview.consultant == ruth })
    #expect(recorded.flatMap(\.duties).allSatisfy { $0.interview.consultant == ruth })
    let now = hour(200)
    #expect(try store.duties(DutyQuery(now: now, consultant: sam.id)) == [])
    #expect(try store.silent(at: now, over: nil, consultant: sam.id) == [])
    #expect(try store.silent(at: now, over: nil, consultant: ruth.id).count == 2)
    #expect(
      try store.interviews(from: hour(0), before: hour(9), consultant: ruth.id, at: hour(1)).count
        == 2)
    #expect(
      try store.interviews(from: hour(0), before: hour(9), consultant: sam.id, at: hour(1)) == [])
    #expect(try store.workloads().map(\.openInterviews) == [2, 0])
    #expect(try store.interview(interviews[2].id)?.consultant == sam)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func aPartOfThemGoesAlone() throws {
    let recorded = try store.handOver(
      from: sam, to: "Ruth", only: [interviews[1].id, Identifier(99)], by: .by(at: hour(5)),
      command: "handover")
    #expect(recorded.map(\.interview.id) == [interviews[1].id])
    #expect(try store.interview(interviews[0].id)?.consultant == sam)
  }

  @Test func aClosedInterviewOfWhichSomethingIsOwedGoesToo() throws {
    try store.record(.feedback(Feedback(decision: .reject)), of: interviews[0])
    try store.record(.closed(.rejected), of: interviews[0])
    try store.record(.closed(.placed), of: interviews[1])
    let duties = try store.duties(of: interviews[0].id)
    #expect(duties.map(\.duty.rule) == [.relayNews])
    let recorded = try handOver(sam, to: "Ruth", at: 5)
    #expect(recorded.map(\.interview.id) == [interviews[0].id, interviews[2].id])
  }

  /// The plan is the same whoever looks after an interview: nothing but the name changes.
  @Test func thePlanDoesNotDependOnWhoseItIs() throws {
    let before = try interviews.map { try store.duties(of: $0.id).map(\.duty) }
    _ = try handOver(sam, to: "Ruth", at: 5)
    expectNoDifference(try interviews.map { try store.duties(of: $0.id).map(\.duty) }, before)
  }

  @Test func undoGivesBackWhatWasExactly() throws {
    let before = try store.dumpComputed()
    _ = try handOver(sam, to: "Ruth", at: 5)
    let between = try store.dumpComputed()
    #expect(between != before)
    let undone = try store.undo(entry: nil, by: .by(at: hour(6)))
    #expect(undone.retracted.count == 3)
    expectNoDifference(try store.dumpComputed(), before)
    _ = try store.undo(entry: undone.entry, by: .by(at: hour(7)))
    expectNoDifference(try store.dumpComputed(), between)
  }

  @Test func theLatestThatCountsHolds() throws {
    let first = try handOver(sam, to: "Ruth", at: 5)
    let ruth = first[0].interview.consultant
    let second = try handOver(ruth, to: "Tom", at: 6)
    #expect(try handOver(ruth, to: "Tom", at: 7) == [])
    _ = try store.undo(entry: first[0].entry, by: .by(at: hour(8)))
    #expect(try store.interview(interviews[0].id)?.consultant.name == "Tom")
    _ = try store.undo(entry: second[0].entry, by: .by(at: hour(9)))
    #expect(try store.interview(interviews[0].id)?.consultant == sam)
  }

  @Test func aChangeOfThePolicyLeavesItWhereItIs() throws {
    _ = try store.record(.debriefAgreed(until: .endOf(.init(dayNumber: 20_781))), of: interviews[0])
    _ = try handOver(sam, to: "Ruth", at: 5)
    let change = try PolicyChange(
      try #require(PolicyTerm(named: "calendar.timeZone")), "America/New_York", for: nil)
    _ = try store.record(
      [.policy([change.choice], from: nil)], by: .by(at: hour(6)), command: "policy set")
    expectNoDifference(try store.verification().findings, [])
    #expect(try store.interview(interviews[0].id)?.consultant.name == "Ruth")
  }

  @Test func nothingIsRecordedWhereNothingIsOpen() throws {
    for interview in interviews { try store.record(.closed(.placed), of: interview) }
    let before = try store.counts()
    #expect(try handOver(sam, to: "Ruth", at: 5) == [])
    expectNoDifference(try store.counts(), before)
  }

  @Test func whatIsLentIsTheOthersUntilThen() throws {
    let lent = try store.handOver(
      from: sam, to: "Ruth", until: hour(100), only: [interviews[0].id], by: .by(at: hour(5)),
      command: "handover")
    let ruth = try #require(try store.consultants().first { $0.name == "Ruth" })
    #expect(lent.map(\.interview.consultant) == [sam])
    func silent(_ consultant: Consultant, at hours: Int) throws -> [Identifier<Interview>] {
      try store.silent(at: hour(hours), over: nil, consultant: consultant.id).map(\.interview.id)
    }
    func asked(_ consultant: Consultant, at hours: Int) throws -> Set<Identifier<Interview>> {
      Set(
        try store.duties(DutyQuery(now: hour(hours), consultant: consultant.id))
          .map(\.interview.id))
    }
    let (all, first) = (interviews.map(\.id), interviews[0].id)
    #expect(try silent(ruth, at: 99) == [first] && silent(sam, at: 99) == Array(all.dropFirst()))
    #expect(try asked(ruth, at: 99) == [first] && asked(sam, at: 99) == Set(all.dropFirst()))
    #expect(try silent(ruth, at: 100) == [] && silent(sam, at: 100) == all)
    #expect(try asked(ruth, at: 100) == [] && asked(sam, at: 100) == Set(all))
    #expect(
      try store.interviews(from: hour(0), before: hour(9), consultant: ruth.id, at: hour(99))
        .map(\.id) == [first])
    let cover = Cover(by: ruth, until: hour(100))
    let stored = try #require(try store.interview(first))
    #expect(stored.consultant(at: hour(99)) == ruth && stored.consultant(at: hour(100)) == sam)
    expectNoDifference(
      try store.covers(at: hour(99)), [CoveredInterviews(of: sam, cover: cover, count: 1)])
    #expect(try store.covers(at: hour(100)) == [])
    #expect(try store.isWhole)
  }

  @Test func exactlyWhatWasLentReturns() throws {
    _ = try store.handOver(
      from: sam, to: "Ruth", until: hour(100), only: [interviews[0].id], by: .by(at: hour(5)),
      command: "handover")
    _ = try store.book(try booking("Eve Own", at: 9, consultant: "Ruth"), by: .by(at: hour(6)))
    let ruth = try #require(try store.consultants().first { $0.name == "Ruth" })
    let loans = try store.interviewsToHandBack(of: ruth.id, at: hour(7))
    #expect(loans.map(\.record.interview.id) == [interviews[0].id])
    #expect(try store.interviewsToHandBack(of: sam.id, at: hour(7)) == loans)
    _ = try store.handBack(loans, by: .by("Ruth", at: hour(8)), command: "handover")
    #expect(
      try store.duties(DutyQuery(now: hour(99), consultant: ruth.id)).map(
        \.interview.candidate.name
      )
      .allSatisfy { $0 == "Eve Own" })
    #expect(try store.interviewsToHandBack(of: ruth.id, at: hour(9)) == [])
    #expect(try store.isWhole)
  }

  @Test func whatWasHandedOverForGoodReturnsToo() throws {
    try handOver(sam, to: "Ruth", at: 5)
    let ruth = try #require(try store.consultants().first { $0.name == "Ruth" })
    let loans = try store.interviewsToHandBack(of: ruth.id, at: hour(7))
    #expect(loans.map(\.record.interview.id) == interviews.map(\.id))
    _ = try store.handBack(loans, by: .by("Ruth", at: hour(8)), command: "handover")
    #expect(try store.interviewsToHandBack(of: ruth.id, at: hour(9)) == [])
    #expect(try store.interview(interviews[0].id)?.consultant == sam)
  }
}
