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
    try bookings.count < Database.few
      ? write { db in
        let batch = try begin(command, by: stamp, gathering: bookings.count, in: db)
        let written = try append(bookings, in: batch)
        let settled = try planner(db).settle(gathered: batch)
        let employer = written.count == 1 ? settled[written[0].interview]?.assignment.employer : nil
        let contacts = try employer.map { try batch.add(people, at: db.employer($0)) } ?? []
        try batch.write()
        try db.updateParticulars(ofCandidatesOf: written.map(\.interview))
        var recorded = try recorded(written, in: db)
        if !recorded.isEmpty { recorded[0].contacts = contacts }
        return recorded
      }
      : writeSealing { db in
        let batch = try begin(command, by: stamp, in: db)
        let written = try append(bookings, in: batch)
        try planner(db).settle(new: written.map(\.interview), in: batch)
        try db.updateParticulars(ofCandidatesOf: written.map(\.interview))
        return try recorded(written, in: db)
      }
  }

  private func append(
    _ bookings: [ImportedInterview], in batch: Batch
  ) throws -> [(interview: Int64, entry: Int64)] {
    var people = try BookedPeople(db: batch.db)
    return try bookings.map { try book($0, for: &people, in: batch) }
  }

  /// Books one interview; returns its number and the entry.
  func book(
    _ imported: ImportedInterview, for people: inout BookedPeople, in batch: Batch
  ) throws -> (interview: Int64, entry: Int64) {
    let db = batch.db
    let booking = imported.booking
    let consultant = try booking.consultant.map { try people.number(of: $0, in: .consultant) }
    let employer = try people.number(of: booking.employer, in: .employer)
    let interview = try db.insertNumbered(
      into: "interview",
      [
        "candidate": try people.candidate(of: booking),
        "vacancy": try people.vacancy(booking.vacancy, of: employer),
        "consultant": consultant ?? batch.consultant, "stage": booking.stage,
      ])
    let names = try SearchIndex(db: db).names(of: interview)
    let entry = try batch.append(
      booking: booking.time, meets: booking.meets, venue: booking.venue, phone: booking.phone,
      email: booking.email, at: batch.at, to: interview, names: names)
    for event in imported.events { try batch.append(event, to: interview, names: names) }
    return (interview, entry)
  }
}

extension Database {
  /// Returns the employer with a number.
  fileprivate func employer(_ number: Identifier<Employer>) throws -> Employer {
    let found = try rows("SELECT id, name FROM employer WHERE id = ?", [number]) { row in
      Employer(id: try row.get("id"), name: try row.get("name"))
    }
    guard let employer = found.first else {
      throw DamageError(reason: "employer \(number.number) is missing")
    }
    return employer
  }
}
