import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

/// What forgetting somebody leaves of what they asked about their data.
struct HeldRequestsTests {
  private let store: AgencyStore
  private let priya: Interview

  init() throws {
    store = try agency()
    priya = try store.book(booking()).interview
    try store.record(.closed(.rejected), of: priya, by: .by(at: hour(3)))
  }

  @discardableResult
  private func record(
    _ event: RequestEvent, at hours: Int
  ) throws -> Identifier<JournalEntry> {
    try store.record(
      [.request(event)], at: hour(hours), by: .by(at: hour(hours)), command: "request"
    ).entry
  }

  private func ask(
    _ right: DataRight, note: String?, of candidate: Candidate? = nil
  ) throws -> DataRequest {
    let entry = try record(
      .heard(.candidate(candidate ?? priya.candidate), right, note: note), at: 4)
    return try #require(try requests().first { $0.entry == entry })
  }

  private func requests() throws -> [DataRequest] {
    try store.journal(Event.Kind.ofRequests).requests
  }

  @discardableResult
  private func forget(at hours: Int = 10) throws -> Forgotten {
    try store.forget(priya.candidate.id, by: .by(at: hour(hours)), command: "forget")
  }

  @Test func theWordsGoAndTheMomentsStay() throws {
    let request = try ask(.access, note: "in a temper")
    try record(.extended(request, why: "long"), at: 5)
    try record(.answered(request, note: "sent"), at: 6)
    let forgotten = try forget()
    expectNoDifference(
      forgotten.forgetting.items.suffix(3).map(\.matter), [.requestNotes, .particulars, .requests])
    let kept = try #require(try requests().first)
    #expect(try requests().count == 1)
    #expect(kept.asks == .access && kept.heard == hour(4) && kept.note == nil)
    #expect(kept.extended?.at == hour(5) && kept.extended?.note == nil)
    #expect(kept.answered?.at == hour(6) && kept.answered?.note == nil)
    #expect(kept.person.name == "Priya Shah")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func whatHasNoWordsIsNotTouched() throws {
    let request = try ask(.objection, note: nil)
    try forget()
    expectNoDifference(try requests().map(\.entry), [request.entry])
    #expect(throws: StoreError.self, "all that can go has gone") { try forget(at: 20) }
  }

  @Test func whatWasTakenBackGoesForGood() throws {
    let request = try ask(.objection, note: "a slip")
    _ = try store.undo(entry: request.entry, by: .by(at: hour(5)))
    try forget()
    #expect(try requests() == [] && store.journal(Event.Kind.ofRequests).isEmpty)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func inTheEndItIsNobodys() throws {
    _ = try ask(.erasure, note: "please")
    try forget()
    let gone = try forget(at: 24 * 400)
    #expect(gone.forgetting.keptUntil == nil && gone.forgetting.requests.count == 1)
    let kept = try #require(try requests().first)
    let nobody = try #require(kept.person.candidate)
    #expect(nobody.name == nobody.id.erasedName && kept.heard == hour(4))
    // Whoever erases it afterwards is to answer it still.
    try record(.answered(kept, note: nil), at: 24 * 400 + 1)
    #expect(try requests().allSatisfy { $0.answered != nil })
    #expect(
      !(try store.forgetting(nobody.id, at: hour(24 * 401)).hasSomethingToErase))
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func whatSomebodyAskedToSeeIsAnsweredFirst() throws {
    let request = try ask(.access, note: nil)
    #expect(throws: StoreError.stillAsked(request)) { try forget() }
    try record(.answered(request, note: nil), at: 5)
    try forget()
  }

  @Test func theRequestOfAnotherRecordStaysTheirs() throws {
    let other = try store.book(booking("Pria Shah", at: 30)).interview
    try store.record(.cancelled(why: nil), of: other)
    _ = try ask(.objection, note: nil, of: other.candidate)
    try store.merge(
      .candidates(gone: other.candidate, kept: priya.candidate), by: .by(at: hour(6)))
    try forget()
    expectNoDifference(try requests().map(\.person.name), ["Priya Shah"])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func anotherPersonsNoteThatNamesThemIsTold() throws {
    let zoe = try store.book(booking("Zoë Lund", at: 2)).interview
    let request = try ask(.objection, note: "as Priya Shah did", of: zoe.candidate)
    try record(.answered(request, note: "and so did priya shah"), at: 6)
    expectNoDifference(
      try forget().forgetting.mentions.map(\.kind), [.requestHeard, .requestAnswered])
  }
}
