public import Domain
import GRDB

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
      var recorded = try recorded(try book(bookings, in: batch) { _ in }, in: db)
      if recorded.count == 1 {
        recorded[0].contacts = try batch.add(people, at: recorded[0].interview.employer)
      }
      return recorded
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
    for imported in bookings {
      written.append(try book(imported, in: batch))
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
    _ imported: ImportedInterview, in batch: Batch
  ) throws -> (interview: Int64, entry: Int64) {
    let db = batch.db
    let booking = imported.booking
    let consultant = try booking.consultant.map { try db.number(of: $0, in: .consultant) }
    let employer = try db.number(of: booking.employer, in: .employer)
    try db.insert(
      into: "interview",
      [
        "candidate": try db.number(of: booking.candidate, in: .candidate),
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

extension Database {
  /// Updates the phone numbers and e-mail addresses of these interviews' candidates.
  ///
  /// Each is the one given last, with a booking or by hand. The interviews' candidates must be up
  /// to date.
  func updateParticulars(ofCandidatesOf interviews: [Int64]) throws {
    let booked = try rows(
      """
      SELECT DISTINCT candidate FROM interview WHERE id IN (SELECT value FROM json_each(?))
      """, [interviews.jsonList]
    ) { try $0.get("candidate") as Identifier<Candidate> }
    try updateParticulars(of: Set(booked))
  }

  /// Updates the phone numbers and e-mail addresses of these candidates, and of those they were
  /// merged into.
  func updateParticulars(of candidates: Set<Identifier<Candidate>>) throws {
    guard !candidates.isEmpty else { return }
    let mergers = try mergersNow().candidates
    let candidates = candidates.union(candidates.map(mergers.survivor)).map(\.number)
    try run(
      """
      UPDATE candidate SET phone = \(Particulars.phone), email = \(Particulars.email)
      WHERE id IN (SELECT value FROM json_each(?))
      """, [candidates.jsonList])
  }
}

/// The computed columns of a candidate: the phone number and e-mail address given last, with a
/// booking or by hand, for any of the merged records.
enum Particulars {
  static let phone = latest("phone")
  static let email = latest("email")

  /// The candidates whose stored values differ from the computed ones.
  static let differing = """
    SELECT * FROM (
      SELECT id, phone, email, \(phone) AS expected_phone, \(email) AS expected_email
      FROM candidate
    ) WHERE phone IS NOT expected_phone OR email IS NOT expected_email
    """

  private static func latest(_ column: String) -> String {
    """
    (SELECT value FROM (
       SELECT booking.\(column) AS value, entry.happenedAt, entry.id FROM interviewNow
       JOIN entry ON entry.interview = interviewNow.interview AND entry.kind = 'booked'
       JOIN booking ON booking.entry = entry.id
       WHERE interviewNow.candidate = candidate.id AND booking.\(column) IS NOT NULL
         AND entry.id NOT IN (SELECT entry FROM retractedNow)
       UNION ALL
       SELECT particular.value, entry.happenedAt, entry.id FROM (
         SELECT candidate.id AS id
         UNION SELECT interview.candidate FROM interviewNow
         JOIN interview ON interview.id = interviewNow.interview
         WHERE interviewNow.candidate = candidate.id
       ) AS one
       CROSS JOIN particular ON particular.candidate = one.id AND particular.field = '\(column)'
       CROSS JOIN entry ON entry.id = particular.entry
       WHERE entry.id NOT IN (SELECT entry FROM retractedNow)
     ) ORDER BY happenedAt DESC, id DESC LIMIT 1)
    """
  }
}
