import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct AmendingTests {
  let store: AgencyStore
  let interview: Interview

  init() throws {
    store = try agency()
    interview = try store.book(try booking(phone: "07700 900123")).interview
  }

  private static let hold = Event.feedback(Feedback(decision: .hold))
  private static let offer = Event.feedback(Feedback(decision: .offer))

  private func told(at hours: Int) throws {
    let call = try #require(Contact(chaser: .consultant, target: .candidate, result: .reached))
    try store.record(.contact(call), of: interview, by: .by(at: hour(hours)), command: "contact")
  }

  /// Amends an entry at an hour; returns the entry that corrects it.
  @discardableResult
  private func amend(
    _ entry: Identifier<JournalEntry>, to event: Event, isNews: Bool = false, at hours: Int = 9,
    of other: Interview? = nil
  ) throws -> Identifier<JournalEntry> {
    let old = try #require(try store.entryToAmend(entry)).entry
    let recorded = try store.amend(
      old, to: event, of: (other ?? interview).id, isNews: isNews, by: .by(at: hour(hours)))
    return try #require(recorded.first).entry
  }

  private func untoldNews() throws -> Int {
    let entries = try store.record(of: interview.id).entries
    return InterviewHistory(entries.counting.facts, of: interview.time).untoldNews.count
  }

  @Test func itStandsInTheOldPlace() throws {
    let old = try store.record(Self.hold, of: interview, by: .by(at: hour(2))).entry
    try told(at: 3)
    let said = Event.feedback(Feedback(decision: .hold, words: .init(said: "fine")))
    let new = try amend(old, to: said)
    let entry = try #require(try store.record(of: interview.id).entries.first { $0.id == new })
    #expect(entry.happenedAt == hour(2) && entry.stamp.at == hour(9))
    #expect(entry.amends == .init(of: old, place: old, recordedAt: hour(2)))
    #expect(try untoldNews() == 0)
    #expect(try store.isWhole)
  }

  @Test func anotherDecisionIsNewsAgain() throws {
    let old = try store.record(Self.hold, of: interview, by: .by(at: hour(2))).entry
    try told(at: 3)
    let new = try amend(old, to: Self.offer, isNews: true)
    #expect(try untoldNews() == 1)
    try told(at: 10)
    // What is corrected once more stays where it is.
    try amend(
      new, to: .feedback(Feedback(decision: .offer, words: .init(rating: 4))), at: 11)
    #expect(try untoldNews() == 0)
    #expect(try store.isWhole)
  }

  @Test func undoTakesItBackWhole() throws {
    let old = try store.record(Self.hold, of: interview, by: .by(at: hour(2))).entry
    let before = try store.dumpComputed()
    try amend(old, to: Self.offer, isNews: true)
    _ = try store.undo(entry: nil, by: .by(at: hour(10)))
    #expect(try store.dumpComputed() == before)
    #expect(try store.entryToAmend(old)?.entry.event == Self.hold)
  }

  @Test func itMovesToAnotherInterview() throws {
    let other = try store.book(try booking("Zoë Lund", at: 1)).interview
    let old = try store.record(Self.hold, of: interview, by: .by(at: hour(3))).entry
    try amend(old, to: Self.hold, of: other)
    #expect(try store.countingEvents(of: interview).map(\.kind) == [.booked])
    #expect(try store.countingEvents(of: other).map(\.kind) == [.booked, .feedback])
    #expect(try store.isWhole)
    _ = try store.undo(entry: nil, by: .by(at: hour(10)))
    #expect(try store.countingEvents(of: interview).map(\.kind) == [.booked, .feedback])
  }

  @Test func aCorrectedTimeMovesNothing() throws {
    let booked = try #require(try store.record(of: interview.id).entries.first)
    try amend(booked.id, to: .booked(try time(30), meets: []))
    let record = try store.record(of: interview.id)
    #expect(try record.interview.time == time(30))
    #expect(record.policyFacts(in: .usual)?.moved == nil)
    #expect(record.interview.candidate.phone == interview.candidate.phone)
    #expect(try store.isWhole)
  }

  @Test func aPlaceIsCorrectedAndStaysWhenTheInterviewIsMoved() throws {
    let venue = Venue(place: "1 Quay", link: "https://meet.example/a", note: "dress up")
    let booked = try #require(try store.record(of: interview.id).entries.first)
    try amend(booked.id, to: .booked(try time(30), meets: [], at: venue))
    try store.record(.rebooked(try time(40)), of: interview)
    let record = try store.record(of: interview.id)
    #expect(record.history(upTo: hour(99)).venue == venue)
    #expect(record.interview.candidate.phone == interview.candidate.phone)
    #expect(try store.isWhole)
  }

  @Test func whatDoesNotCountIsReadAsSuch() throws {
    let old = try store.record(Self.hold, of: interview, by: .by(at: hour(2))).entry
    try amend(old, to: Self.offer, isNews: true)
    let found = try #require(try store.entryToAmend(old))
    #expect(!found.entry.counts)
    #expect(throws: StoreError.noSuchEntry(old)) { try amend(old, to: Self.offer, isNews: true) }
    #expect(try store.entryToAmend(Identifier(99)) == nil)
  }
}
