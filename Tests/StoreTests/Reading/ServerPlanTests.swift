import ChasePolicy
import Domain
import Engine
import Testing

@testable import Store

/// What is done all day reads a server's journal by index, however long it is.
///
/// The server counts the scans of each table: with the arguments that a command really has, and for
/// its checks of foreign keys too. `auto_explain` on that server shows the statement at fault.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct ServerPlanTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
    _ = try store.book(booking(phone: "0123"))
    try store.damage(Self.longJournal)
    try store.queue.writeWithoutTransaction { db in
      // As autovacuum would in time.
      try db.execute(sql: "SELECT gin_clean_pending_list('searchIndexWords'); ANALYZE")
    }
  }

  /// The rows of 20,000 closed interviews, of 20 consultants, 200 vacancies and 50 employers.
  private static let longJournal = """
    INSERT INTO consultant (id, name, folded)
    SELECT 100 + n, 'Consultant ' || n, 'consultant ' || n FROM generate_series(0, 19) AS n;
    INSERT INTO employer (id, name, folded)
    SELECT 100 + n, 'Employer ' || n, 'employer ' || n FROM generate_series(0, 49) AS n;
    INSERT INTO vacancy (id, employer, title, folded)
    SELECT 100 + n, 100 + n % 50, 'Vacancy ' || n, 'vacancy ' || n
    FROM generate_series(0, 199) AS n;
    INSERT INTO candidate (id, name, folded)
    SELECT n, 'Candidate ' || n, 'candidate ' || n FROM generate_series(1001, 21000) AS n;
    INSERT INTO knownBy (candidate, kind, position, value, normal)
    SELECT n, 'name', 0, 'Candidate ' || n, 'candidate ' || n
    FROM generate_series(1001, 21000) AS n;
    INSERT INTO interview (id, candidate, vacancy, consultant)
    SELECT n, n, 100 + n % 200, 100 + n % 20 FROM generate_series(1001, 21000) AS n;
    INSERT INTO interviewNow
      (interview, startsAt, endsAt, state, outcome, consultant, candidate, employer, vacancy)
    SELECT n, n, n, 'scheduled', 'rejected', 100 + n % 20, n, 100 + n % 50, 100 + n % 200
    FROM generate_series(1001, 21000) AS n;
    INSERT INTO batch (id, command, consultant, recordedAt, clock)
    SELECT n, 'book', 100 + n % 20, n, 'given' FROM generate_series(1001, 21000) AS n;
    INSERT INTO entry (id, batch, interview, kind, happenedAt)
    SELECT n, n, n, 'booked', n FROM generate_series(1001, 21000) AS n;
    INSERT INTO entry (id, batch, interview, kind, happenedAt)
    SELECT 20000 + n, n, n, 'contact', n FROM generate_series(1001, 21000) AS n;
    INSERT INTO booking (entry, startsAt, endsAt)
    SELECT n, n, n FROM generate_series(1001, 21000) AS n;
    INSERT INTO contact (entry, chaser, target, result, note)
    SELECT 20000 + n, 'consultant', 'candidate', 'noAnswer', 'x'
    FROM generate_series(1001, 21000) AS n;
    INSERT INTO searchIndex (rowid, text)
    SELECT n, 'candidate ' || n FROM generate_series(1001, 21000) AS n;
    INSERT INTO searchWord (term) SELECT n FROM generate_series(1001, 21000) AS n;
    INSERT INTO seal (entry, salt, content, fields, chain, place)
    SELECT n, decode(repeat('00', 16), 'hex'), sha256(decode('00', 'hex')), '',
      sha256(decode('00', 'hex')), n - 999
    FROM generate_series(1001, 41000) AS n;
    UPDATE head SET place = 40001, chain = sha256(decode('00', 'hex'));
    SELECT setval('batch_id_seq', 21000), setval('entry_id_seq', 41000),
      setval('interview_id_seq', 21000), setval('candidate_id_seq', 21000)
    """

  /// The tables of more than a thousand rows, with how often they were scanned.
  private func scans() throws -> [String: Int] {
    try store.queue.read { db in
      let rows = try db.rows(
        """
        SELECT pg_class.relname AS name, seq_scan AS scans FROM pg_stat_user_tables
        JOIN pg_class ON pg_class.oid = relid WHERE reltuples > 1000
        """
      ) { (try $0.get("name") as String, try $0.get("scans") as Int) }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  /// The tables that some work scans.
  private func tables(scannedBy work: (AgencyStore) throws -> Void) throws -> [String] {
    let before = try scans()
    #expect(before.count >= 10)
    let other = try AgencyStore(path: store.name, holdsSnapshot: true)
    try work(other)
    other.release()
    try other.queue.writeWithoutTransaction { db in
      _ = try db.rows("SELECT pg_stat_force_next_flush()") { _ in }
    }
    let after = try scans()
    return after.keys.filter { after[$0] != before[$0] }.sorted()
  }

  @Test func aScanIsFound() throws {
    let scanned = try tables { store in
      _ = try store.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM entry WHERE happenedAt = 7")
      }
    }
    #expect(scanned == ["entry"])
  }

  private static let commands: [(name: String, work: @Sendable (AgencyStore) throws -> Void)] = [
    (
      "due", { _ = try $0.duties(DutyQuery(now: hour(30), begun: true, consultant: Identifier(1))) }
    ),
    ("due, of all", { _ = try $0.duties(DutyQuery(now: hour(30), begun: true, consultant: nil)) }),
    ("silent", { _ = try $0.silent(at: hour(30), over: nil, consultant: Identifier(1)) }),
    ("silent, of all", { _ = try $0.silent(at: hour(30), over: nil, consultant: nil) }),
    ("a record", { _ = try $0.record(of: Identifier(1)) }),
    (
      "a card",
      { store in
        let candidate = try #require(try store.candidate(everNamed: "Priya Shah"))
        try store.expect([.interviewsOf(.candidate(candidate), closed: 3)])
        _ = try store.interviews(of: .candidate(candidate), closed: 3)
      }
    ),
    (
      "a recording",
      { store in
        let call = try #require(
          Contact(chaser: .consultant, target: .candidate, result: .noAnswer, note: "rang"))
        let interview = try #require(try store.interview(Identifier(1)))
        try store.record(.contact(call), of: interview)
      }
    ),
    ("a booking", { _ = try $0.book(booking("Zoe Lund", employer: "Bolt")) }),
    ("an undo", { _ = try $0.undo(entry: nil, by: .by()) }),
    ("a name", { _ = try $0.people(knownBy: "Candidate 1717") }),
  ]

  @Test(arguments: commands.map(\.name))
  func theJournalIsReadByIndex(_ name: String) throws {
    let command = try #require(Self.commands.first { $0.name == name })
    #expect(try tables(scannedBy: command.work) == [])
  }
}
