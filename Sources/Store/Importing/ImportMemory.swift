import Domain
import Engine
import Wording
import WorkingTime

/// The recorded interviews of an import; decides the outcome of each interview in a file.
///
/// An interview of a file is one recorded here if the other system knew it by the same name; or if
/// candidate, employer, vacancy and any start that it was ever booked for are the same. Each is one
/// statement that an index answers; no scan.
struct ImportMemory {
  private let db: Database
  private let mergers: MergersNow
  /// The erased bookings; nil if the user said that nobody in the file was forgotten.
  private let forgotten: ForgottenBookings?
  /// True if nothing is recorded, so that nothing need be looked for.
  private let isEmpty: Bool
  /// The interviews passed in before, by candidate, employer and start.
  private var seen: [[String]: [Booking]] = [:]
  /// The numbers of employers by their folded names, after all mergers; nil for one unknown.
  private var employers: [String: Int64?] = [:]

  init(_ db: Database, ofSomeoneElse: Bool) throws {
    self.db = db
    mergers = try db.mergersNow()
    forgotten = ofSomeoneElse ? nil : try ForgottenBookings(db)
    isEmpty =
      try db.rows("SELECT CASE WHEN EXISTS (SELECT 1 FROM interview) THEN 0 ELSE 1 END AS isEmpty")
    {
      try $0.get("isEmpty") as Bool
    }.first ?? true
  }

  /// Returns the outcome of an interview, given those passed in before it.
  mutating func outcome(of item: ImportedInterview) throws -> ImportOutcome {
    let booking = item.booking
    let employer = FoldedName(booking.employer).folded
    let key = [personKey(booking.candidate), employer, String(booking.time.start.seconds)]
    if let before = seen[key], before.contains(where: booking.repeats) { return .repeated }
    seen[key, default: []].append(booking)
    guard !isEmpty else { return item.isCancelled ? .calledOff : .booked }
    if let source = item.source, let told = try told(source, booking) {
      return try told.outcome(of: item) ?? news(in: item, of: told.interview, isOpen: told.isOpen)
    }
    if let held = try held(booking, employer: number(of: employer)) {
      if item.isCancelled {
        return held.isOpen && held.isNow ? .cancelled(held.interview) : .known(held.interview)
      }
      if item.source != nil, !held.isClosed { return .recognised(held.interview) }
      return try news(in: item, of: held.interview, isOpen: held.isOpen)
    }
    if item.isCancelled { return .calledOff }
    return try forgotten?.mayHave(booking) == true ? .forgotten : .booked
  }

  /// Returns the last version of a record that a file gave, without retracted entries.
  private func told(_ source: SourceRecord, _ booking: Booking) throws -> Told? {
    let told = try db.rows(
      """
      SELECT entry.interview, diaryEvent.sequence, diaryEvent.changedAt,
        coalesce(diaryEvent.startsAt, booking.startsAt, rebooking.startsAt) AS startsAt,
        coalesce(diaryEvent.endsAt, booking.endsAt, rebooking.endsAt) AS endsAt,
        interviewNow.startsAt AS nowStartsAt, interviewNow.endsAt AS nowEndsAt,
        \(Self.isOpen) AS isOpen,
        CASE WHEN interviewNow.state = 'cancelled' AND interviewNow.outcome IS NULL
          THEN 1 ELSE 0 END AS isOff,
        interviewNow.candidate
      FROM diaryEvent
      JOIN entry ON entry.id = diaryEvent.entry
      JOIN interviewNow ON interviewNow.interview = entry.interview
      LEFT JOIN booking ON booking.entry = entry.id
      LEFT JOIN rebooking ON rebooking.entry = entry.id
      WHERE diaryEvent.uid = ? AND \(EntryRows.counts("entry.id"))
      ORDER BY entry.id DESC LIMIT 1
      """, [source.id], Told.init(row:)
    ).first
    guard let told, source.isRow else { return told }
    return try db.candidates(meantBy: booking).contains(told.candidate) ? told : nil
  }

  /// The interview of a candidate with an employer that was ever booked for the start of this
  /// booking, and for its vacancy if both are named.
  private func held(_ booking: Booking, employer: Int64?) throws -> Held? {
    guard let employer else { return nil }
    let (candidates, who): (String, any ColumnValue)
    switch booking.who {
    case .new: return nil
    case .known(let id): (candidates, who) = ("(?1)", mergers.candidates.survivor(of: id))
    case .named:
      candidates = "(SELECT candidate FROM knownBy WHERE normal = ?1 AND kind = 'name')"
      who = personKey(booking.candidate)
    }
    // A `+` keeps SQLite from the indexes of employers and starts, under which far more stand.
    let columns = """
      SELECT interviewNow.interview,
        CASE WHEN interviewNow.startsAt = ?3 THEN 1 ELSE 0 END AS isNow,
        CASE WHEN interviewNow.outcome IS NOT NULL THEN 1 ELSE 0 END AS isClosed,
        \(Self.isOpen) AS isOpen, vacancy.folded
      FROM interviewNow JOIN vacancy ON vacancy.id = interviewNow.vacancy
      WHERE interviewNow.candidate IN \(candidates) AND +interviewNow.employer = ?2
      """
    let booked = try db.rows(
      "\(columns) AND +interviewNow.startsAt = ?3 ORDER BY interviewNow.interview",
      [who, employer, booking.time.start], Held.init(row:))
    if let found = booked.first(where: { $0.isFor(booking) }) { return found }
    let ever = try db.rows(
      """
      \(columns) AND EXISTS
        (SELECT 1 FROM entry
         LEFT JOIN booking ON booking.entry = entry.id
         LEFT JOIN rebooking ON rebooking.entry = entry.id
         WHERE entry.interview = interviewNow.interview AND entry.kind IN ('booked', 'rebooked')
           AND ?3 IN (booking.startsAt, rebooking.startsAt)
           AND \(EntryRows.counts("entry.id")))
      ORDER BY interviewNow.interview
      """, [who, employer, booking.time.start], Held.init(row:))
    return ever.first { $0.isFor(booking) }
  }

