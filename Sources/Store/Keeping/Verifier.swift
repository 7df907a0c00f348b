import AgencySettings
import Domain
import Foundation
import Engine
import SQLiteEngine

/// Checks a database in one transaction: the file, foreign keys, every entry, and the data derived
/// from the journal.
///
/// It writes nothing, holds a portion of the journal at a time, and goes on after a finding.
final class Verifier {
  private let db: Database
  private let companions: VerifierCompanions
  private let progress: (_ done: Int, _ total: Int) -> Void
  private let kept: JournalHead?
  private var verification = Verification()
  /// The check of the search index; nil once it can no longer give a result.
  private var search: SearchCheck?

  /// Creates a check that uses as many companions as it is given.
  ///
  /// If `kept`, a head of the journal that was kept elsewhere, is no longer in the journal, the
  /// check reports it.
  init(
    _ db: Database, since kept: JournalHead? = nil,
    with companions: VerifierCompanions = VerifierCompanions(),
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.db = db
    self.companions = companions
    self.kept = kept
    self.progress = progress
    search = SearchCheck(db: db)
  }

  /// Runs the check.
  func run() -> Verification {
    do {
      let beside = try ReadingBeside(companions.beside, in: db, reading: CheckBeside.init)
      checkContent()
      return whole(with: beside.answer(in: db))
    } catch {
      verification.add(.file(error.damageReason))
      return verification
    }
  }

  /// The combined result of all checks.
  ///
  /// The check of entry hashes does not repeat entries that are already reported.
  private func whole(with beside: CheckBeside) -> Verification {
    var whole = Verification()
    whole.entries = verification.entries
    whole.interviews = verification.interviews
    whole.head = verification.head
    whole.add(contentsOf: beside.file)
    whole.add(contentsOf: verification)
    whole.add(contentsOf: beside.seals) { !verification.names($0) }
    return whole
  }

  /// Checks the foreign keys, every entry, and the data derived from the journal.
  private func checkContent() {
    attempt { for fault in try SchemaCheck.faults(in: db) { verification.add(.file(fault)) } }
    attempt(checkReferences)
    attempt(checkNames)
    attempt(checkEntriesOfNoInterview)
    attempt(checkInterviews)
    checkSearch { search throws in try search.finish() }
    for difference in search?.differences ?? [] { verification.add(.computed(difference)) }
    for computed in [db.differingParticulars, db.differingSplits, db.differingNames] {
      attempt { for difference in try computed() { verification.add(.computed(difference)) } }
    }
    attempt(checkHead)
  }

  /// Runs one check; if damage ends it, that is a finding, and the others go on.
  private func attempt(_ check: () throws -> Void) {
    do { try check() } catch { verification.add(.file(error.damageReason)) }
  }

  private func checkReferences() throws {
    let report = { [self] (table: String, row: Int64?, parent: String) in
      verification.add(
        .reference(
          record: table, row: row, to: parent,
          isComputed: StoredTable.computed.contains { $0.name == table }))
    }
    guard db.isOnServer else { return try db.checkReferences(report: report) }
    try ServerSchema.checkReferences(in: db, report: report)
  }

  /// Checks that every name has its correct folded form.
  private func checkNames() throws {
    for (table, column) in StoredTable.named {
      let sql = "SELECT id, \(column), folded FROM \(table.name) ORDER BY id"
      let rows = try db.cursor(sql)
      while let row = try rows.next() {
        do {
          guard FoldedName(try row.get(column)).folded == (try row.get("folded") as String) else {
            throw DamageError(reason: "folded is not the folded form of \(column)", field: "folded")
          }
        } catch {
          add(error, table: table.name, row: try row.get("id"))
        }
      }
    }
  }

  /// Checks the entries without an interview, such as the policy and the bank holidays.
  private func checkEntriesOfNoInterview() throws {
    do {
      _ = try db.entriesOfNoInterview()
    } catch {
      let entries: [Int64] = try db.rows("SELECT id FROM entry WHERE interview IS NULL ORDER BY id")
      { try $0.get("id") }
      try db.readAlone(entries) { entry, error in
        verification.add(Self.finding(error, entry: entry))
      }
    }
    try db.forEachWronglyRetracted { verification.add(.computed($0)) }
  }

