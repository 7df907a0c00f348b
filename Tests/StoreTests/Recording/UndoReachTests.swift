import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct UndoReachTests {
  let store: AgencyStore
  let interview: Interview
  private let sam = Consultant(id: Identifier(0), name: "Sam")

  init() throws {
    store = try agency()
    interview = try store.book(try booking()).interview
  }

  /// The commands of colleagues since, by their first words.
  private func since(
    _ entry: Identifier<JournalEntry>? = nil
  ) throws -> [String] {
    try store.undoTarget(entry: entry, of: sam).since.map(\.command)
  }

  @Test func itIsOnesLastCommandOrTheOneThatIsNamed() throws {
    try store.record(.briefed, of: interview, by: .by("Sam", at: hour(1)), command: "brief")
    try store.record(.noShow(), of: interview, by: .by("Ruth", at: hour(2)), command: "no-show")
    let last = try store.undoTarget(entry: nil, of: sam)
    #expect(last.entry == Identifier(2))
    #expect(last.command == "brief")
    #expect(last.stamp.at == hour(1))
    #expect(last.interviews == [interview.id])
    let named = try store.undoTarget(entry: Identifier(3), of: sam)
    #expect(named.command == "no-show")
    #expect(named.stamp.consultant.name == "Ruth")
    #expect(named.since == [])
    #expect(throws: StoreError.noSuchEntry(Identifier(9))) {
      try store.undoTarget(entry: Identifier(9), of: sam)
    }
    #expect(throws: StoreError.nothingToUndo) {
      try store.undoTarget(entry: nil, of: Consultant(id: Identifier(0), name: "Nobody"))
    }
  }

  @Test(
    arguments: [
      ("a cancellation", .cancelled(why: nil)), ("a closing", .closed(.filled)),
      ("an absence", .noShow()), ("a debrief", .debrief(Debrief(interest: .yes))),
    ] as [(String, Event)])
  func whatAColleagueRecordsOnItIsSeen(_ label: String, _ event: Event) throws {
    try store.record(event, of: interview, by: .by(at: hour(2)))
    try store.record(.rebooked(time(90)), of: interview, by: .by(at: hour(2)))
    try store.record(.briefed, of: interview, by: .by(at: hour(3)))
    #expect(try since() == [], "one's own is none of a colleague's")
    try store.record(.cleared, of: interview, by: .by("Ruth", at: hour(4)), command: "clear")
    #expect(try since() == ["clear"])
    _ = try store.undo(entry: nil, by: .by("Ruth", at: hour(5)))
    #expect(try since() == [], "what was undone does not count, nor the undo: \(label)")
  }

  @Test func whatIsRecordedOfAnotherInterviewIsNotOnIt() throws {
    let round = try store.book(booking(at: 99), by: .by("Ruth", at: hour(1))).interview
    try store.record(.briefed, of: round, by: .by("Ruth", at: hour(2)))
    #expect(try store.countingEvents(of: interview).contains { $0.kind == .nextBooked })
    #expect(try since() == [])
  }

  @Test func aHandoverIsBuiltUponByWhoeverTookOver() throws {
    _ = try store.handOver(
      from: store.interview(interview.id)?.consultant ?? sam, to: "Ruth", by: .by(at: hour(1)),
      command: "handover")
    try store.record(.briefed, of: interview, by: .by("Ruth", at: hour(2)), command: "brief")
    #expect(try since() == ["brief"])
  }

  @Test func aMergerIsBuiltUponByWhatIsRecordedOfEither() throws {
    let other = try store.book(booking("Pria Shah"), by: .by("Ruth")).interview
    try store.merge(
      .candidates(gone: other.candidate, kept: interview.candidate), by: .by(at: hour(1)))
    #expect(try since() == [])
    try store.record(.briefed, of: other, by: .by("Ruth", at: hour(2)), command: "brief")
    #expect(try since() == ["brief"])
  }

  @Test func aPolicyIsBuiltUponByALaterChangeOnly() throws {
    _ = try store.set("candidate.callBackWithin", "72h", by: .by(at: hour(1)))
    try store.record(.briefed, of: interview, by: .by("Ruth", at: hour(2)), command: "brief")
    #expect(try since() == [])
    _ = try store.set("lateAfter", "2wd", by: .by("Ruth", at: hour(3)))
    #expect(try since() == ["policy set"])
  }
}
