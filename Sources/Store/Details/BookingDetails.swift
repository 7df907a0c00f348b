import Domain
import GRDB

extension Database {
  /// Inserts a booking, with the candidate's phone and e-mail if given with it.
  func insertBooking(
    _ time: InterviewTime, meets: [String], phone: String? = nil, email: String? = nil,
    of entry: Int64
  ) throws {
    try insert(
      into: "booking",
      [
        "entry": entry, "startsAt": time.start, "endsAt": time.end, "phone": phone, "email": email,
      ])
    try insert(meets, as: .meets, of: entry)
  }

  /// Inserts the time that an interview was moved to.
  func insertRebooking(_ time: InterviewTime, of entry: Int64) throws {
    try insert(
      into: "rebooking", ["entry": entry, "startsAt": time.start, "endsAt": time.end])
  }

  /// Returns the events of entries of kind `booked`.
  func bookings(of entries: [Int64]) throws -> [EventOfEntry] {
    let items = try Items(of: entries, in: self)
    return try details("booking", of: entries) { row in
      .booked(try row.time(), meets: items.texts(.meets, of: try row.get("entry")))
    }
  }
}
