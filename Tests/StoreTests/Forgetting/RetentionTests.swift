import AgencySettings
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct RetentionTests {
  private let store: AgencyStore
  private let priya: Interview
  private let zoe: Interview

  init() throws {
    store = try agency()
    priya = try store.book(booking(phone: "0123", meets: ["Ann"])).interview
    zoe = try store.book(booking("Zoë Lund", at: 2)).interview
    for interview in [priya, zoe] {
      try store.record(
        .debrief(Debrief(interest: .yes, account: .init(note: "keen"))), of: interview)
      try store.record(.withdrawn(why: "moved away"), of: interview, by: .by(at: hour(2)))
    }
    try store.record(.closed(.rejected), of: priya, by: .by(at: hour(3)))
  }

  private func set(_ term: RetentionTerm, _ value: String) throws {
    let choice = try PolicyChange(.retention(term), value).choice
    _ = try store.record(
      [.policy([choice], from: nil)], by: .by(at: hour(4)), command: "policy set")
  }

  private func due(at hours: Int) throws -> [RetentionItem] {
    try store.retention(at: hour(hours)).filter {
      $0.isDue(on: store.policy.calendar.localDate(at: hour(hours)))
    }
  }

  private func apply(at hours: Int) throws -> RetentionApplied? {
    try store.applyRetention(by: .by(at: hour(hours)), command: "retention")
  }

  @Test func nothingGoesByItself() throws {
    #expect(try store.retention(at: hour(24 * 4000)).isEmpty)
    #expect(try apply(at: 24 * 4000) == nil)
  }

  @Test func whatWasKeptOfTheForgottenGoesWhenItsYearIsOver() throws {
    _ = try store.forget(priya.candidate.id, by: .by(at: hour(10)), command: "forget")
    let kept = try store.retention(at: hour(20))
    expectNoDifference(kept.map(\.part), [.particulars])
    #expect(kept.first?.keptUntil == LocalDate(year: 2027, month: 11, day: 16))
    #expect(try due(at: 24 * 365 + 10).isEmpty, "on its last day")
    #expect(try apply(at: 24 * 365 + 10) == nil)
    #expect(try due(at: 24 * 366 + 10).count == 1)
    #expect(try apply(at: 24 * 366 + 10)?.items.count == 1)
    #expect(try store.interview(priya.id) == nil && store.interview(zoe.id) != nil)
    #expect(try store.retention(at: hour(24 * 500)).isEmpty)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func notesOfClosedInterviewsGo() throws {
    try set(.notes, "6mo")
    #expect(try due(at: 24 * 180).isEmpty)
    expectNoDifference(try due(at: 24 * 183).map(\.interviews), [[priya.id]])
    _ = try apply(at: 24 * 183)
    let contents = try store.record(of: priya.id).entries.map(\.content)
    expectNoDifference(
      contents,
      [
        .event(.booked(try time(0), meets: ["Ann"])), .erased(.debrief), .erased(.withdrawn),
        .event(.withdrawn(why: nil)), .event(.closed(.rejected)),
      ])
    #expect(try store.interview(priya.id)?.candidate.phone == "0123", "only what was written goes")
    #expect(try due(at: 24 * 200).isEmpty, "once")
    expectNoDifference(try store.verification().findings, [])
    // What is left can still be forgotten.
    _ = try store.forget(priya.candidate.id, by: .by(at: hour(24 * 201)), command: "forget")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func candidatesWithNothingOpenGo() throws {
    try set(.closedCandidates, "2y")
    try set(.notes, "1mo")
    #expect(try due(at: 24 * 733).map(\.part) == [.candidate])
    _ = try apply(at: 24 * 733)
    #expect(try store.interviews(openOnly: false).map(\.id) == [zoe.id])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `candidates without an interview go when nothing was recorded of them`() throws {
    try set(.closedCandidates, "6mo")
    let stamp = Stamp.by(at: hour(3))
    let (_, ada) = try store.addCandidate(
      GivenPerson(name: "Ada Cole", phones: ["0456"]), by: stamp, command: "people add candidate")
    let undone = try store.book(booking("Eve Hart", at: 4)).interview
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    let ofNoInterview = { (hours: Int) in
      try due(at: hours).filter {
        ![priya.candidate.id, zoe.candidate.id].contains($0.candidate.id)
      }
    }
    #expect(try ofNoInterview(24 * 180).isEmpty)
    #expect(try ofNoInterview(24 * 200).map(\.candidate.name) == ["Ada Cole", "Eve Hart"])
    try store.edit(.candidate(ada), [.phone("0789")], by: .by(at: hour(24 * 100)))
    #expect(try ofNoInterview(24 * 200).map(\.candidate.id) == [undone.candidate.id])
    #expect(try ofNoInterview(24 * 300).count == 2)
    _ = try apply(at: 24 * 300)
    #expect(try ofNoInterview(24 * 600).isEmpty)
    expectNoDifference(
      try store.dump(["candidate"])["candidate"]?.filter {
        $0.contains("Ada") || $0.contains("Eve") || $0.contains("0789")
      }, [])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func sixMonthsAreNotEnoughForParticulars() throws {
    try set(.closedCandidates, "6mo")
    _ = try apply(at: 24 * 200)
    let interview = try #require(try store.interview(priya.id))
    #expect(interview.candidate.name == "Priya Shah" && interview.candidate.phone == nil)
    #expect(try store.retention(at: hour(24 * 201)).map(\.part) == [.particulars])
  }

  @Test func aHoldKeepsAllOfIt() throws {
    try set(.closedCandidates, "6mo")
    let until = try #require(LocalDate(year: 2027, month: 12, day: 31))
    let hold = LegalHold(.candidate(priya.candidate), reason: "a claim", until: until)
    let entry = try store.record(
      [.held(hold)], by: .by(at: hour(5)), command: "retention hold"
    ).entry
    #expect(try due(at: 24 * 200).isEmpty)
    #expect(try store.retention(at: hour(24 * 200)).map(\.hold?.hold) == [hold])
    #expect(try due(at: 24 * 500).count == 1, "it ends by itself")
    let released = try store.retract([entry], by: .by(at: hour(6)), command: "retention release")
    #expect(released.retracted.map(\.event) == [.held(hold)])
    #expect(try due(at: 24 * 200).count == 1)
    let undone = try store.undo(entry: nil, by: .by(at: hour(7)))
    #expect(undone.restored.map(\.id) == [entry])
    #expect(try due(at: 24 * 200).isEmpty)
    #expect(
      try store.undo(entry: entry, by: .by(at: hour(8))).retracted.map(\.id) == [entry])
    #expect(throws: StoreError.noSuchEntry(entry)) {
      try store.retract([entry], by: .by(at: hour(9)), command: "retention release")
    }
    expectNoDifference(try store.verification().findings, [])
  }
}
