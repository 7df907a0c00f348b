import CustomDump
import Domain
import Testing

@testable import Store

struct RequestRecordingTests {
  let store: AgencyStore
  let candidate: Candidate

  init() throws {
    let store = try agency()
    self.store = store
    candidate = try store.book(try booking("Priya Shah")).interview.candidate
    _ = try store.book(try booking("Pria Shah", employer: "Bolt", at: 1))
  }

  @discardableResult
  private func record(
    _ event: RequestEvent, at hours: Int = 10
  ) throws -> Identifier<JournalEntry> {
    try store.record(
      [.request(event)], at: hour(hours), by: .by(at: hour(hours)), command: "request"
    ).entry
  }

  private func requests() throws -> [DataRequest] {
    try store.journal(Event.Kind.ofRequests).requests
  }

  @Test func aRequestIsReadAsItWasRecorded() throws {
    let entry = try record(.heard(.candidate(candidate), .erasure, note: "by post"), at: 3)
    let request = try #require(try requests().first)
    #expect(request.entry == entry && request.asks == .erasure && request.heard == hour(3))
    #expect(request.person.candidate?.id == candidate.id && request.note == "by post")
    #expect(request.extended == nil && request.answered == nil)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func stepsFollowAndUndoTakesEachBack() throws {
    try record(.heard(.candidate(candidate), .access, note: nil), at: 3)
    let request = try #require(try requests().first)
    try record(.extended(request, why: "long"), at: 4)
    try record(.answered(request, note: "sent"), at: 5)
    #expect(try requests().first?.extended?.note == "long")
    #expect(try requests().first?.answered?.at == hour(5))
    expectNoDifference(try store.verification().findings, [])
    let undone = try store.undo(entry: nil, by: .by(at: hour(6)))
    #expect(undone.retracted.map(\.event?.kind) == [.requestAnswered])
    #expect(try requests().first?.answered == nil)
    let redone = try store.undo(entry: undone.entry, by: .by(at: hour(7)))
    #expect(redone.restored.map(\.event?.kind) == [.requestAnswered])
    #expect(try requests().first?.answered?.note == "sent")
    _ = try store.undo(entry: request.entry, by: .by(at: hour(8)))
    #expect(try requests() == [])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func whatIsAnsweredOrTakenBackGoesNoFurther() throws {
    try record(.heard(.candidate(candidate), .access, note: nil))
    let request = try #require(try requests().first)
    try record(.answered(request, note: nil))
    #expect(throws: StoreError.self) { try record(.extended(request, why: "late")) }
    _ = try store.undo(entry: request.entry, by: .by(at: hour(11)))
    #expect(throws: StoreError.self) { try record(.answered(request, note: nil)) }
  }

  @Test func whoeverWasMergedAskedUnderTheNameThatIsKept() throws {
    let other = try #require(try store.candidates().first { $0.name == "Pria Shah" })
    try record(.heard(.candidate(other), .access, note: nil))
    try store.merge(.candidates(gone: other, kept: candidate), by: .by(at: hour(11)))
    #expect(try requests().map(\.person.name) == ["Priya Shah"])
  }

  @Test func aChangeBehindTheProgramsBackIsNamed() throws {
    try record(.heard(.candidate(candidate), .access, note: "by post"))
    try store.damage("UPDATE dataRequest SET note = 'never'")
    #expect(!(try store.verification().isWhole))
  }
}
