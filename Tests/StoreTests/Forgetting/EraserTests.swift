import CustomDump
import Domain
import Foundation
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

/// Nothing is left of somebody who was forgotten, in no file and in no form.
struct EraserTests {
  private let folder: Folder
  private let store: AgencyStore
  private let people: [MarkedPerson]

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    var dice = SystemRandomNumberGenerator()
    var people: [MarkedPerson] = []
    for _ in 0..<4 { people.append(try MarkedPerson(store, dice: &dice)) }
    self.people = people
  }

  private func forget(_ person: MarkedPerson, at hours: Int) throws -> Forgotten {
    let candidate = try #require(try store.candidate(everNamed: person.name))
    return try store.forget(candidate.id, by: .by(at: hour(hours)), command: "forget")
  }

  @Test func everyMarkIsThereBefore() throws {
    for person in people {
      #expect(person.marks.count > 25, "each place has a mark")
      expectNoDifference(try TraceSearch.found(person.marks, in: folder), person.marks)
    }
  }

  /// The planted fault: without the file written anew, words that were deleted are still in it.
  @Test func withoutASweepTracesAreFound() throws {
    _ = try forget(people[0], at: 100)
    #expect(try store.isUnswept())
    #expect(!(try TraceSearch.found(people[0].marks, in: folder)).isEmpty)
    try store.sweep()
    #expect(!(try store.isUnswept()))
    expectNoDifference(try TraceSearch.found(people[0].marks, in: folder), [])
  }

  /// Another planted fault: a field that is kept.
  @Test func aMarkThatIsKeptIsFound() throws {
    let other = try #require(try store.interview(people[1].interviews[0].id))
    try store.edit(
      .candidate(other.candidate), [.email(people[0].marks[7])], by: .by(at: hour(8)))
    _ = try forget(people[0], at: 100)
    try store.sweep()
    expectNoDifference(try TraceSearch.found(people[0].marks, in: folder), [people[0].marks[7]])
  }

  @Test func firstTheWordsGoThenAllOfIt() throws {
    for person in people {
      let forgotten = try forget(person, at: 100)
      #expect(forgotten.forgetting.keptUntil == LocalDate(year: 2027, month: 11, day: 16))
      #expect(forgotten.forgetting.mentions.isEmpty)
    }
    try store.sweep()
    for person in people {
      expectNoDifference(try TraceSearch.found(person.marks, in: folder), [])
      #expect(try TraceSearch.found([person.name], in: folder) == [person.name], "it is kept")
      let interview = try #require(try store.interview(person.interviews[0].id))
      #expect(interview.candidate.name == person.name && interview.candidate.phone == nil)
      #expect(interview.outcome == .withdrawn && interview.employer.name == "Acme")
      #expect(try store.interview(person.interviews[1].id)?.candidate == interview.candidate)
    }
    expectNoDifference(try store.verification().findings, [])
    for person in people { _ = try forget(person, at: 24 * 400) }
    try store.sweep()
    expectNoDifference(try TraceSearch.found(people.map(\.name), in: folder), [])
    expectNoDifference(try store.verification().findings, [])
    #expect(try store.interviews(openOnly: false).isEmpty)
  }

  @Test func whatIsOldGoesAtOnce() throws {
    let forgotten = try forget(people[0], at: 24 * 400)
    #expect(forgotten.forgetting.keptUntil == nil)
    try store.sweep()
    expectNoDifference(
      try TraceSearch.found(people[0].marks + [people[0].name], in: folder), [])
    for other in people.dropFirst() {
      expectNoDifference(try TraceSearch.found(other.marks, in: folder), other.marks)
      #expect(try store.search(.typed(other.marks[15], limit: 1)).interviews.count == 1)
    }
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func whoReadsTheLogKeepsItFromBeingEmptied() throws {
    let other = try AgencyStore(path: folder.file("agency.db"), busyTimeout: 0)
    _ = try forget(people[0], at: 100)
    try other.queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN; SELECT count(*) FROM entry")
      let impatient = try AgencyStore(path: folder.file("agency.db"), busyTimeout: 0.1)
      #expect(throws: StoreError.notSwept) { try impatient.sweep() }
      try db.execute(sql: "COMMIT")
      try impatient.sweep()
    }
    expectNoDifference(try TraceSearch.found(people[0].marks, in: folder), [])
  }

  /// Who was forgotten is forgotten in the export too, and what is taken in goes out as it came.
  @Test func anExportTakesTheErasureAlong() throws {
    _ = try forget(people[0], at: 100)
    _ = try forget(people[1], at: 24 * 400)
    let rows = try exported(store)
    let new = try agency()
    var faults: [String] = []
    let verification = try new.takeIn { take in
      faults = rows.compactMap(take)
      return true
    }
    expectNoDifference(faults, [])
    #expect(verification.isWhole)
    expectNoDifference(try exported(new), rows)
    #expect(!rows.contains { "\($0)".contains(people[0].marks[9]) })
  }

  private func exported(_ store: AgencyStore) throws -> [ExportRow] {
    var rows: [ExportRow] = []
    try store.forEachRow { _, row in
      rows.append(row)
      return true
    }
    return rows
  }
}
