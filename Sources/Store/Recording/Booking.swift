public import Domain
import Engine

extension AgencyStore {
  /// Books interviews as one recording command, all or none; creates candidates, employers,
  /// vacancies and consultants with new names.
  ///
  /// Appends `nextBooked` to earlier interviews of the same candidate for the same vacancy. `people`
  /// at the employer of a single interview become contacts with it, unless they are already.
  public func book(
    _ bookings: [ImportedInterview], by stamp: Stamp, command: String, naming people: [Met] = []
  ) throws(StoreError) -> [Recorded] {
    try write { db in
      let batch = try Batch(command, by: stamp, in: db)
      var recorded = try recorded(try book(bookings, in: batch), in: db)
      if recorded.count == 1 {
        recorded[0].contacts = try batch.add(people, at: recorded[0].interview.employer)
      }
      return recorded
    }
  }

  private func book(
    _ bookings: [ImportedInterview], in batch: Batch
  ) throws -> [(interview: Int64, entry: Int64)] {
    var written: [(interview: Int64, entry: Int64)] = []
    var people = try BookedPeople(db: batch.db)
    for imported in bookings { written.append(try book(imported, for: &people, in: batch)) }
    let interviews = written.map(\.interview)
    try planner(batch.db).settle(new: interviews, in: batch)
    try batch.db.updateParticulars(ofCandidatesOf: interviews)
    return written
  }

  /// Books one interview; returns its number and the entry.
  func book(
    _ imported: ImportedInterview, for people: inout BookedPeople, in batch: Batch
  ) throws -> (interview: Int64, entry: Int64) {
    let db = batch.db
    let booking = imported.booking
    let consultant = try booking.consultant.map { try people.number(of: $0, in: .consultant) }
    let employer = try people.number(of: booking.employer, in: .employer)
    try db.insert(
      into: "interview",
      [
        "candidate": try people.candidate(of: booking),
        "vacancy": try people.vacancy(booking.vacancy, of: employer),
        "consultant": consultant ?? batch.consultant, "stage": booking.stage,
      ])
    let interview = db.lastInsertedRowID
    let names = try SearchIndex(db: db).names(of: interview)
    let entry = try batch.append(booking, to: interview, names: names)
    for event in imported.events { try batch.append(event, to: interview, names: names) }
    return (interview, entry)
  }
}
