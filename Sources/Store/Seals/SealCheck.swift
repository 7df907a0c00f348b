import Domain
import Engine
import SQLiteEngine

/// A seal to be checked with the one before it in the chain.
private struct Link {
  let entry: Int64
  /// The number of the entry before it.
  let after: Int64
  let seal: Seal
  /// The entry's header; nil if there is no entry.
  let header: SealedText?
  /// False if the content is not what was recorded; nil if it was erased.
  let isContentWhole: Bool?
}

/// Checks the journal against its seals, entry by entry, in one pass.
struct SealCheck {
  private let db: Database
  private let report: (Finding) -> Void
  /// The number of the entry that was read last.
  private var last: Int64 = 0
  /// The end of the chain: the place and the chain hash of the seal furthest on.
  private var end: Seal.Last = (Seal.beginning, 0)
  /// The chain hashes of seals, by place, of which the next has not been read: usually one, but what
  /// was recorded on a server is not in the order of its numbers.
  private var ends = [0: Seal.beginning] as [Int64: [UInt8]]
  /// The seals of which the one before has not been read, by the place of that one.
  private var waiting: [Int64: Link] = [:]
  /// The number of entries after the last sealed one that have no seal.
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
        try passOver(found)
        row = try seals.next()
      }
      let (header, content) = (try entries.header(of: entry), try entries.content(of: entry))
      if let found = row, try found.get("entry") == entry {
        try check(entry, header, content, against: try Seal(row: found), at: try place(of: found))
        row = try seals.next()
      } else {
        unsealed += 1
        report(
          .entry(
            Identifier(entry), field: nil, reason: "it has no seal: debrief did not record it"))
      }
      last = entry
    }
    while let found = row {
      try passOver(found)
      row = try seals.next()
    }
    for (_, link) in waiting.sorted(by: { $0.key < $1.key }) { try reportAlone(link) }
    if db.isOnServer {
      try checkEnd()
    } else {
      reportMissing(through: try db.lastNumber(of: "entry"))
    }
  }

  /// The place of a seal in the chain.
  private func place(of row: Row) throws -> Int64 { try row.get("place") ?? end.place + 1 }

  /// Goes on after a seal whose entry is missing.
  private mutating func passOver(_ row: Row) throws {
    let entry: Int64 = try row.get("entry")
    try add(
      Link(entry: entry, after: last, seal: try Seal(row: row), header: nil, isContentWhole: nil),
      at: try place(of: row))
    last = entry - 1
    reportMissing(through: entry)
    last = entry
  }

  /// Checks that a server's end of the chain is that of the last seal: the last entries may be missing
  /// with their seals.
  private func checkEnd() throws {
    let head = try db.rows("SELECT place, chain FROM head") { row in
      (place: try row.get("place") as Int64, chain: try row.bytes("chain") ?? [])
    }
    guard let head = head.first else { return }
    if head.place > end.place + unsealed {
      reportMissing(through: last + head.place - end.place - unsealed)
    } else if head.chain != end.chain, unsealed == 0 {
      report(
        .entry(
          Identifier(last), field: nil, reason: "its seal is not the end of the chain any more"))
    }
  }

  /// Reports a seal before which another is missing: the numbers before it that no entry has, or its
  /// place.
  private mutating func reportAlone(_ link: Link) throws {
    if link.after + 1 < link.entry {
      last = link.after
      reportMissing(through: link.entry - 1)
    } else {
      report(
        .entry(
          Identifier(link.entry), field: nil,
          reason: "its place in the chain is not the next one"))
    }
    if link.isContentWhole == false { try reportChanges(of: link) }
  }

  /// Reports the numbers up to one as missing entries.
  private func reportMissing(through end: Int64) {
    guard end > last else { return }
    for entry in (last + 1)...min(end, last + Int64(Verification.most) + 1) {
      report(.entry(Identifier(entry), field: nil, reason: "it is missing from the journal"))
    }
  }

  private mutating func check(
    _ entry: Int64, _ header: SealedText, _ content: SealedText, against seal: Seal,
    at place: Int64
  ) throws {
    if let reason = wrongErasure(of: entry, content, seal) {
      report(.entry(Identifier(entry), field: nil, reason: reason))
    }
    let isContentWhole = seal.salt.map { Seal.digest(of: content, salt: $0) == seal.content }
    try add(
      Link(entry: entry, after: last, seal: seal, header: header, isContentWhole: isContentWhole),
      at: place)
  }

  /// Takes in the seal of a place in the chain.
  private mutating func add(_ link: Link, at place: Int64) throws {
    let chain = link.seal.chain
    unsealed = 0
    if place > end.place { end = (chain, place) }
    if let previous = ends.removeValue(forKey: place - 1) {
      try check(link, after: previous)
    } else {
      waiting[place - 1] = link
    }
    if let next = waiting.removeValue(forKey: place) {
      try check(next, after: chain)
    } else {
      ends[place] = chain
    }
  }

  private func check(_ link: Link, after previous: [UInt8]) throws {
    guard let header = link.header else { return }
    let isChainWhole = Seal.chain(previous, header, link.seal.content) == link.seal.chain
    if link.isContentWhole == false || !isChainWhole { try reportChanges(of: link) }
  }

  /// Reports the columns that are not what was recorded, or else that the entry or its seal is not.
  private func reportChanges(of link: Link) throws {
    let entry = Identifier<JournalEntry>(link.entry)
    let fields = try changedFields(of: link.entry, since: link.seal)
    for field in fields {
      report(.entry(entry, field: field, reason: "\(field) is not what was recorded"))
    }
    guard fields.isEmpty else { return }
    report(
      .entry(
        entry, field: nil,
        reason: link.isContentWhole == false
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
