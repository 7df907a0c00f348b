import Domain
import Engine
import WorkingTime

/// A recording command being written; its journal entries are undone together.
///
/// Its rows are written at once or, if it gathers them, together at the end: then all that follows
/// from them is computed in memory, their entry hashes too.
final class Batch {
  let db: Database
  let id: Int64
  /// The consultant who records, as on record, the time and the clock.
  let stamp: Stamp
  /// The entries of interviews that it has appended, in order, if it gathers its rows.
  private(set) var appended: [Int64: [JournalEntry]] = [:]
  /// The rows to be written at the end; nil if each is written at once.
  private var gathered: GatheredRows?
  /// The numbers that it gives its rows, if it gathers them.
  private let numbers: GivenNumbers?
  /// The candidates of whose interviews nothing else may be recorded meanwhile.
  private var candidates: Set<Identifier<Candidate>> = []
  /// The number of the contact that it added last; nil if it added none.
  private(set) var lastContact: Int64?

  /// The time of recording.
  var at: Instant { stamp.at }
  /// The number of the consultant who records.
  var consultant: Int64 { stamp.consultant.id.number }

  /// Begins a recording command; creates its consultant if the name is new.
  ///
  /// The upgrade's own commands have no token. If it gathers its rows, it is known to append so many
  /// `entries` and to add so many `contacts` at least.
  init(
    _ command: String, by stamp: Stamp, undoing undone: Int64? = nil, token: String? = nil,
    gathering entries: Int? = nil, contacts: Int = 0, in db: Database
  ) throws {
    let consultant = try db.recording(stamp.consultant.name)
    self.db = db
    self.stamp = Stamp(consultant: consultant.consultant, at: stamp.at, clock: stamp.clock)
    var row: [(key: String, value: (any ColumnValue)?)] = [
      ("command", command), ("consultant", consultant.consultant.id), ("recordedAt", stamp.at),
      ("clock", stamp.clock), ("undoes", undone), ("token", token),
    ]
    guard let entries else {
      (id, numbers) = (try db.insertNumbered(into: "batch", row), nil)
      return
    }
    let numbers = try GivenNumbers(entries: entries, contacts: contacts, in: db)
    (id, self.numbers) = (numbers.batch, numbers)
    row.append(("id", id))
    gathered = GatheredRows(
      SealedHeader(
        batch: id, command: command, stamp: self.stamp, originalName: consultant.originalName,
        undoes: undone), after: numbers.last)
    gathered?.add(row, to: "batch")
  }

  /// Adds a row of a table that numbers its rows; returns the number.
  func add(to table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>) throws -> Int64 {
    guard gathered != nil, let number = try numbers?.next(of: table) else {
      return try db.insertNumbered(into: table, row)
    }
    gathered?.add([("id", number)] + row, to: table)
    return number
  }

  /// True if it has gathered rows that it numbered: rows numbered by the database must not come between.
  var hasNumbered: Bool { numbers?.hasNumbered ?? false }

  /// Adds a contact of an employer; returns the number.
  func addContact(at employer: Identifier<Employer>) throws -> Identifier<EmployerContact> {
    let number = try add(to: "employerContact", ["employer": employer])
    lastContact = number
    return Identifier(number)
  }

  /// Adds a row.
  func insert(into table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>) throws {
    try insert(into: table, Array(row))
  }

  /// Adds a row of columns that are put together.
  func insert(into table: String, _ row: [(key: String, value: (any ColumnValue)?)]) throws {
    guard gathered != nil else { return try db.insert(into: table, row) }
    gathered?.add(row, to: table)
  }

  /// Exchanges the computed rows of an interview for others.
  func exchange(_ old: [ComputedRow], for new: [ComputedRow], of interview: Int64) {
    gathered?.exchange(old, for: new, of: interview)
  }

  /// Writes the rows that it has gathered, with the entry hashes, and gathers no more.
  func write() throws {
    try flush()
    gathered = nil
  }

  /// Writes the rows that it has gathered, with the entry hashes, and goes on to gather: there may be
  /// very many.
  func flush() throws {
    try gathered?.write(in: db, about: candidates)
    appended = [:]
    numbers?.flush()
  }

  /// Notes the candidates, before all mergers, of whose interviews nothing else may be recorded
  /// meanwhile: it is decided by all that is recorded of them.
  func concerns(_ candidates: Set<Identifier<Candidate>>) { self.candidates.formUnion(candidates) }

  /// Appends a fact to an interview's journal; returns the entry.
  ///
  /// `names` are the names that the entry is found by, if already known; `amended` is the entry
  /// that it corrects.
  @discardableResult
  func append(
    _ fact: Fact, to interview: Int64, names: String? = nil,
    correcting amended: Correction? = nil
  ) throws -> Int64 {
    let entry = try append(
      fact.event.kind.rawValue, .event(fact.event), at: fact.at, to: interview,
      correcting: amended)
    try insert(fact.event, of: entry)
    try index(fact.event, of: entry, interview: interview, names: names)
    return entry
  }

