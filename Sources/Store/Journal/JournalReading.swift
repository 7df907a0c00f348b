public import Domain
import Engine
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
    if interviews.count < Self.few {
      let whole = try few(interviews).journals(of: interviews)
      guard let kinds else { return whole }
      return whole.mapValues {
        $0.filter { entry in entry.event.map { kinds.contains($0.kind) } ?? true }
      }
    }
    var condition = "entry.interview IN (\(Words.list("?")))"
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
    if let kinds {
      guard !kinds.isEmpty else { return [] }
      if kinds.isSubset(of: Event.Kind.ofRequests), try !agencyNow().hasRequests { return [] }
    }
    let written = try rows(Self.entriesOfNoInterview(kinds), [], WrittenEntry.init)
    return try read(written, retracted: try retractedOfNoInterview()).sorted { $0.id < $1.id }
  }

  /// Returns these entries of people and of the agency in the order of recording.
  func entriesOfNoInterview(
    numbered entries: Set<Identifier<JournalEntry>>
  ) throws -> [JournalEntry] {
    let written = try written(
      "entry.interview IS NULL AND entry.id IN (\(Words.list("?")))",
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

  /// The statement that reads the entries of no interview, of these kinds and not erased, or all.
  static func entriesOfNoInterview(_ kinds: Set<Event.Kind>?) -> String {
    guard let kinds else { return sql("entry.interview IS NULL") }
    let names = kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    return sql(
      "entry.interview IS NULL AND entry.kind IN (\(names)) AND \(EntryRows.isUnerased("entry.id"))"
    )
  }

  private static func sql(_ condition: String) -> String {
    """
    SELECT \(WrittenEntry.columns) FROM entry \(WrittenEntry.joins)
    WHERE \(condition) ORDER BY entry.happenedAt, entry.id
    """
  }

  private func written(
    _ condition: String, _ argument: (any ColumnValue)?
  ) throws -> [WrittenEntry] {
    try rows(Self.sql(condition), argument.map { [$0] } ?? [], WrittenEntry.init)
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
  func events(of entries: [WrittenEntry]) throws -> [Int64: Event] {
    let kinds = Dictionary(grouping: entries.filter(\.hasEvent), by: \.kind)
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

/// The SQL conditions on the entry whose number is in a column, which names its table.
enum EntryRows {
  /// The entry is not retracted.
  static func counts(_ entry: String) -> String {
    "NOT EXISTS (SELECT 1 FROM retractedNow WHERE retractedNow.entry = \(entry))"
  }

  /// The entry is not erased.
  static func isUnerased(_ entry: String) -> String {
    "NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.erased = \(entry))"
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
