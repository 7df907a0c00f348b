import Domain
import Engine
import WorkingTime

/// A row of the table `entry` joined with its batch.
struct WrittenEntry {
  let id: Int64
  let interview: Int64?
  let kind: String
  let happenedAt: Instant
  let retracts: Int64?
  let stamp: Stamp
  let isErased: Bool
  let amends: JournalEntry.Amendment?

  /// The columns of the row.
  static let columns = """
    entry.id, entry.interview, entry.kind, entry.happenedAt, entry.retracts,
    \(StampRows.columns),
    CASE WHEN entry.id IN (SELECT erased FROM erasure) THEN 1 ELSE 0 END AS isErased,
    amendment.amends, amendment.place,
    (SELECT batch.recordedAt FROM entry AS placed JOIN batch ON batch.id = placed.batch
      WHERE placed.id = amendment.place) AS placedAt
    """

  /// The joins that the columns need in addition to `entry`.
  static let joins = """
    \(StampRows.joins) LEFT JOIN amendment ON amendment.entry = entry.id
    """

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

  /// True if the entry records an event that is not erased.
  var hasEvent: Bool { retracts == nil && !isErased }

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
