import CustomDump
import Domain
import GRDB
import Testing

@testable import Store

struct RefusingTests {
  struct Situation: CustomTestStringConvertible {
    let code: ResultCode
    let attempt: Attempt
    let error: StoreError
    var testDescription: String { "\(code.rawValue) while \(attempt)" }
  }

  @Test(
    arguments: [
      Situation(code: .SQLITE_BUSY, attempt: .writing, error: .busy),
      Situation(code: .SQLITE_BUSY_SNAPSHOT, attempt: .writing, error: .busy),
      Situation(code: .SQLITE_LOCKED, attempt: .reading, error: .busy),
      Situation(code: .SQLITE_FULL, attempt: .writing, error: .writeFailed(reason: "told")),
      Situation(code: .SQLITE_IOERR_FSYNC, attempt: .writing, error: .writeFailed(reason: "told")),
      Situation(code: .SQLITE_READONLY, attempt: .writing, error: .writeFailed(reason: "told")),
      Situation(
        code: .SQLITE_CONSTRAINT, attempt: .writing, error: .programFault(reason: "told")),
      Situation(code: .SQLITE_ERROR, attempt: .writing, error: .programFault(reason: "told")),
      Situation(
        code: .SQLITE_CORRUPT, attempt: .writing, error: .damaged(path: "x.db", reason: "told")),
      Situation(
        code: .SQLITE_NOTADB, attempt: .opening,
        error: .damaged(path: "x.db", reason: "its first page cannot be read")),
      Situation(
        code: .SQLITE_IOERR, attempt: .reading, error: .damaged(path: "x.db", reason: "told")),
      Situation(
        code: .SQLITE_CANTOPEN, attempt: .reading, error: .cannotOpen(path: "x.db", reason: "told")),
      Situation(
        code: .SQLITE_READONLY, attempt: .opening, error: .cannotOpen(path: "x.db", reason: "told")),
    ])
  func sqliteErrorsBecomeSituations(_ situation: Situation) {
    let error = DatabaseError(resultCode: situation.code, message: "told")
    expectNoDifference(
      StoreError(error, while: situation.attempt, path: "x.db"), situation.error)
  }

  @Test(arguments: ["invalid fts5 file format (found 0, expected 4)", "no such table: main.batch"])
  func whatOnlyADamagedFileCausesIsDamage(_ message: String) {
    expectNoDifference(
      StoreError(
        DatabaseError(resultCode: .SQLITE_ERROR, message: message), while: .writing, path: "x.db"),
      .damaged(path: "x.db", reason: message))
  }

  @Test func aSituationStaysWhatItIs() {
    expectNoDifference(
      StoreError(StoreError.nothingToUndo, while: .writing, path: "x.db"), .nothingToUndo)
  }

  @Test func aRowThatNobodyCanHaveWrittenIsDamage() throws {
    let store = try AgencyStore(path: nil)
    let recorded = try store.book(try booking())
    try store.queue.write { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "UPDATE interviewNow SET state = 'postponed'")
    }
    #expect(
      throws: StoreError.damaged(path: "", reason: "an interview has the unknown state `postponed`")
    ) { try store.interview(recorded.interview.id) }
  }
}
