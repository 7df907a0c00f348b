import Domain
import Engine
import SQLiteEngine

/// Checks the journal against its seals, entry by entry, in one pass.
struct SealCheck {
  private let db: Database
  private let report: (Finding) -> Void
  private var previous = Seal.beginning
  private var last: Int64 = 0
  /// The place of the previous seal.
  private var place: Int64 = 0
  /// The number of entries after it that have no seal.
  private var unsealed: Int64 = 0
  /// The entries that the journal records as erased.
  private var erased: Set<Int64> = []

  /// A check that calls `report` for each entry and each field that has changed since it was
  /// recorded.
  init(_ db: Database, report: @escaping (Finding) -> Void) {
    self.db = db
    self.report = report
  }

  /// Runs the check.
  mutating func run() throws {
    let entries = try SealedEntries(1...Int64.max, in: db)
    erased = Set(
      try db.rows("SELECT erased FROM erasure ORDER BY erased") { try $0.get("erased") as Int64 })
    let seals = try db.cursor(
      "SELECT \(StoredTable.columnList(of: "seal")) FROM seal ORDER BY entry")
    var row = try seals.next()
    while let entry = entries.next {
      while let found = row, try found.get("entry") < entry {
        reportMissing(through: try found.get("entry"))
        place = try found.get("place") as Int64? ?? 0
        row = try seals.next()
      }
      let seal = try row.flatMap { try $0.get("entry") == entry ? try Seal(row: $0) : nil }
      if seal != nil, let given = try row?.get("place") as Int64? {
        // Numbers of entries may have gaps, places have none.
        if given != place + 1 { reportMisplaced(entry) }
        place = given
      }
      unsealed = seal == nil ? unsealed + 1 : 0
      last = entry
      try check(
        entry, try entries.header(of: entry), try entries.content(of: entry), against: seal)
    }
    reportMissing(through: try numbersGiven())
    if db.isOnServer { try checkEnd() }
  }

  /// Checks that a server's end of the chain is that of the last seal: the last entries may be missing
  /// with their seals.
  private func checkEnd() throws {
    let end = try db.rows("SELECT place, chain FROM head") { row in
      (place: try row.get("place") as Int64, chain: try row.bytes("chain") ?? [])
    }
    guard let end = end.first else { return }
    if end.place > place + unsealed {
      reportMissing(through: last + end.place - place - unsealed)
    } else if end.chain != previous, unsealed == 0 {
      report(
        .entry(
          Identifier(last), field: nil, reason: "its seal is not the end of the chain any more"))
    }
  }

  /// Returns the highest entry number ever assigned.
  private func numbersGiven() throws -> Int64 {
    let sealed = try Int64.fetchOne(db, sql: "SELECT max(entry) FROM seal") ?? 0
    return max(sealed, try db.isOnServer ? 0 : db.lastNumber(of: "entry"))
  }

  /// Reports the entries that are missing before one whose place in the chain is not the next.
  private func reportMisplaced(_ entry: Int64) {
    guard last + 1 == entry else { return reportMissing(through: entry - 1) }
    report(
      .entry(Identifier(entry), field: nil, reason: "its place in the chain is not the next one"))
  }

  /// Reports the numbers up to one as missing entries.
  private func reportMissing(through end: Int64) {
    guard end > last else { return }
    for entry in (last + 1)...min(end, last + Int64(Verification.most) + 1) {
      report(.entry(Identifier(entry), field: nil, reason: "it is missing from the journal"))
    }
  }

  private mutating func check(
    _ entry: Int64, _ header: SealedText, _ content: SealedText, against seal: Seal?
  ) throws {
    guard let seal else {
      report(
        .entry(Identifier(entry), field: nil, reason: "it has no seal: debrief did not record it"))
      return
    }
    let isContentWhole = seal.salt.map { Seal.digest(of: content, salt: $0) == seal.content }
    let isChainWhole = Seal.chain(previous, header, seal.content) == seal.chain
    previous = seal.chain
    if let reason = wrongErasure(of: entry, content, seal) {
      report(.entry(Identifier(entry), field: nil, reason: reason))
    }
    guard isContentWhole == false || !isChainWhole else { return }
    let fields = try changedFields(of: entry, since: seal)
    for field in fields {
      report(.entry(Identifier(entry), field: field, reason: "\(field) is not what was recorded"))
    }
    guard fields.isEmpty else { return }
    report(
      .entry(
        Identifier(entry), field: nil,
        reason: isContentWhole == false
          ? "it, or its seal, is not what was recorded"
          : "its seal does not follow from the one before: a seal was changed, or an entry before it"
      ))
  }

  /// Returns the fault in an entry's erasure, or in its absence; nil if absent.
  private func wrongErasure(of entry: Int64, _ content: SealedText, _ seal: Seal) -> String? {
    switch (seal.salt == nil, erased.contains(entry)) {
    case (true, true): content.bytes.isEmpty ? nil : "it was erased, and says something again"
    case (true, false): "it was erased, and no entry of the journal says so"
    case (false, true): "it is said to be erased, and its seal is still there"
    case (false, false): nil
    }
  }

  /// Returns the columns of an entry whose values have changed or gone since it was sealed.
  private func changedFields(of entry: Int64, since seal: Seal) throws -> [String] {
    guard let salt = seal.salt else { return [] }
    let now = try SealedEntries(entry...entry, in: db)
    let texts = [
      try now.header(of: entry, wantsFields: true), try now.content(of: entry, wantsFields: true),
    ]
    let names = texts.flatMap(\.names)
    let marks = texts.flatMap { $0.marks(salt: salt) }
    let sealed = Set(seal.marks)
    let changed = zip(names, marks).filter { !sealed.contains($1) }.map(\.0)
    let held = Set(marks.map(\.name))
    let lost = seal.marks.filter { !held.contains($0.name) }
    return changed + lost.map { Self.name($0.name, among: now.columnNames) ?? "something" }
  }

  private static func name(_ mark: UInt32, among names: [String]) -> String? {
    names.first { FieldMark.mark(ofName: $0) == mark }
  }
}
