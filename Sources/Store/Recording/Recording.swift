public import Domain
import GRDB

extension AgencyStore {
  /// Returns the consultant with that name, created if new.
  public func addConsultant(named name: String) throws(StoreError) -> Consultant {
    try write { db in
      try db.consultant(try db.number(of: name, in: .consultant))
    }
  }

  /// Records facts about one interview as one recording command.
  ///
  /// `command` is its first word, as typed. The stamp's consultant is looked up by name, and
  /// created if the name is new.
  ///
  /// A decision that rests on the interview's journal gives that `journal` as it was read: if
  /// anything was recorded since, it throws ``StoreError/recordedMeanwhile(_:)``, and the caller
  /// decides anew.
  public func record(
    _ events: [Fact], of interview: Identifier<Interview>, by stamp: Stamp, command: String,
    after journal: [JournalEntry]? = nil
  ) throws(StoreError) -> Recorded {
    try write { db in
      guard try db.interview(interview) != nil else {
        throw StoreError.noSuchInterview(interview)
      }
      guard try !db.isForgotten(interview) else { throw StoreError.forgotten(interview) }
      if let journal, try db.lastEntry(of: interview) != journal.map(\.id).max() {
        throw StoreError.recordedMeanwhile(interview)
      }
      let batch = try Batch(command, by: stamp, in: db)
      let entries = try events.map { try batch.append($0, to: interview.number) }
      guard let first = entries.first else {
        throw StoreError.programFault(reason: "there is nothing to record")
      }
      try planner(db).settle([interview.number], in: batch)
      let answers = try recorded([(interview: interview.number, entry: first)], in: db)
      guard let answer = answers.first else {
        throw Damage(reason: "interview \(interview.number) has lost its booking")
      }
      return answer
    }
  }

  /// Returns the planner for this transaction.
  func planner(_ db: Database) throws -> Planner {
    Planner(db: db, policy: try policy(in: db))
  }

  /// Returns the results of a recording, for the interviews whose booking still counts.
  func recorded(
    _ written: [(interview: Int64, entry: Int64)], in db: Database
  ) throws -> [Recorded] {
    let numbers = written.map(\.interview)
    let interviews = try db.interviews(numbered: numbers)
    let duties = try db.duties(ofInterviewsNumbered: numbers)
    return written.compactMap { written in
      guard let interview = interviews[written.interview] else { return nil }
      return Recorded(
        entry: Identifier(written.entry), interview: interview,
        duties: duties[written.interview] ?? [])
    }
  }
}

extension Database {
  /// Returns the last entry recorded of an interview.
  fileprivate func lastEntry(
    of interview: Identifier<Interview>
  ) throws -> Identifier<JournalEntry>? {
    try rows("SELECT max(id) AS last FROM entry WHERE interview = ?", [interview]) {
      try $0.get("last") as Identifier<JournalEntry>?
    }.first ?? nil
  }
}
