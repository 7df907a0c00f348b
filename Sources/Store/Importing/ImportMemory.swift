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
  /// True if no interview is recorded, so that none need be looked for.
  private let isEmpty: Bool
  /// The places of the interviews passed in before, by the hash of candidate, employer and start: most
  /// are the only one.
  private var seen: [Int: (first: Int, others: [Int])] = [:]
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

  /// Returns the outcomes of the interviews of a file, each given those before it.
  mutating func outcomes<Items: RandomAccessCollection>(
    of items: Items
  ) throws -> [ImportOutcome] where Items.Element == ImportedInterview, Items.Index == Int {
    var outcomes: [ImportOutcome] = []
    outcomes.reserveCapacity(items.count)
    for place in items.startIndex..<items.endIndex {
      let item = items[place]
      let employer = folded(item.booking.employer)
      outcomes.append(
        isRepeated(item.booking, at: place, in: items, employer: employer)
          ? .repeated : try outcome(of: item, employer: employer))
    }
    return outcomes
  }

  /// Returns true if an interview stands in the file before.
  private mutating func isRepeated<Items: RandomAccessCollection>(
    _ booking: Booking, at place: Int, in items: Items, employer: String
  ) -> Bool where Items.Element == ImportedInterview, Items.Index == Int {
    var hasher = Hasher()
    hasher.combine(personKey(booking.candidate))
    hasher.combine(employer)
    hasher.combine(booking.time.start)
    let key = hasher.finalize()
    guard let before = seen[key] else {
      seen[key] = (place, [])
      return false
    }
    let isRepeated = ([before.first] + before.others).contains {
      booking.repeats(items[$0].booking)
    }
    if !isRepeated { seen[key]?.others.append(place) }
    return isRepeated
  }

  private mutating func outcome(
    of item: ImportedInterview, employer: String
  ) throws -> ImportOutcome {
    let booking = item.booking
    guard !isEmpty else { return try offOutcome(of: item) ?? .booked }
    let number = try number(of: employer)
    if let source = item.source, let told = try told(source, booking, employer: number) {
      return try told.outcome(of: item) ?? news(in: item, of: told.interview, isOpen: told.isOpen)
    }
    if let held = try held(booking, employer: number) {
      if item.isCancelled {
        return held.isOpen && held.isNow ? .cancelled(held.interview) : .known(held.interview)
      }
      if item.source != nil, !held.isClosed { return .recognised(held.interview) }
      return try news(in: item, of: held.interview, isOpen: held.isOpen)
    }
    if let off = try offOutcome(of: item) { return off }
    return try forgotten?.mayHave(booking) == true ? .forgotten : .booked
  }

  /// Returns the outcome of an interview that is not here and is called off, or was before it came;
  /// nil if it is neither.
  ///
  /// What was called off before it came is an entry of no interview with its UID and version: nothing
  /// else is kept of it.
  private func offOutcome(of item: ImportedInterview) throws -> ImportOutcome? {
    guard let source = item.source, !source.isRow else { return item.isCancelled ? .stillOff : nil }
    let off = try db.rows(
      """
      SELECT diaryEvent.sequence, diaryEvent.changedAt FROM diaryEvent
      JOIN entry ON entry.id = diaryEvent.entry
      WHERE diaryEvent.uid = ? AND entry.interview IS NULL
        AND \(EntryRows.counts("entry.id"))
      ORDER BY entry.id DESC LIMIT 1
      """, [source.id]
    ) { try ImportVersion(row: $0) ?? ImportVersion(sequence: 0) }.first
    let isNews = off.map { off in source.version.map(off.isOlder) ?? false } ?? true
    if item.isCancelled { return isNews ? .calledOff : .stillOff }
    return isNews ? nil : .stillOff
  }

  /// Returns the last version of a record that a file gave, without retracted entries.
  ///
  /// A row's number counts only for the same candidate, employer and vacancy: a table may number
  /// something else. What is over is not moved by a row: it is a further interview.
  private func told(
    _ source: SourceRecord, _ booking: Booking, employer: Int64?
  ) throws -> Told? {
    let told = try db.rows(
      """
      SELECT entry.interview, diaryEvent.sequence, diaryEvent.changedAt,
        coalesce(diaryEvent.startsAt, booking.startsAt, rebooking.startsAt) AS startsAt,
        coalesce(diaryEvent.endsAt, booking.endsAt, rebooking.endsAt) AS endsAt,
        interviewNow.startsAt AS nowStartsAt, interviewNow.endsAt AS nowEndsAt,
        \(Self.isOpen) AS isOpen,
        CASE WHEN interviewNow.state = 'cancelled' AND interviewNow.outcome IS NULL
          THEN 1 ELSE 0 END AS isOff,
        interviewNow.candidate, interviewNow.employer, vacancy.folded AS vacancy
      FROM diaryEvent
      JOIN entry ON entry.id = diaryEvent.entry
      JOIN interviewNow ON interviewNow.interview = entry.interview
      JOIN vacancy ON vacancy.id = interviewNow.vacancy
      LEFT JOIN booking ON booking.entry = entry.id
      LEFT JOIN rebooking ON rebooking.entry = entry.id
      WHERE diaryEvent.uid = ? AND \(EntryRows.counts("entry.id"))
      ORDER BY entry.id DESC LIMIT 1
      """, [source.id], Told.init(row:)
    ).first
    guard let told, source.isRow else { return told }
    let isMeant = told.employer == employer && booking.isForSame(told.vacancy)
    guard try isMeant && db.candidates(meantBy: booking).contains(told.candidate) else {
      return nil
    }
    return told.isOpen || told.time?.start == booking.time.start ? told : nil
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

  fileprivate static let isOpen = """
    CASE WHEN interviewNow.state = 'scheduled' AND interviewNow.outcome IS NULL THEN 1 ELSE 0 END
    """

  /// Returns what a file says of how a known interview went, if nothing is recorded of it, or notes of
  /// it.
  private func news(
    in item: ImportedInterview, of interview: Identifier<Interview>, isOpen: Bool
  ) throws -> ImportOutcome {
    let events = isOpen ? item.events : item.events.filter { $0.event.kind == .recognised }
    guard !events.isEmpty else { return .known(interview) }
    return try db.unrecorded(events, of: interview).isEmpty
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
  /// Returns the notes that are not recorded of an interview and, while it is open, the events of a kind
  /// that is not.
  func unrecorded(_ events: [Fact], of interview: Identifier<Interview>) throws -> [Fact] {
    let recorded = try rows(
      """
      SELECT DISTINCT entry.kind, fileNote.note, \(ImportMemory.isOpen) AS isOpen
      FROM entry
      JOIN interviewNow ON interviewNow.interview = entry.interview
      LEFT JOIN fileNote ON fileNote.entry = entry.id
      WHERE entry.interview = ? AND \(EntryRows.counts("entry.id")) ORDER BY entry.kind
      """, [interview]
    ) { row in
      (
        kind: try row.get("kind") as String, note: try row.get("note") as String?,
        isOpen: try row.get("isOpen") as Bool
      )
    }
    return events.filter { fact in
      if case .recognised(let note) = fact.event { return !recorded.contains { $0.note == note } }
      return !recorded.contains { !$0.isOpen || $0.kind == fact.event.kind.rawValue }
    }
  }
}

extension Booking {
  /// True if another booking of a file, of the same candidate's name, employer and start, is the same
  /// once more: for another vacancy, or with another number and address, it is not.
  fileprivate func repeats(_ other: Booking) -> Bool {
    guard isForSame(folded(other.vacancy)) else { return false }
    let numbers = [phone, other.phone].compactMap { $0.map { PhoneNumber($0)?.normal ?? $0 } }
    let addresses = [email, other.email].compactMap { $0.map(normalEmail) }
    let isOther = { (pair: [String]) in pair.count == 2 && pair[0] != pair[1] }
    return !(isOther(numbers) && (isOther(addresses) || addresses.count < 2))
  }

  private static let unnamed = Wording.folded(unnamedVacancy)

  /// True if a vacancy with that folded name may be its own: one of the two may be unnamed.
  fileprivate func isForSame(_ folded: String) -> Bool {
    let unnamed = Self.unnamed
    let own = Wording.folded(vacancy)
    return own == folded || own == unnamed || folded == unnamed
  }
}

extension ImportVersion {
  /// The version in a row; nil if the file had none.
  fileprivate init?(row: Row) throws {
    guard let sequence: Int = try row.get("sequence") else { return nil }
    self.init(sequence: sequence, changed: try row.get("changedAt"))
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
  let employer: Int64
  /// The vacancy's title, folded.
  let vacancy: String
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
    employer = try row.get("employer")
    vacancy = try row.get("vacancy")
    isOpen = try row.get("isOpen")
    isOff = try row.get("isOff")
    let start: Instant? = try row.get("startsAt")
    let end: Instant? = try row.get("endsAt")
    time = start.flatMap { start in end.flatMap { InterviewTime(start: start, end: $0) } }
    now = InterviewTime(start: try row.get("nowStartsAt"), end: try row.get("nowEndsAt"))
    version = try ImportVersion(row: row)
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
