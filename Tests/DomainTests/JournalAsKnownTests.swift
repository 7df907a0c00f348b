import CustomDump
import Domain
import Testing
import WorkingTime

struct JournalAsKnownTests {
  /// Booked at minute 0, closed at 10, which was taken back at 20; the taking back taken back at 30.
  private func record() throws -> InterviewRecord {
    let held = try interview()
    let contents: [(minute: Int, content: JournalEntry.Content, counts: Bool)] = [
      (0, .event(.booked(held.time, meets: [])), true),
      (10, .event(.closed(.filled)), true),
      (20, .retraction(of: Identifier(2)), false),
      (30, .retraction(of: Identifier(3)), true),
    ]
    let entries = contents.enumerated().map { place, entry in
      JournalEntry(
        id: Identifier(Int64(place + 1)), subject: .interview(held.id),
        happenedAt: moment(entry.minute),
        stamp: Stamp(
          consultant: held.consultant, at: moment(entry.minute), clock: .system),
        content: entry.content, counts: entry.counts)
    }
    return InterviewRecord(interview: try interview(outcome: .filled), entries: entries)
  }

  @Test(arguments: [
    (0, [true], nil), (9, [true], nil), (10, [true, true], Outcome.filled),
    (20, [true, false, true], nil), (29, [true, false, true], nil),
    (30, [true, true, false, true], Outcome.filled),
  ])
  func whatWasTakenBackLaterStillCounts(_ minute: Int, _ counts: [Bool], _ outcome: Outcome?) throws
  {
    let known = try #require(try record().asKnown(at: moment(minute)))
    expectNoDifference(known.entries.map(\.counts), counts)
    expectNoDifference(known.interview, try interview(outcome: outcome))
  }

  @Test func beforeItWasBookedThereIsNoInterview() throws {
    #expect(try record().asKnown(at: moment(-1)) == nil)
  }

  @Test func whatIsRecordedLaterIsLeftOutThoughItHappenedBefore() throws {
    let held = try interview()
    let late = JournalEntry(
      id: Identifier(9), subject: .interview(held.id), happenedAt: moment(1),
      stamp: Stamp(consultant: held.consultant, at: moment(40), clock: .system),
      content: .event(.briefed), counts: true)
    let entries = try record().entries + [late]
    #expect(!entries.asKnown(at: moment(39)).contains(late))
    #expect(entries.asKnown(at: moment(40)).contains(late))
  }

  /// Handed over at 10 and again at 20; the second was taken back at 30.
  @Test(arguments: [(0, "Ann"), (10, "Ben"), (20, "Cy"), (30, "Ben")])
  func whoLookedAfterItIsWhoWasKnownTo(_ minute: Int, _ name: String) throws {
    let held = try interview()
    let (ann, ben, cy) = (
      Consultant(id: Identifier(1), name: "Ann"), Consultant(id: Identifier(2), name: "Ben"),
      Consultant(id: Identifier(3), name: "Cy")
    )
    let contents: [(minute: Int, content: JournalEntry.Content, counts: Bool)] = [
      (0, .event(.booked(held.time, meets: [])), true),
      (10, .event(.handedOver(from: ann, to: ben)), true),
      (20, .event(.handedOver(from: ben, to: cy)), false),
      (30, .retraction(of: Identifier(3)), true),
    ]
    let entries = contents.enumerated().map { place, entry in
      JournalEntry(
        id: Identifier(Int64(place + 1)), subject: .interview(held.id),
        happenedAt: moment(entry.minute),
        stamp: Stamp(consultant: ann, at: moment(entry.minute), clock: .system),
        content: entry.content, counts: entry.counts)
    }
    let record = InterviewRecord(interview: held.lookedAfter(by: ben), entries: entries)
    #expect(try #require(record.asKnown(at: moment(minute))).interview.consultant.name == name)
  }
}
