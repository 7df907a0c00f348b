public import Domain
import Engine
import SQLiteEngine

extension AgencyStore {
  /// Imports all rows of an export into an empty database in one transaction, computes the derived
  /// data, and checks all of it.
  ///
  /// `rows` passes each row to the closure it is given, which returns the fault of the row or nil.
  /// If `rows` returns false, nothing is saved and ``StoreError/givenUp`` is thrown. `progress` is
  /// called as the check goes on. If `keeping` is false, everything is done except saving. Throws
  /// ``StoreError/notEmpty`` if something is recorded, and ``StoreError/notWhole(path:_:)`` if the
  /// check of the result fails.
  public func takeIn(
    keeping: Bool = true,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in },
    _ rows: (_ take: (ExportRow) -> String?) -> Bool
  ) throws(StoreError) -> Verification {
    var tried: Verification?
    do {
      return try takeIn(progress: progress, rows) { verification in
        tried = verification
        return keeping
      }
    } catch .givenUp {
      guard let tried else { throw .givenUp }
      return tried
    }
  }

  /// Imports the rows; saves nothing if `keeps` returns false for the result of the check.
  private func takeIn(
    progress: @escaping (_ done: Int, _ total: Int) -> Void,
    _ rows: (_ take: (ExportRow) -> String?) -> Bool, _ keeps: (Verification) -> Bool
  ) throws(StoreError) -> Verification {
    try writeSealing { db in
      var intake = try ExportIntake(db: db)
      guard try intake.isEmpty() else { throw StoreError.notEmpty }
      let isGiven = rows { row in intake.take(row) }
      if let failure = intake.failure { throw failure }
      guard isGiven, !intake.isSpoilt else { throw StoreError.givenUp }
      // The check reports what cannot be computed because it cannot be read.
      do { try db.recompute() } catch is DamageError {}
      if db.isOnServer { try db.continueAfterRows() }
      let verification = Verifier(db, progress: progress).run()
      guard verification.isWhole else { throw StoreError.notWhole(path: name, verification) }
      guard keeps(verification) else { throw StoreError.givenUp }
      learn(try PolicyInForce(in: db))
      return verification
    }
  }
}

/// Writes the rows of an export as they arrive.
private struct ExportIntake {
  private let db: Database
  private let shapes: [String: ExportShape]
  /// The error that ended the import, if it was not the fault of a row.
  private(set) var failure: (any Error)?
  /// The number of seals so far, which are in the order of the chain.
  private var seals: Int64 = 0
  /// True once a server has refused a row: it takes no other in the same transaction.
  private(set) var isSpoilt = false

  init(db: Database) throws {
    self.db = db
    let shapes = try StoredTable.exported.map { ($0.name, try $0.shape(in: db)) }
    self.shapes = Dictionary(shapes) { first, _ in first }
  }

  /// Returns true if nothing is recorded.
  func isEmpty() throws -> Bool {
    try shapes.values.allSatisfy { shape in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 AS found FROM \(shape.source) LIMIT 1) AS one")
        == 0
    }
  }

  /// Writes a row; returns its fault, or nil if it has none.
  mutating func take(_ row: ExportRow) -> String? {
    guard !isSpoilt else { return nil }
    guard let shape = shapes[row.record], shape.columns.count == row.values.count else {
      return "there is no such record"
    }
    do {
      if shape.table == .lastNumbers {
        if db.isOnServer { return nil }
        // Inserting the rows before has already set a value for this table.
        try db.run("DELETE FROM sqlite_sequence WHERE name = ?", [row.values[0].stored])
      }
      var values = row.values.map(\.stored)
      if let source = shape.foldedFrom,
        let place = shape.columns.firstIndex(where: { $0.name == source }),
        case .text(let name) = row.values[place]
      {
        values.append(FoldedName(name).folded.stored)
      }
      if shape.table.isSeals {
        seals += 1
        values.append(seals.stored)
      }
      try db.run(shape.insertion, values)
      try db.flush()
      return nil
    } catch let error as EngineError where error.kind == .constraint {
      isSpoilt = db.isOnServer
      return error.message
    } catch {
      failure = error
      return "it could not be written"
    }
  }
}

extension ExportValue {
  /// The value as the database stores it.
  fileprivate var stored: Value {
    switch self {
    case .nothing: .null
    case .number(let number): .integer(number)
    case .text(let text): .text(text)
    case .moment(let moment): moment.stored
    case .bytes(let bytes): .bytes(bytes)
    }
  }
}
