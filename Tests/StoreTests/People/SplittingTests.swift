import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// One record that was of two people: parted, called, merged, exported, forgotten.
struct SplittingTests {
  let store: AgencyStore
  let first: Interview
  let second: Interview

  init() throws {
    let store = try agency()
    self.store = store
    first = try store.book(
      try booking("John Smith", at: 0, phone: "07700 900001", email: "first@example.com")
    ).interview
    var other = try booking(
      "John Smith", employer: "Bolt", at: 48, phone: "07700 900002", email: "second@example.org")
    other.who = .known(first.candidate.id)
    second = try store.book(other).interview
    try store.record(.cancelled(why: "secondword"), of: second, by: .by(at: hour(1)))
    try store.record(
      .debrief(Debrief(interest: .yes, account: Debrief.Account(note: "firstword"))), of: first,
      by: .by(at: hour(2)))
  }

  private func split(at hours: Int = 60) throws -> CandidateSplit {
    try store.split(
      first.candidate.id, interviews: [second.id], by: .by(at: hour(hours)), command: "people split"
    ).split
  }

  private func candidate(of interview: Interview) throws -> Candidate {
    try #require(try store.interview(interview.id)).candidate
  }

  @Test func `one record with two numbers is in doubt until it is split`() throws {
    #expect(try store.doubtfulCandidates().map(\.candidate.id) == [first.candidate.id])
    #expect(
      try store.doubtfulCandidates().first?.bookings.map(\.interview.id) == [first.id, second.id])
    _ = try split()
    #expect(try store.doubtfulCandidates() == [])
  }

  @Test func `each has their own interviews, number and address, and undo makes them one`() throws {
    let before = try store.dumpComputed()
    let parted = try split()
    #expect(try candidate(of: first).id == first.candidate.id)
    #expect(try candidate(of: second).id == parted.part.id)
    #expect(try candidate(of: first).phone == "07700 900001")
    #expect(try candidate(of: second).phone == "07700 900002")
    #expect(try candidate(of: second).email == "second@example.org")
    #expect(try candidate(of: second).isNamesake)
    expectNoDifference(try store.verification().findings, [])
    let undone = try store.undo(entry: nil, by: .by(at: hour(61)))
    #expect(undone.retracted.map(\.event?.kind) == [.candidateSplit])
    var after = try store.dumpComputed()
    after["candidate"]?.removeAll { $0.contains("id:integer(\(parted.part.id.number)) ") }
    expectNoDifference(after, before)
    expectNoDifference(try store.verification().findings, [])
    _ = try store.undo(entry: undone.entry, by: .by(at: hour(62)))
    #expect(try candidate(of: second).id == parted.part.id)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `what was parted can be merged, and parted again`() throws {
    let parted = try split()
    try store.merge(
      .candidates(gone: parted.part, kept: first.candidate), by: .by(at: hour(61)))
    #expect(try candidate(of: second).id == first.candidate.id)
    let again = try split(at: 62)
    #expect(try candidate(of: second).id == again.part.id)
    _ = try store.undo(entry: nil, by: .by(at: hour(63)))
    _ = try store.undo(entry: nil, by: .by(at: hour(64)))
    #expect(try candidate(of: second).id == parted.part.id)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `rounds for one vacancy are no rounds of two people`() throws {
    var round = try booking("John Smith", at: 72)
    round.who = .known(first.candidate.id)
    let next = try store.book(round).interview
    #expect(try store.countingEvents(of: first).contains { $0.kind == .nextBooked })
    _ = try store.split(
      first.candidate.id, interviews: [next.id], by: .by(at: hour(80)), command: "people split")
    #expect(try !store.countingEvents(of: first).contains { $0.kind == .nextBooked })
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `another's interview cannot be parted`() throws {
    let other = try store.book(try booking("Ann Lee", employer: "Crest", at: 3)).interview
    #expect(throws: StoreError.noSuchInterview(other.id)) {
      try store.split(
        first.candidate.id, interviews: [other.id], by: .by(at: hour(60)), command: "people split")
    }
  }

  @Test(arguments: [true, false])
  func `after one is forgotten the other is whole, and no undo joins them`(
    isFirst: Bool
  ) throws {
    try store.record(.closed(.withdrawn), of: first, by: .by(at: hour(50)))
    let parted = try split()
    let gone = isFirst ? first.candidate.id : parted.part.id
    let kept = isFirst ? second : first
    let entry = try #require(
      try store.record(of: .candidate(parted.candidate)).entries.last?.id)
    _ = try store.forget(gone, by: .by(at: hour(70)), command: "forget")
    _ = try store.forget(gone, by: .by(at: hour(24 * 365 * 3)), command: "forget")
    expectNoDifference(try store.verification().findings, [])
    #expect(try candidate(of: kept).name == "John Smith")
    #expect(throws: StoreError.erasureStands(entry)) {
      try store.undo(entry: entry, by: .by(at: hour(71)))
    }
    #expect(try store.countingEvents(of: kept).count > 1)
    try store.queue.write { db in try db.recompute() }
    expectNoDifference(try store.verification().findings, [])
    let words = try store.queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT why FROM cancellation UNION ALL SELECT note FROM debrief")
    }
    #expect(words == [isFirst ? "secondword" : "firstword"])
  }

  @Test func `an export of both comes back the same`() throws {
    _ = try split()
    let rows = try store.exported()
    let copy = try agency()
    _ = try copy.takeIn { take in rows.allSatisfy { take($0) == nil } }
    expectNoDifference(try copy.exported(), rows)
    #expect(try copy.interview(second.id)?.candidate.phone == "07700 900002")
  }
}
