import Domain
import GRDB
import WorkingTime

extension Database {
  /// Returns the journals of interviews: every entry by the time it happened, oldest first,
  /// including retracted ones.
  ///
  /// If `kinds` is given, only entries of those kinds, retractions and erased entries.
  func journals(
    of interviews: [Int64], kinds: Set<Event.Kind>? = nil
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
    let written = try written(condition, interviews)
    let events = try events(of: written)
    let retracted = written.map(\.link).retracted
    return Dictionary(
      grouping: try written.map { entry in
        try entry.read(event: events[entry.id], counts: !retracted.contains(entry.link.entry))
      }, by: \.interview.number)
  }

  /// Reads these entries one by one, so that a fault in one does not affect another; calls `report`
  /// for each that cannot be read.
  func readAlone(
    _ entries: [Int64], report: (_ entry: Int64, _ error: any Error) throws -> Void
  ) throws {
    for entry in entries {
      do {
        let written = try written("entry.id IN (SELECT value FROM json_each(?))", [entry])
        guard let written = written.first else {
          throw Damage(reason: "it lacks its recording command, or that its consultant")
        }
        _ = try written.read(event: try events(of: [written])[entry], counts: true)
      } catch {
        try report(entry, error)
      }
    }
  }

  private func written(_ condition: String, _ numbers: [Int64]) throws -> [WrittenEntry] {
    try rows(
      """
      SELECT entry.id, entry.interview, entry.kind, entry.happenedAt, entry.retracts,
        \(StampRows.columns),
        entry.id IN (SELECT erased FROM erasure) AS isErased
      FROM entry
      \(StampRows.joins)
      WHERE \(condition) ORDER BY entry.happenedAt, entry.id
      """, [numbers.jsonList], WrittenEntry.init)
  }

  /// Returns the events by entry, without retractions and erased entries.
  private func events(of entries: [WrittenEntry]) throws -> [Int64: Event] {
    let kinds = Dictionary(
      grouping: entries.filter { $0.retracts == nil && !$0.isErased }, by: \.kind)
    var events = [Int64: Event](minimumCapacity: entries.count)
    for (name, entries) in kinds {
      guard let kind = Event.Kind(rawValue: name) else {
        throw Damage(reason: "entry \(entries[0].id) is of no known kind")
      }
      for (entry, event) in try self.events(kind, of: entries.map(\.id)) { events[entry] = event }
    }
    return events
  }
}

/// A row of the table `entry` joined with its batch.
private struct WrittenEntry {
  let id: Int64
  let interview: Identifier<Interview>
  let kind: String
  let happenedAt: Instant
  let retracts: Int64?
  let stamp: Stamp
  let isErased: Bool

  init(row: Row) throws {
    id = try row.get("id")
    interview = try row.get("interview")
    kind = try row.get("kind")
    happenedAt = try row.get("happenedAt")
    retracts = try row.get("retracts")
    stamp = try Stamp(row: row)
    isErased = try row.get("isErased")
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
      throw Damage(reason: "entry \(id) of kind \(kind) has lost its particulars")
    }
    return JournalEntry(
      id: Identifier(id), interview: interview, happenedAt: happenedAt, stamp: stamp,
      content: content, counts: counts)
  }
}
