import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

/// The numbers and addresses of a candidate, and the ones to use first.
struct KnownByTests {
  let store: AgencyStore
  let priya: Candidate

  init() throws {
    store = try agency()
    priya = try store.book(
      try booking(phone: "020 7946 0000", email: "old@example.com")
    ).interview.candidate
  }

  private func record() throws -> PersonRecord { try store.record(of: .candidate(priya)) }

  private func edit(_ changes: PersonEdit.Change..., at hours: Int = 10) throws {
    try store.edit(.candidate(priya), changes, by: .by(at: hour(hours)))
  }

  @Test func `a mobile is used before a landline, and the latest address`() throws {
    try edit(.phone("07700 900123"), .email("new@example.com"))
    try edit(.phone("020 7946 1111"), at: 11)
    let record = try record()
    expectNoDifference(record.phones, ["07700 900123", "020 7946 1111", "020 7946 0000"])
    expectNoDifference(record.emails, ["new@example.com", "old@example.com"])
    let now = try #require(try store.candidates().first)
    #expect(now.phone == "07700 900123" && now.email == "new@example.com")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `one number in two spellings is one`() throws {
    try edit(.phone("+44 (0)20 7946 0000"))
    expectNoDifference(try record().phones, ["+44 (0)20 7946 0000"])
  }

  @Test func `a removal takes all given before, and undo brings them back`() throws {
    try edit(.phone(nil))
    #expect(try record().phones == [])
    try edit(.phone("07700 900123"), at: 11)
    #expect(try record().phones == ["07700 900123"])
    _ = try store.undo(entry: nil, by: .by(at: hour(12)))
    _ = try store.undo(entry: nil, by: .by(at: hour(13)))
    #expect(try record().phones == ["020 7946 0000"])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `hours are those said last`() throws {
    let five = try #require(LocalTime(hour: 17))
    try edit(.hours(CallHours(after: five, before: nil)))
    #expect(try record().hours == CallHours(after: five, before: nil))
    _ = try store.undo(entry: nil, by: .by(at: hour(12)))
    #expect(try record().hours.isAny)
  }

  @Test func `somebody added without an interview is on record until that is undone`() throws {
    let given = GivenPerson(
      name: "Wes Young", phones: ["07700 900001", "020 7946 2222"], emails: ["wes@example.com"])
    let (_, wes) = try store.addCandidate(given, by: .by(at: hour(2)), command: "people add")
    #expect(wes.phone == "07700 900001" && wes.email == "wes@example.com")
    #expect(try store.candidates().map(\.name) == ["Priya Shah", "Wes Young"])
    #expect(try store.tallies(of: .candidate).map(\.interviews) == [1, 0])
    let booked = try store.book(try booking("Wes Young", employer: "Bolt", at: 5))
    #expect(booked.interview.candidate.id == wes.id)
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    #expect(try store.candidates().map(\.name) == ["Priya Shah"])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `verify finds what was changed behind its back, and repair computes it again`() throws
  {
    try store.queue.write { db in
      try db.execute(sql: "UPDATE knownBy SET normal = '1' WHERE kind = 'phone'")
    }
    #expect(try store.verification().count == 1)
    try store.queue.write { db in try db.recompute() }
    expectNoDifference(try store.verification().findings, [])
  }
}
