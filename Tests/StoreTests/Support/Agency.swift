import Domain
import Foundation
import Engine
@testable import SQLiteEngine
import Testing
import WorkingTime

@testable import Store

/// Monday 2026-11-16, 09:00 UTC, and hours after it.
func hour(_ hours: Int) -> Instant {
  Instant(seconds: 1_794_819_600 + hours * 3600)
}

/// An interview's time: an hour, so many hours after `hour(0)`.
func time(_ hours: Int) throws -> InterviewTime {
  try #require(InterviewTime(start: hour(hours), end: hour(hours + 1)))
}

extension Stamp {
  /// Somebody recording at a moment.
  static func by(_ name: String = "Sam", at moment: Instant = hour(0), clock: Clock = .given)
    -> Stamp
  {
    Stamp(consultant: Consultant(id: Identifier(0), name: name), at: moment, clock: clock)
  }
}

/// A booking with good defaults.
func booking(
  _ candidate: String = "Priya Shah", who: BookedCandidate = .named, employer: String = "Acme",
  vacancy: String = "Data analyst",
  at hours: Int = 0, phone: String? = nil, email: String? = nil, meets: [String] = [],
  stage: Stage? = nil, consultant: String? = nil
) throws -> Booking {
  Booking(
    candidate: candidate, who: who, phone: phone, email: email, employer: employer,
    vacancy: vacancy, stage: stage, time: try time(hours), meets: meets, consultant: consultant)
}

/// A database as another program opens it: made if it is absent, and without our defence.
func plainDatabase(_ path: String) throws -> SQLiteQueue {
  try Connection(path: path).openUndefended()
}

extension Row {
  /// Its columns with their values.
  var words: String { values.map { "\($0.name):\($0.value)" }.joined(separator: " ") }
}

extension Database {
  /// The steps of a statement's plan.
  func plan(_ sql: String, _ arguments: [(any ColumnValue)?]) throws -> [String] {
    try rows("EXPLAIN QUERY PLAN " + sql, arguments) { try $0.get("detail") }
  }
}

extension ColumnValue where Self: Hashable {
  /// The values in the first column of a statement's rows, each once.
  static func fetchSet(_ db: Database, sql: String) throws -> Set<Self> {
    Set(try fetchAll(db, sql: sql))
  }
}

extension AgencyStore {
  /// Books one interview.
  func book(_ booking: Booking, by stamp: Stamp = .by()) throws -> Recorded {
    try #require(
      try book([ImportedInterview(booking: booking)], by: stamp, command: "book").first)
  }

  /// Records one event, at the stamp's moment.
  @discardableResult
  func record(
    _ event: Event, of interview: Interview, by stamp: Stamp = .by(at: hour(1)),
    command: String = "log"
  ) throws -> Recorded {
    try record(
      [Fact(at: stamp.at, event)], of: interview.id, by: stamp, command: command)
  }

  /// The candidate who has or had a name, even if all their bookings were undone.
  func candidate(everNamed name: String) throws -> Candidate? {
    try people(knownBy: name).first?.id.flatMap { try candidate($0) }
  }

  /// The names of all candidates who have an interview, in order.
  func candidateNames() throws -> [String] { try candidates().map(\.name) }

  /// The names of all employers that have an interview, in order.
  func employerNames() throws -> [String] { try employers().map(\.name) }

  /// Merges two records.
  @discardableResult
  func merge(_ merger: Merger, by stamp: Stamp) throws -> RecordedEvent {
    try record([.merged(merger)], by: stamp, command: "people merge")
  }

  /// Edits somebody by hand.
  @discardableResult
  func edit(
    _ person: PersonRecord.Person, _ changes: [PersonEdit.Change], by stamp: Stamp = .by()
  ) throws -> Identifier<JournalEntry> {
    try record([.edited(PersonEdit(person, changes))], by: stamp, command: "people edit").entry
  }

  /// The journal's events of an interview that count.
  func countingEvents(of interview: Interview) throws -> [Event] {
    try record(of: interview.id).entries.filter(\.counts).compactMap { entry in
      if case .event(let event) = entry.content { event } else { nil }
    }
  }

  /// Every interview, or every open one, in the order of their starts.
  func interviews(openOnly: Bool) throws -> [Interview] {
    try queue.read { db in
      try db.rows(
        """
        SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
        WHERE \(openOnly ? InterviewRows.isOpen : "TRUE")
        ORDER BY interviewNow.startsAt, interviewNow.interview
        """, [], Interview.init(row:))
    }
  }

  /// Every row of these tables, as text.
  func dump(_ tables: [String]) throws -> [String: [String]] {
    try queue.read { db in
      var dump: [String: [String]] = [:]
      for table in tables {
        dump[table] = try db.rows("SELECT * FROM \(table)", [], \.words).sorted()
      }
      return dump
    }
  }

  /// Everything that is computed from the journal.
  func dumpComputed() throws -> [String: [String]] {
    try dump(["interviewNow", "duty", "cover", "candidate"])
  }

  /// Whether all that is computed from the journal is as it should be.
  var isWhole: Bool { get throws { try queue.read { Verifier($0).run().isWhole } } }

  /// How many rows there are, table by table.
  func counts() throws -> [String: Int] {
    try queue.read { db in
      let tables =
        StoredTable.all.map(\.name).filter { name in
          name != StoredTable.lastNumbers.name && !name.hasPrefix("search")
        } + [SearchIndex.table]
      return try Dictionary(
        uniqueKeysWithValues: tables.map { table in
          (table, try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0)
        })
    }
  }
}
