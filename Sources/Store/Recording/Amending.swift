public import Domain
import Engine

extension AgencyStore {
  /// Returns the entry of an interview with a number, whether it counts or not, with its interview;
  /// nil where no interview has it.
  public func entryToAmend(
    _ entry: Identifier<JournalEntry>
  ) throws(StoreError) -> (entry: JournalEntry, interview: Interview)? {
    try read { db in
      let interviews = try db.rows(
        "SELECT interview FROM entry WHERE id = ? AND interview IS NOT NULL", [entry]
      ) { try $0.get("interview") as Int64 }
      guard let number = interviews.first, let interview = try db.interview(Identifier(number)),
        let found = try db.journals(of: [number])[number]?.first(where: { $0.id == entry })
      else { return nil }
      return (entry: found, interview: interview)
    }
  }

  /// Corrects an entry, which must count, as one recording command: the event counts in its place,
  /// or of another interview, and happened when it did.
  ///
  /// What an event `isNews` about is to be told again: it counts as recorded now.
  public func amend(
    _ amended: JournalEntry, to event: Event, of interview: Identifier<Interview>, isNews: Bool,
    by stamp: Stamp
  ) throws(StoreError) -> [Recorded] {
    try write { db in
      try db.checkThatCounts(amended.id)
      guard let old = amended.interview, try db.interview(interview) != nil else {
        throw StoreError.noSuchInterview(interview)
      }
      guard try !db.isForgotten(interview) else { throw StoreError.forgotten(interview) }
      let batch = try begin("amend", by: stamp, gathering: 2, in: db)
      let isElsewhere = interview != old
      let entry = try batch.append(
        Fact(at: amended.happenedAt, event),
        correcting: Correction(entry: amended, isNews: isNews || isElsewhere),
        in: interview.number)
      let retraction = try batch.retract(amended.id.number, of: old.number)
      var written = [(interview: interview.number, entry: entry)]
      if isElsewhere { written.append((interview: old.number, entry: retraction)) }
      _ = try planner(db).settle(gathered: batch)
      try batch.write()
      return try recorded(written, in: db)
    }
  }
}

extension Batch {
  /// Appends the correction of an entry; what only the corrected one knows goes with it: the
  /// telephone number and e-mail address of a booking, and the diary that an interview is from.
  fileprivate func append(
    _ fact: Fact, correcting amended: Correction, in interview: Int64
  ) throws -> Int64 {
    let entry: Int64
    if case .booked(let time, let meets, let venue) = fact.event {
      let known = try db.rows(
        "SELECT phone, email FROM booking WHERE entry = ?", [amended.entry.id]
      ) { row in
        (phone: try row.get("phone") as String?, email: try row.get("email") as String?)
      }.first
      entry = try append(
        booking: time, meets: meets, venue: venue, phone: known?.phone, email: known?.email,
        at: fact.at, to: interview, correcting: amended)
    } else {
      entry = try append(fact, to: interview, correcting: amended)
    }
    let diaries = try db.rows(
      "SELECT uid FROM diaryEvent WHERE entry = ?", [amended.entry.id]
    ) { try $0.get("uid") as String }
    for uid in diaries { try insert(into: "diaryEvent", ["entry": entry, "uid": uid]) }
    return entry
  }
}
