public import Domain
import Engine

/// The erased bookings, as far as they can be recognised; files of other systems may still have
/// them.
///
/// A digest of names, or of a diary's event names, would be certain, but would itself be data about
/// the person who asked to be forgotten (UK GDPR, articles 4(5) and 17(1)). An erased interview
/// keeps its employer and the time of the erasure, which is enough to ask the user.
struct ForgottenBookings {
  private let db: Database
  private let mergers: MergersNow
  private let isEmpty: Bool

  init(_ db: Database) throws {
    self.db = db
    mergers = try db.mergersNow()
    isEmpty =
      try db.rows("SELECT CASE WHEN EXISTS (SELECT 1 FROM erasure) THEN 0 ELSE 1 END AS isEmpty") {
        try $0.get("isEmpty") as Bool
      }.first ?? true
  }

  /// Returns true if a booking may be of a person who was forgotten after it begins.
  ///
  /// That is the candidate, if the name is still kept, or anybody forgotten who had an interview
  /// with that employer, if the candidate of that name was not on record by then.
  func mayHave(_ booking: Booking) throws -> Bool {
    guard !isEmpty else { return false }
    let candidates = try db.candidates(meantBy: booking)
    let employer = try db.number(ofFolded: FoldedName(booking.employer).folded, in: .employer)
    return try db.rows(
      """
      SELECT CASE WHEN EXISTS (
        SELECT 1 FROM erasure
        JOIN entry AS gone ON gone.id = erasure.erased AND gone.kind = 'booked'
        JOIN entry AS mark ON mark.id = erasure.entry
        JOIN batch ON batch.id = mark.batch
        JOIN interview ON interview.id = gone.interview
        JOIN vacancy ON vacancy.id = interview.vacancy
        WHERE batch.recordedAt > ?1 AND (interview.candidate IN (\(Words.list("?2")))
          OR vacancy.employer IN (\(Words.list("?3"))) AND NOT EXISTS
            (SELECT 1 FROM interviewNow AS own JOIN entry ON entry.interview = own.interview
             WHERE own.candidate IN (\(Words.list("?2"))) AND entry.id < mark.id))
      ) THEN 1 ELSE 0 END AS mayBe
      """,
      [
        booking.time.start,
        candidates.jsonList,
        employer.map { mergers.employers.members(with: Identifier($0)).map(\.number).jsonList },
      ]
    ) { try $0.get("mayBe") as Bool }.first ?? false
  }
}

extension AgencyStore {
  /// The candidates who were forgotten and did not come back, whose names are still kept.
  public func forgottenCandidates() throws(StoreError) -> Set<Identifier<Candidate>> {
    try read { db in
      Set(
        try db.rows(
          """
          SELECT candidate FROM interviewNow GROUP BY candidate HAVING min(CASE WHEN interview IN
            (SELECT entry.interview FROM erasure JOIN entry ON entry.id = erasure.erased
             WHERE entry.kind = 'booked') THEN 1 ELSE 0 END) = 1
          ORDER BY candidate
          """
        ) { try $0.get("candidate") as Identifier<Candidate> })
    }
  }
}
