public import Domain
import GRDB
import WorkingTime

extension AgencyStore {
  /// Returns the entries of people and of the agency of these kinds in the order of recording,
  /// including retracted ones, without erased ones.
  public func journal(_ kinds: Set<Event.Kind>) throws(StoreError) -> [JournalEntry] {
    try read { db in try db.entriesOfNoInterview(kinds) }
  }
}

extension Database {
  /// Returns the journals of interviews: every entry by the time it happened, oldest first,
  /// including retracted ones.
  ///
  /// If `kinds` is given, only entries of those kinds, retractions and erased entries.
  func journals(
    of interviews: [Int64], kinds: Set<Event.Kind>? = nil
  ) throws -> [Int64: [JournalEntry]] {
    guard kinds == nil, interviews.count < Self.few else {
      return try readJournals(of: interviews, kinds: kinds)
    }
    return try remembered(["journals"] + interviews.map(String.init)) {
      try readJournals(of: interviews, kinds: nil)
    }
  }

  private func readJournals(
    of interviews: [Int64], kinds: Set<Event.Kind>?
  ) throws -> [Int64: [JournalEntry]] {
    var condition = "entry.interview IN (SELECT value FROM json_each(?))"
    if let kinds {
      // Retractions decide what counts, and may themselves be retracted.
      let names = (kinds.map(\.rawValue) + ["retraction"]).sorted().map { "'\($0)'" }
      condition += """
         AND (entry.kind IN (\(names.joined(separator: ", ")))
          OR entry.id IN (SELECT erased FROM erasure))
        """
    }
    let written = try written(condition, interviews.jsonList)
    let entries = try read(written, retracted: written.map(\.link).retracted)
    var journals: [Int64: [JournalEntry]] = [:]
    for (written, entry) in zip(written, entries) {
      journals[written.interview ?? 0, default: []].append(entry)
    }
    return journals
  }

  /// Returns the entries of people and of the agency in the order of recording, including retracted
  /// ones; if `kinds` is given, only those of these kinds that are not erased.
  func entriesOfNoInterview(_ kinds: Set<Event.Kind>? = nil) throws -> [JournalEntry] {
    var condition = "entry.interview IS NULL"
    if kinds != nil {
      condition += """
         AND entry.kind IN (SELECT value FROM json_each(?))
          AND entry.id NOT IN (SELECT erased FROM erasure)
        """
    }
    let names = kinds.map { kinds in kinds.map { "\"\($0.rawValue)\"" }.joined(separator: ",") }
    let written = try written(condition, names.map { "[\($0)]" })
    return try read(written, retracted: try retractedOfNoInterview()).sorted { $0.id < $1.id }
  }

  /// Returns these entries of people and of the agency in the order of recording.
  func entriesOfNoInterview(
    numbered entries: Set<Identifier<JournalEntry>>
  ) throws -> [JournalEntry] {
    let written = try written(
      "entry.interview IS NULL AND entry.id IN (SELECT value FROM json_each(?))",
      entries.map(\.number).jsonList)
    return try read(written, retracted: try retractedOfNoInterview()).sorted { $0.id < $1.id }
  }

  /// Reads these entries one by one, so that a fault in one does not affect another; calls `report`
  /// for each that cannot be read.
  func readAlone(
    _ entries: [Int64], report: (_ entry: Int64, _ error: any Error) throws -> Void
  ) throws {
    for entry in entries {
      do {
        let written = try written("entry.id = ?", entry)
        guard !written.isEmpty else {
          throw DamageError(
            reason: "the command that recorded it, or the command's consultant, is missing")
        }
        _ = try read(written, retracted: [])
      } catch {
        try report(entry, error)
      }
    }
  }

  private func written(
    _ condition: String, _ argument: (any ColumnValue)?
  ) throws -> [WrittenEntry] {
    try rows(
      """
      SELECT entry.id, entry.interview, entry.kind, entry.happenedAt, entry.retracts,
        \(StampRows.columns),
        entry.id IN (SELECT erased FROM erasure) AS isErased,
        amendment.amends, amendment.place,
        (SELECT batch.recordedAt FROM entry AS placed JOIN batch ON batch.id = placed.batch
          WHERE placed.id = amendment.place) AS placedAt
      FROM entry
      \(StampRows.joins)
      LEFT JOIN amendment ON amendment.entry = entry.id
      WHERE \(condition) ORDER BY entry.happenedAt, entry.id
      """, argument.map { [$0] } ?? [], WrittenEntry.init)
  }