  private func checkInterviews() throws {
    verification.entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM interview") ?? 0
    let policy = policy()
    let ahead = ReadingAhead(companions.ahead) { db, interviews in
      (interviews, Result { try PortionCheck(of: interviews, under: policy, in: db) })
    }
    var last: Int64 = 0
    let next = { [db] () throws -> [Int64]? in
      let portion = try db.interviews(after: last)
      last = portion.last ?? last
      return portion.isEmpty ? nil : portion
    }
    try ahead.makeRoom(in: db)
    try ahead.forEach(in: db, next) { [self] interviews, check in
      add(check, of: interviews, under: policy)
      verification.interviews += interviews.count
      progress(verification.interviews, total)
      return true
    }
  }

  /// The policy in force; nil if it cannot be read, so that no plan can be computed, or if the
  /// plans are those of another edition of its rules.
  private func policy() -> Policy? {
    do { return try Schema(of: db).hasOtherPlans ? nil : PolicyInForce(in: db).policy } catch {
      verification.add(.file("the policy in force cannot be read: \(error.damageReason)"))
      return nil
    }
  }

  /// Adds the check of some interviews or, if it failed, checks each of them alone.
  private func add(
    _ check: Result<PortionCheck, any Error>, of interviews: [Int64], under policy: Policy?
  ) {
    switch check {
    case .success(let check):
      checkSearch { search throws in search.compare(try check.words.get()) }
      for difference in check.differences { verification.add(.computed(difference)) }
    case .failure(let error) where interviews.count == 1:
      name(error, in: interviews[0])
    case .failure:
      for interview in interviews {
        let alone = Result { try PortionCheck(of: [interview], under: policy, in: db) }
        add(alone, of: [interview], under: policy)
      }
    }
  }

  /// Continues the check of the search index; an unreadable index can be rebuilt.
  private func checkSearch(_ work: (inout SearchCheck) throws -> Void) {
    guard var check = search else { return }
    do {
      try work(&check)
      search = check
    } catch {
      search = nil
      // A table that cannot be opened cannot be dropped and rebuilt either.
      let reason = error.damageReason
      guard !reason.hasPrefix("vtable constructor failed") else {
        return verification.add(.file(reason))
      }
      verification.add(
        .computed(
          Difference(
            record: SearchIndex.table, key: "all of it", field: nil, held: reason,
            expected: "the words of the journal")))
    }
  }

  /// Reports the entries of an interview that cannot be read.
  private func name(_ error: any Error, in interview: Int64) {
    // The words of the entry are unknown, so the word counts of the index are too.
    search = nil
    let before = verification.count
    attempt {
      let entries: [Int64] = try db.rows(
        "SELECT id FROM entry WHERE interview = ? ORDER BY id", [interview]
      ) { try $0.get("id") }
      try db.readAlone(entries) { entry, error in
        verification.add(Self.finding(error, entry: entry))
      }
    }
    if verification.count == before { add(error, table: "interview", row: interview) }
  }

  /// Records the head, and checks that the kept head is still in the hash chain.
  private func checkHead() throws {
    verification.head = try db.lastSeal().map { last in
      JournalHead(entry: Identifier(last.entry), digest: ExportFormat.hexadecimal(last.chain))
    }
    guard let kept else { return }
    let chain = try [UInt8].fetchOne(
      db, sql: "SELECT chain FROM seal WHERE entry = ?", arguments: [kept.entry])
    let reason: String? =
      switch chain.map(ExportFormat.hexadecimal) {
      case nil: "it was in the journal when that digest was kept, and is missing now"
      case kept.digest?: nil
      default: "its digest is not the one that was kept: an entry up to it was changed since"
      }
    if let reason { verification.add(.entry(kept.entry, field: nil, reason: reason)) }
  }

  private func add(_ error: any Error, table: String, row: Int64?) {
    let field = (error as? DamageError)?.field
    verification.add(.row(record: table, row: row, field: field, reason: error.damageReason))
  }

  private static func finding(_ error: any Error, entry: Int64) -> Finding {
    .entry(Identifier(entry), field: (error as? DamageError)?.field, reason: error.damageReason)
  }
}

/// The additional connections that a check uses.
struct VerifierCompanions {
  /// The companion that checks the file and the entry hashes.
  var beside: Companion?
  /// The companions that read interviews with their journals ahead.
  var ahead: [Companion] = []
}
