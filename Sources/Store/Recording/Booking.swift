public import Domain
import GRDB

extension AgencyStore {
  /// Books interviews as one recording command, all or none; creates candidates, employers,
  /// vacancies and consultants with new names.
  ///
  /// Appends `nextBooked` to earlier interviews of the same candidate for the same vacancy.
  public func book(
    _ bookings: [ImportedInterview], by stamp: Stamp, command: String
  ) throws(StoreError) -> [Recorded] {
    try write { db in
      let batch = try Batch(command, by: stamp, in: db)
      return try recorded(try book(bookings, in: batch) { _ in }, in: db)
    }
  }

  /// Books many interviews likewise, without returning them.
  ///
  /// Calls `progress` now and then with the number booked.
  public func importInterviews(
    _ bookings: [ImportedInterview], by stamp: Stamp, command: String,
    progress: (_ done: Int) -> Void = { _ in }
  ) throws(StoreError) {
    try write { db in
      try db.makeRoomForManyRows()
      _ = try book(bookings, in: try Batch(command, by: stamp, in: db), progress)
    }
  }

  private func book(
    _ bookings: [ImportedInterview], in batch: Batch, _ progress: (_ done: Int) -> Void
  ) throws -> [(interview: Int64, entry: Int64)] {
    var written: [(interview: Int64, entry: Int64)] = []
    var people = try BookedPeople(db: batch.db)
    for imported in bookings {
      written.append(try book(imported, for: &people, in: batch))
      if written.count.isMultiple(of: 100) { progress(written.count) }
    }
    let interviews = written.map(\.interview)
    try planner(batch.db).settle(new: interviews, in: batch)
    try batch.db.updateParticulars(ofCandidatesOf: interviews)
    progress(bookings.count)
    return written
  }

  /// Books one interview; returns its number and the entry.
  func book(
    _ imported: ImportedInterview, for people: inout BookedPeople, in batch: Batch
  ) throws -> (interview: Int64, entry: Int64) {
    let db = batch.db
    let booking = imported.booking
    let consultant = try booking.consultant.map { try db.number(of: $0, in: .consultant) }
    let employer = try db.number(of: booking.employer, in: .employer)
    try db.insert(
      into: "interview",
      [
        "candidate": try people.candidate(of: booking),
        "vacancy": try db.vacancy(booking.vacancy, of: employer),
        "consultant": consultant ?? batch.consultant, "stage": booking.stage,
      ])
    let interview = db.lastInsertedRowID
    let names = try SearchIndex(db: db).names(of: interview)
    let entry = try batch.append(booking, to: interview, names: names)
    for event in imported.events { try batch.append(event, to: interview, names: names) }
    return (interview, entry)
  }
}