  /// Returns the entries with their events, in the same order.
  private func read(
    _ written: [WrittenEntry], retracted: Set<Identifier<JournalEntry>>
  ) throws -> [JournalEntry] {
    let events = try events(of: written)
    return try written.map { entry in
      try entry.read(event: events[entry.id], counts: !retracted.contains(entry.link.entry))
    }
  }

  /// Returns the events by entry, without retractions and erased entries.
  private func events(of entries: [WrittenEntry]) throws -> [Int64: Event] {
    let kinds = Dictionary(
      grouping: entries.filter { $0.retracts == nil && !$0.isErased }, by: \.kind)
    let listed = kinds.filter { Items.kinds.contains($0.key) }.values.joined().map(\.id)
    let items = try listed.isEmpty ? Items() : Items(of: listed.sorted(), in: self)
    var events = [Int64: Event](minimumCapacity: entries.count)
    for (name, entries) in kinds {
      guard let kind = Event.Kind(rawValue: name) else {
        throw DamageError(reason: "entry \(entries[0].id) has an unknown kind", field: "kind")
      }
      for (entry, event) in try self.events(kind, of: entries.map(\.id), items) {
        events[entry] = event
      }
    }
    return events
  }
}

/// A row of the table `entry` joined with its batch.
private struct WrittenEntry {
  let id: Int64
  let interview: Int64?
  let kind: String
  let happenedAt: Instant
  let retracts: Int64?
  let stamp: Stamp
  let isErased: Bool
  let amends: JournalEntry.Amendment?

  init(row: Row) throws {
    id = try row.get("id")
    interview = try row.get("interview")
    kind = try row.get("kind")
    happenedAt = try row.get("happenedAt")
    retracts = try row.get("retracts")
    stamp = try Stamp(row: row)
    isErased = try row.get("isErased")
    if let corrected: Identifier<JournalEntry> = try row.get("amends") {
      amends = JournalEntry.Amendment(
        of: corrected, place: try row.get("place") ?? Identifier(id),
        recordedAt: try row.get("placedAt") ?? stamp.at)
    } else {
      amends = nil
    }
  }

  /// The part of the entry that decides which entries count.
  var link: JournalLink {
    JournalLink(entry: Identifier(id), retracts: retracts.map(Identifier.init))
  }

  func read(event: Event?, counts: Bool) throws -> JournalEntry {
    let content: JournalEntry.Content
    if let retracts {
      content = .retraction(of: Identifier(retracts))
    } else if isErased, let kind = Event.Kind(rawValue: kind) {
      content = .erased(kind)
    } else if let event {
      content = .event(event)
    } else {
      throw DamageError(reason: "the details of entry \(id) (\(kind)) are missing")
    }
    let subject =
      interview.map { .interview(Identifier($0)) } ?? event?.subjects.first
      ?? JournalEntry.Subject.agency
    return JournalEntry(
      id: Identifier(id), subject: subject, happenedAt: happenedAt, stamp: stamp,
      content: content, counts: counts, amends: amends)
  }
}

/// The SQL that reads an entry's stamp (consultant, time and clock) from its recording command.
enum StampRows {
  /// The columns of a stamp.
  static let columns = """
    batch.recordedAt, batch.clock, consultant.id AS consultant, consultant.name
    """

  /// The joins that the columns need in addition to `entry`.
  static let joins = """
    JOIN batch ON batch.id = entry.batch
    JOIN consultant ON consultant.id = batch.consultant
    """
}

extension Stamp {
  /// The stamp in a row of ``StampRows``.
  init(row: Row) throws {
    self.init(
      consultant: Consultant(id: try row.get("consultant"), name: try row.get("name")),
      at: try row.get("recordedAt"), clock: try row.get("clock"))
  }
}
