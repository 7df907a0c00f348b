import Domain
import GRDB
import Wording
import WorkingTime

/// The recorded interviews of a diary; decides the outcome of each event in it.
struct DiaryMemory {
  private let db: Database
  private let mergers: MergersNow
  /// The erased bookings; nil if the user said that nobody in the diary was forgotten.
  private let forgotten: ForgottenBookings?
  private var seen: Set<[String]> = []

  init(_ db: Database, ofSomeoneElse: Bool) throws {
    self.db = db
    mergers = try db.mergersNow()
    forgotten = ofSomeoneElse ? nil : try ForgottenBookings(db)
  }

  /// Returns the outcome of an event, given the events passed in before it.
  mutating func outcome(of event: DiaryInterview) throws -> DiaryOutcome {
    let booking = event.booking
    let start = booking.time.start
    let key = [
      personKey(booking.candidate), FoldedName(booking.employer).folded, start.rfc3339,
    ]
    guard seen.insert(key).inserted else { return .repeated }
    if let told = try told(event.uid) { return told.outcome(of: event) }
    if let known = try held(booking) { return .known(known) }
    if event.isCancelled { return .calledOff }
    return try forgotten?.mayHave(booking) == true ? .forgotten : .booked
  }

  /// Returns the last version of an event that a diary gave, without retracted entries.
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

  /// The interview of a candidate with an employer that was ever booked for the start of this
  /// booking.
  private func held(_ booking: Booking) throws -> Identifier<Interview>? {
    let candidates = try db.candidates(meantBy: booking)
    guard !candidates.isEmpty,
      let employer = try db.number(ofFolded: FoldedName(booking.employer).folded, in: .employer)
    else { return nil }
    return try db.rows(
      """
      SELECT interviewNow.interview FROM interviewNow
      WHERE interviewNow.candidate IN (SELECT value FROM json_each(?1))
        AND interviewNow.employer = ?2
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
        candidates.jsonList, mergers.employers.survivor(of: Identifier(employer)),
        booking.time.start,
      ]
    ) { try $0.get("interview") as Identifier<Interview> }.first
  }
}

/// The last version of an event that a diary gave, and the current state of its interview.
private struct Told {
  let interview: Identifier<Interview>
  /// The time that the diary gave; nil if it called the interview off.
  let time: InterviewTime?
  let now: InterviewTime?
  /// True if the interview is still scheduled and has no outcome.
  let isOpen: Bool

  init(row: Row) throws {
    interview = try row.get("interview")
    isOpen = try row.get("isOpen")
    let start: Instant? = try row.get("startsAt")
    let end: Instant? = try row.get("endsAt")
    time = start.flatMap { start in end.flatMap { InterviewTime(start: start, end: $0) } }
    now = InterviewTime(start: try row.get("nowStartsAt"), end: try row.get("nowEndsAt"))
  }

  /// Returns the outcome of an event; repeating the last version does not undo later changes here.
  func outcome(of event: DiaryInterview) -> DiaryOutcome {
    guard isOpen, let time else { return .known(interview) }
    if event.isCancelled { return .cancelled(interview) }
    let isNews = event.booking.time != time && event.booking.time != now
    return isNews ? .moved(interview) : .known(interview)
  }
}