  /// Appends the booking of an interview, with the candidate's telephone number and e-mail address if
  /// given with it; returns the entry.
  func append(
    booking time: InterviewTime, meets: [String], venue: Venue, phone: String?, email: String?,
    at moment: Instant, to interview: Int64, names: String? = nil,
    correcting amended: Correction? = nil
  ) throws -> Int64 {
    let event = Event.booked(time, meets: meets, at: venue)
    let entry = try append(
      event.kind.rawValue, .event(event), at: moment, to: interview, correcting: amended)
    try insertBooking(time, meets: meets, venue: venue, phone: phone, email: email, of: entry)
    try index(event, of: entry, interview: interview, names: names)
    return entry
  }

  /// Appends an entry for a further interview of the same candidate.
  func append(next: Int64, to interview: Int64) throws {
    let event = Event.nextBooked(Identifier(next))
    let entry = try append(event.kind.rawValue, .event(event), at: at, to: interview)
    try insert(into: "nextBooking", ["entry": entry, "next": next])
  }

  /// Appends an event of people or of the agency; returns the entry.
  @discardableResult
  func append(_ event: Event, at moment: Instant) throws -> Int64 {
    let entry = try append(event.kind, at: moment)
    try insert(event, of: entry)
    return entry
  }

  /// Appends an entry of no interview, whose details the caller adds; returns it.
  func append(_ kind: Event.Kind, at moment: Instant) throws -> Int64 {
    try append(kind.rawValue, .erased(kind), at: moment, to: nil)
  }

  /// Retracts an entry; returns the retraction.
  @discardableResult
  func retract(_ entry: Int64, of interview: Int64?) throws -> Int64 {
    try append("retraction", .retraction(of: Identifier(entry)), at: at, to: interview)
  }

  private func append(
    _ kind: String, _ content: JournalEntry.Content, at moment: Instant, to interview: Int64?,
    correcting amended: Correction? = nil
  ) throws -> Int64 {
    var retracted: Identifier<JournalEntry>?
    if case .retraction(let entry) = content { retracted = entry }
    var row: [(key: String, value: (any ColumnValue)?)] = [
      ("batch", id), ("interview", interview), ("kind", kind), ("happenedAt", moment),
      ("retracts", retracted),
    ]
    let isGathered = gathered != nil
    let number: Int64
    if isGathered, let given = try numbers?.next(of: "entry") {
      number = given
      row.insert(("id", number), at: 0)
      try insert(into: "entry", row)
    } else {
      number = try db.insertNumbered(into: "entry", row)
    }
    if let amended {
      try insert(
        into: "amendment",
        [
          "entry": number, "amends": amended.entry.id,
          "place": amended.isNews ? nil : amended.entry.place,
        ])
    }
    if let interview, isGathered {
      appended[interview, default: []].append(
        JournalEntry(
          id: Identifier(number), subject: .interview(Identifier(interview)),
          happenedAt: moment, stamp: stamp, content: content, counts: true,
          amends: amended?.amendment(by: Identifier(number), at: at)))
    }
    return number
  }

  private func index(
    _ event: Event, of entry: Int64, interview: Int64, names: String?
  ) throws {
    let index = SearchIndex(db: db)
    guard let text = try index.text(event, of: interview, names: names) else { return }
    try insert(into: SearchIndex.table, ["rowid": entry, "text": text])
  }

  /// Returns journals with the entries that this command has appended.
  func adding(to journals: [Int64: [JournalEntry]]) -> [Int64: [JournalEntry]] {
    var journals = journals
    for (interview, entries) in appended {
      journals[interview] = (journals[interview] ?? []).adding(entries)
    }
    return journals
  }
}

/// The correction of an entry by another.
struct Correction {
  /// The entry that is corrected.
  let entry: JournalEntry
  /// True if what it says is news again: it counts as recorded now.
  let isNews: Bool

  /// What the correcting entry says of it.
  func amendment(
    by correction: Identifier<JournalEntry>, at moment: Instant
  ) -> JournalEntry.Amendment {
    JournalEntry.Amendment(
      of: entry.id, place: isNews ? correction : entry.place,
      recordedAt: isNews ? moment : entry.recordedAt)
  }
}

extension [JournalEntry] {
  /// Returns a journal with further entries, as it is read: by the time at which entries happened,
  /// with what no longer counts.
  fileprivate func adding(_ entries: [JournalEntry]) -> [JournalEntry] {
    let all = self + entries
    let retracted = all.map { entry in
      var retracts: Identifier<JournalEntry>?
      if case .retraction(let other) = entry.content { retracts = other }
      return JournalLink(entry: entry.id, retracts: retracts)
    }.retracted
    return all.map { entry in
      JournalEntry(
        id: entry.id, subject: entry.subject, happenedAt: entry.happenedAt, stamp: entry.stamp,
        content: entry.content, counts: !retracted.contains(entry.id), amends: entry.amends)
    }.sorted { ($0.happenedAt, $0.id) < ($1.happenedAt, $1.id) }
  }
}

extension Database {
  /// Returns the consultant with a name, created if it is new.
  fileprivate func recording(_ name: String) throws -> ConsultantOnRecord {
    let folded = FoldedName(name).folded
    let known = try consultantsOnRecord()
    if let found = known.first(where: { $0.folded == folded }) { return found }
    let number = try number(of: name, in: .consultant)
    guard let found = try consultantsOnRecord().first(where: { $0.consultant.id.number == number })
    else { throw DamageError(reason: "consultant \(number) is missing") }
    return found
  }
}
