import Domain
import Foundation
import Engine
import Synchronization
import Testing

@testable import SQLiteEngine
@testable import Store

/// A long answer that several connections read.
struct ReadingAheadTests {
  private let folder: Folder
  private let path: String
  private let store: AgencyStore

  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
    store = try AgencyStore(path: path)
    _ = try store.book(booking("Priya Shah"))
  }

  /// What each portion is read by: numbers as they come, and the connections that read them.
  private func read(
    _ numbers: Range<Int>, with companions: [Companion], fault: Int? = nil,
    _ body: (_ number: Int, _ readers: Set<ObjectIdentifier>) -> Bool
  ) throws -> (own: ObjectIdentifier, readers: Set<ObjectIdentifier>) {
    let readers = Readers()
    let ahead = ReadingAhead<Int, Int>(companions) { db, number in
      readers.add(ObjectIdentifier(db))
      if number == fault { throw DamageError(reason: "\(number) is damaged") }
      return number
    }
    return try store.queue.read { db in
      var rest = numbers.makeIterator()
      try ahead.forEach(in: db, { rest.next() }) { body($0, readers.all) }
      return (ObjectIdentifier(db), readers.all)
    }
  }

  @Test func isGivenInOrderAndReadByAll() throws {
    let companions = [try #require(Companion(path: path)), try #require(Companion(path: path))]
    var seen: [Int] = []
    let read = try read(0..<500, with: companions) { number, readers in
      // A companion gets time to begin, ten seconds at most on a busy machine.
      if number < 200, readers.count < 2 { Thread.sleep(forTimeInterval: 0.05) }
      seen.append(number)
      return true
    }
    #expect(seen == Array(0..<500))
    #expect(read.readers.count >= 2, "the companions may leave nothing to our own connection")
  }

  @Test func isALoopWithoutCompanions() throws {
    var seen: [Int] = []
    let read = try read(0..<50, with: []) { number, _ in
      seen.append(number)
      return true
    }
    #expect(seen == Array(0..<50))
    #expect(read.readers == [read.own])
    #expect(Companion.open(beside: nil).isEmpty)
  }

  @Test(arguments: [0, 2]) func endsWhenEnoughIsSeen(
    companions count: Int
  ) throws {
    let companions = try (0..<count).map { _ in try #require(Companion(path: path)) }
    var seen = 0
    _ = try read(0..<1_000_000, with: companions) { _, _ in
      seen += 1
      return seen < 7
    }
    #expect(seen == 7)
  }

  @Test(arguments: [0, 2]) func endsAtAFaultAfterWhatCameBeforeIt(
    companions count: Int
  ) throws {
    let companions = try (0..<count).map { _ in try #require(Companion(path: path)) }
    var seen: [Int] = []
    #expect(throws: DamageError.self) {
      _ = try read(0..<100, with: companions, fault: 40) { number, _ in
        seen.append(number)
        return true
      }
    }
    #expect(seen == Array(0..<40))
  }

  @Test func isNotReadByWhoSeesAnotherMoment() throws {
    let (before, alike) = (try #require(Companion(path: path)), Companion(path: path))
    var reads = 0
    try alike?.readIfUnchanged { _ in reads += 1 }
    #expect(reads == 1)
    _ = try AgencyStore(path: path).book(booking("Max Roe"))
    try before.readIfUnchanged { _ in reads += 1 }
    #expect(reads == 1, "somebody has committed since it was opened")
  }

  @Test func leavesNoFileBehind() throws {
    let folder = try Folder()
    _ = try AgencyStore(path: folder.file("agency.db")).book(booking("Max Roe"))
    for _ in 0..<20 {
      _ = try AgencyStore.verify(path: folder.file("agency.db"))
      #expect(try folder.contents() == ["agency.db"])
    }
  }

  @Test func ofARealReportIsOfOneMoment() throws {
    let count = 2_100
    let bookings = try (0..<count).map {
      ImportedInterview(booking: try booking("Candidate \($0)", at: $0 + 1))
    }
    _ = try store.book(bookings, by: .by(), command: "import")
    let other = try AgencyStore(path: path)
    var numbers: [Int64] = []
    var entries = 0
    try store.forEachRecord(ReportFilter()) { record, _ in
      if numbers.isEmpty {
        for number in [2, 1_000, count] {
          _ = try? other.record(
            [Fact(at: hour(0), .briefed)], of: Identifier(Int64(number)), by: .by(),
            command: "brief")
        }
      }
      numbers.append(record.interview.id.number)
      entries += record.entries.count
      return true
    }
    #expect(numbers == Array(1...Int64(count + 1)))
    #expect(entries == count + 1, "what was recorded since it began is not in it")
    #expect(try store.record(of: Identifier(1_000)).entries.count == 2)
  }

  /// Who has read, as the threads tell of it.
  private final class Readers: Sendable {
    private let seen = Mutex<Set<ObjectIdentifier>>([])

    var all: Set<ObjectIdentifier> { seen.withLock { $0 } }

    func add(_ reader: ObjectIdentifier) { seen.withLock { _ = $0.insert(reader) } }
  }
}
