import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct RefusingTests {
  struct Situation: CustomTestStringConvertible {
    let kind: EngineError.Kind
    let attempt: Attempt
    let error: StoreError
    var testDescription: String { "\(kind) while \(attempt)" }
  }

  @Test(
    arguments: [
      Situation(kind: .busy, attempt: .writing, error: .busy),
      Situation(kind: .locked, attempt: .reading, error: .busy),
      Situation(kind: .full, attempt: .writing, error: .writeFailed(reason: "told")),
      Situation(kind: .readOnly, attempt: .writing, error: .writeFailed(reason: "told")),
      Situation(
        kind: .constraint, attempt: .writing, error: .programFault(reason: "told")),
      Situation(kind: .fault, attempt: .writing, error: .programFault(reason: "told")),
      Situation(
        kind: .corrupt, attempt: .writing, error: .damaged(path: "x.db", reason: "told")),
      Situation(
        kind: .notADatabase, attempt: .opening,
        error: .damaged(path: "x.db", reason: "its first page cannot be read")),
      Situation(
        kind: .other, attempt: .reading, error: .damaged(path: "x.db", reason: "told")),
      Situation(
        kind: .cannotOpen, attempt: .reading, error: .cannotOpen(path: "x.db", reason: "told")),
      Situation(
        kind: .readOnly, attempt: .opening, error: .cannotOpen(path: "x.db", reason: "told")),
    ])
  func engineErrorsBecomeSituations(_ situation: Situation) {
    let error = EngineError(situation.kind, "told")
    expectNoDifference(
      StoreError(error, while: situation.attempt, path: "x.db"), situation.error)
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
