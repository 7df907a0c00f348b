import Domain
import GRDB

extension Database {
  /// Keeps a booking; phone and e-mail are the candidate's, as they were given with it.
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

  /// Keeps the time that an interview was moved to.
  func insertRebooking(_ time: InterviewTime, of entry: Int64) throws {
    try insert(
      into: "rebooking", ["entry": entry, "startsAt": time.start, "endsAt": time.end])
  }

  /// What entries of kind booked say.
  func bookings(of entries: [Int64]) throws -> [EventOfEntry] {
    let items = try Items(of: entries, in: self)
    return try details("booking", of: entries) { row in
      .booked(try row.time(), meets: items.texts(.meets, of: try row.get("entry")))
    }
  }
}
