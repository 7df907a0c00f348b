import Domain
import Engine
import WorkingTime

/// A recording command being written; its journal entries are undone together.
struct Batch {
  let db: Database
  let id: Int64
  /// The time of recording.
  let at: Instant
  /// The number of the consultant who records.
  let consultant: Int64

  /// Begins a recording command; creates its consultant if the name is new.
  init(_ command: String, by stamp: Stamp, undoing undone: Int64? = nil, in db: Database) throws {
    consultant = try db.number(of: stamp.consultant.name, in: .consultant)
    try db.insert(
      into: "batch",
      [
        "command": command, "consultant": consultant, "recordedAt": stamp.at,
        "clock": stamp.clock, "undoes": undone,
      ])
    self.db = db
    id = db.lastInsertedRowID
    at = stamp.at
  }

  /// Appends a fact to an interview's journal; returns the entry.
  ///
  /// `names` are the names that the entry is found by, if already known.
  @discardableResult
  func append(_ fact: Fact, to interview: Int64, names: String? = nil) throws -> Int64 {
    let entry = try append(fact.event.kind, at: fact.at, to: interview)
    try db.insert(fact.event, of: entry)
    try SearchIndex(db: db).add(fact.event, of: entry, interview: interview, names: names)
    return entry
  }

  /// Appends the booking of an interview; returns the entry.
  func append(_ booking: Booking, to interview: Int64, names: String) throws -> Int64 {
    let entry = try append(.booked, at: at, to: interview)
    try db.insertBooking(
      booking.time, meets: booking.meets, phone: booking.phone, email: booking.email, of: entry)
    try SearchIndex(db: db).add(
      .booked(booking.time, meets: booking.meets), of: entry, interview: interview, names: names)
    return entry
  }

  /// Appends an entry for a further interview of the same candidate.
  func append(next: Int64, to interview: Int64) throws {
    let entry = try append(.nextBooked, at: at, to: interview)
    try db.insert(into: "nextBooking", ["entry": entry, "next": next])
  }

  /// Appends an event of people or of the agency; returns the entry.
  @discardableResult
  func append(_ event: Event, at moment: Instant) throws -> Int64 {
    let entry = try append(event.kind, at: moment, to: nil)
    try db.insert(event, of: entry)
    return entry
  }

  /// Retracts an entry; returns the retraction.
  @discardableResult
  func retract(_ entry: Int64, of interview: Int64?) throws -> Int64 {
    try append("retraction", at: at, to: interview, retracts: entry)
  }

  /// Appends an entry, of no interview if `interview` is nil; returns it.
  func append(_ kind: Event.Kind, at moment: Instant, to interview: Int64?) throws -> Int64 {
    try append(kind.rawValue, at: moment, to: interview, retracts: nil)
  }

  private func append(
    _ kind: String, at moment: Instant, to interview: Int64?, retracts: Int64?
  ) throws -> Int64 {
    try db.insert(
      into: "entry",
      [
        "batch": id, "interview": interview, "kind": kind, "happenedAt": moment,
        "retracts": retracts,
      ])
    return db.lastInsertedRowID
  }
}
