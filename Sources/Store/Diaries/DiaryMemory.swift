import Domain
import GRDB
import WorkingTime

/// What is on record of the interviews of a diary, and what the diary comes to by it.
struct DiaryMemory {
  private let db: Database
  private let mergers: MergersNow
  /// Nil where it was said that nobody in the diary was forgotten.
  private let forgotten: ForgottenBookings?
  private var seen: Set<[String]> = []

  init(_ db: Database, ofSomeoneElse: Bool) throws {
    self.db = db
    mergers = try db.mergersNow()
    forgotten = ofSomeoneElse ? nil : try ForgottenBookings(db)
  }

  /// What an interview of the diary comes to, after those that were asked for before it.
  mutating func outcome(of event: DiaryInterview) throws -> DiaryOutcome {
    let booking = event.booking
    let start = booking.time.start
    let key = [
      FoldedName(booking.candidate).folded, FoldedName(booking.employer).folded, start.rfc3339,
    ]
    guard seen.insert(key).inserted else { return .repeated }
    if let told = try told(event.uid) { return told.outcome(of: event) }
    if let known = try held(booking) { return .known(known) }
    if event.isCancelled { return .calledOff }
    return try forgotten?.mayHave(booking) == true ? .forgotten : .booked
  }

  /// What the diary said of an event last, of what counts.
  private func told(_ uid: String) throws -> Told? {
    try db.rows(
      """
      SELECT entry.interview, coalesce(booking.startsAt, rebooking.startsAt) AS startsAt,
        coalesce(booking.endsAt, rebooking.endsAt) AS endsAt, interviewNow.startsAt AS nowStartsAt,
        interviewNow.endsAt AS nowEndsAt,
        interviewNow.state = 'scheduled' AND interviewNow.outcome IS NULL AS isOpen
      FROM diaryEvent
      JOIN entry ON entry.id = diaryEvent.entry
      JOIN interviewNow ON interviewNow.interview = entry.interview
      LEFT JOIN booking ON booking.entry = entry.id
      LEFT JOIN rebooking ON rebooking.entry = entry.id
      WHERE diaryEvent.uid = ? AND entry.id NOT IN (SELECT entry FROM retractedNow)
      ORDER BY entry.id DESC LIMIT 1
      """, [uid], Told.init(row:)
    ).first
  }

  /// The interview of a candidate with an employer that was ever to begin at the time of a booking.
  private func held(_ booking: Booking) throws -> Identifier<Interview>? {
    guard
      let candidate = try db.number(
        ofFolded: FoldedName(booking.candidate).folded, in: .candidate),
      let employer = try db.number(ofFolded: FoldedName(booking.employer).folded, in: .employer)
    else { return nil }
    return try db.rows(
      """
      SELECT interviewNow.interview FROM interviewNow
      WHERE interviewNow.candidate = ?1 AND interviewNow.employer = ?2
        AND (interviewNow.startsAt = ?3 OR EXISTS
          (SELECT 1 FROM entry
           LEFT JOIN booking ON booking.entry = entry.id
           LEFT JOIN rebooking ON rebooking.entry = entry.id
           WHERE entry.interview = interviewNow.interview
             AND ?3 IN (booking.startsAt, rebooking.startsAt)
             AND entry.id NOT IN (SELECT entry FROM retractedNow)))
      ORDER BY interviewNow.interview LIMIT 1
      """,
      [
        mergers.candidates.survivor(of: Identifier(candidate)),
        mergers.employers.survivor(of: Identifier(employer)), booking.time.start,
      ]
    ) { try $0.get("interview") as Identifier<Interview> }.first
  }
}

/// What a diary said of an event last, and how the interview stands now.
private struct Told {
  let interview: Identifier<Interview>
  /// Nil where it said that it was called off.
  let time: InterviewTime?
  let now: InterviewTime?
  /// Whether it is still to be held, as far as is known.
  let isOpen: Bool

  init(row: Row) throws {
    interview = try row.get("interview")
    isOpen = try row.get("isOpen")
    let start: Instant? = try row.get("startsAt")
    let end: Instant? = try row.get("endsAt")
    time = start.flatMap { start in end.flatMap { InterviewTime(start: start, end: $0) } }
    now = InterviewTime(start: try row.get("nowStartsAt"), end: try row.get("nowEndsAt"))
  }

  /// What was done here since is not undone by a diary that says what it said before.
  func outcome(of event: DiaryInterview) -> DiaryOutcome {
    guard isOpen, let time else { return .known(interview) }
    if event.isCancelled { return .cancelled(interview) }
    let isNews = event.booking.time != time && event.booking.time != now
    return isNews ? .moved(interview) : .known(interview)
  }
}
