import CustomDump
import Domain
import Testing

@testable import Store

struct UndoneBookingsTests {
  let store: AgencyStore
  let interview: Interview
  let undone: Undone

  init() throws {
    store = try agency()
    let booked = try store.book(try booking(phone: "1", stage: .first))
    try store.record(.rebooked(try time(48)), of: booked.interview)
    try store.record(.briefed, of: booked.interview, by: .by("Ruth", at: hour(2)))
    interview = try #require(try store.interview(booked.interview.id))
    undone = try store.undo(entry: booked.entry, by: .by(at: hour(3)))
  }

  @Test func itStandsAsItStoodWhenItWasUndone() throws {
    let record = try #require(try store.undoneBooking(of: interview.id))
    #expect(record.interview.time == interview.time)
    #expect(record.interview.candidate.name == interview.candidate.name)
    #expect(record.interview.employer == interview.employer)
    #expect(record.interview.stage == .first)
    #expect(record.interview.consultant == interview.consultant)
    #expect(record.entries.map(\.counts) == [false, true, true, true])
    #expect(record.entries.undoingBooking?.id == undone.entry)
    expectNoDifference(try store.record(of: interview.id), record)
  }

  @Test(arguments: [("priya", 1), ("shah@acme", 1), ("@acme", 1), ("tom", 0), ("priya@bolt", 0)])
  func itIsFoundByName(_ typed: String, _ count: Int) throws {
    #expect(try store.undoneBookings(matching: typed).count == count)
  }

  @Test func whatIsBookedOrWasNeverIsNone() throws {
    _ = try store.undo(entry: undone.entry, by: .by(at: hour(4)))
    #expect(try store.undoneBooking(of: interview.id) == nil)
    #expect(try store.undoneBookings(matching: "priya") == [])
    #expect(try store.record(of: interview.id).entries.undoingBooking == nil)
    #expect(try store.undoneBooking(of: Identifier(99)) == nil)
    #expect(throws: StoreError.noSuchInterview(Identifier(99))) {
      try store.record(of: Identifier(99))
    }
  }

  @Test func undoneAgainItNamesTheLastUndo() throws {
    _ = try store.undo(entry: undone.entry, by: .by(at: hour(4)))
    let again = try store.undo(entry: Identifier(1), by: .by("Ruth", at: hour(5)))
    let record = try store.record(of: interview.id)
    #expect(record.entries.undoingBooking?.id == again.entry)
    #expect(record.entries.undoingBooking?.stamp.consultant.name == "Ruth")
  }

  @Test func nothingIsRecordedOfIt() throws {
    #expect(throws: StoreError.noSuchInterview(interview.id)) {
      try store.record(.noShow(), of: interview)
    }
  }
}