  private static let isOpen = """
    CASE WHEN interviewNow.state = 'scheduled' AND interviewNow.outcome IS NULL THEN 1 ELSE 0 END
    """

  /// Returns what a file says of how a known interview went, if nothing is recorded of it.
  private func news(
    in item: ImportedInterview, of interview: Identifier<Interview>, isOpen: Bool
  ) throws -> ImportOutcome {
    guard isOpen, !item.events.isEmpty else { return .known(interview) }
    return try db.unrecorded(item.events, of: interview).isEmpty
      ? .known(interview) : .updated(interview)
  }

  private mutating func number(of employer: String) throws -> Int64? {
    if let known = employers[employer] { return known }
    let number = try db.number(ofFolded: employer, in: .employer)
      .map { mergers.employers.survivor(of: Identifier($0)).number }
    employers[employer] = .some(number)
    return number
  }
}

extension Database {
  /// Returns those of the events of a kind that is not recorded of an interview.
  func unrecorded(_ events: [Fact], of interview: Identifier<Interview>) throws -> [Fact] {
    let recorded = try rows(
      """
      SELECT DISTINCT kind FROM entry
      WHERE interview = ? AND \(EntryRows.counts("entry.id")) ORDER BY kind
      """, [interview]
    ) { try $0.get("kind") as String }
    return events.filter { !recorded.contains($0.event.kind.rawValue) }
  }
}

extension Booking {
  /// True if another booking of a file, of the same candidate's name, employer and start, is the same
  /// once more: for another vacancy, or with another number and address, it is not.
  fileprivate func repeats(_ other: Booking) -> Bool {
    guard isForSame(FoldedName(other.vacancy).folded) else { return false }
    let numbers = [phone, other.phone].compactMap { $0.map { PhoneNumber($0)?.normal ?? $0 } }
    let addresses = [email, other.email].compactMap { $0.map(normalEmail) }
    let isOther = { (pair: [String]) in pair.count == 2 && pair[0] != pair[1] }
    return !(isOther(numbers) && (isOther(addresses) || addresses.count < 2))
  }

  private static let unnamed = FoldedName(unnamedVacancy).folded

  /// True if a vacancy with that folded name may be its own: one of the two may be unnamed.
  fileprivate func isForSame(_ folded: String) -> Bool {
    let unnamed = Self.unnamed
    let own = FoldedName(vacancy).folded
    return own == folded || own == unnamed || folded == unnamed
  }
}

/// An interview that a booking may be of, by candidate, employer and start.
private struct Held {
  let interview: Identifier<Interview>
  /// True if it is booked for that start now.
  let isNow: Bool
  /// True if it has an outcome: no file changes it any more.
  let isClosed: Bool
  /// True if it is still scheduled and has no outcome.
  let isOpen: Bool
  private let vacancy: String

  init(row: Row) throws {
    interview = try row.get("interview")
    isNow = try row.get("isNow")
    isClosed = try row.get("isClosed")
    isOpen = try row.get("isOpen")
    vacancy = try row.get("folded")
  }

  func isFor(_ booking: Booking) -> Bool { booking.isForSame(vacancy) }
}

/// The last version of a record that a file gave, and the current state of its interview.
private struct Told {
  let interview: Identifier<Interview>
  let candidate: Int64
  /// The version; nil if the file had none.
  let version: ImportVersion?
  /// The time that the file gave; nil if it called the interview off.
  let time: InterviewTime?
  let now: InterviewTime?
  /// True if the interview is still scheduled and has no outcome.
  let isOpen: Bool
  /// True if it is called off and has no outcome.
  let isOff: Bool

  init(row: Row) throws {
    interview = try row.get("interview")
    candidate = try row.get("candidate")
    isOpen = try row.get("isOpen")
    isOff = try row.get("isOff")
    let start: Instant? = try row.get("startsAt")
    let end: Instant? = try row.get("endsAt")
    time = start.flatMap { start in end.flatMap { InterviewTime(start: start, end: $0) } }
    now = InterviewTime(start: try row.get("nowStartsAt"), end: try row.get("nowEndsAt"))
    let sequence: Int? = try row.get("sequence")
    let changed: Instant? = try row.get("changedAt")
    version = sequence.map { ImportVersion(sequence: $0, changed: changed) }
  }

  /// Returns the outcome of what a file says now; nil if it is what was told and known before.
  ///
  /// Repeating the last version does not undo later changes here.
  func outcome(of item: ImportedInterview) -> ImportOutcome? {
    let version = item.source?.version
    if let version, let told = self.version, version.isOlder(than: told) {
      return .older(interview)
    }
    let isNewer = version.map { version in self.version?.isOlder(than: version) ?? false } ?? false
    guard let time else {
      // Another file called it off.
      let isOn = !item.isCancelled && isOff
      return isOn ? .backOn(interview) : isNewer && isOff ? .recognised(interview) : nil
    }
    let start = item.booking.time
    // Called off here, and arranged anew there.
    if isOff, isNewer, !item.isCancelled, start != time { return .backOn(interview) }
    guard isOpen else { return nil }
    if item.isCancelled { return .cancelled(interview) }
    if start != time, start != now { return .moved(interview) }
    return isNewer ? .recognised(interview) : nil
  }
}
