public import Domain
import GRDB

extension AgencyStore {
  /// Makes a consultant, or answers the one of that name.
  public func addConsultant(named name: String) throws(StoreError) -> Consultant {
    try write { db in
      try db.consultant(try db.number(of: name, in: .consultant))
    }
  }

  /// Records what happened to one interview as one recording command.
  ///
  /// `command` is its first word, as it was typed. The stamp's consultant goes by name, and is made
  /// where the name is new.
  public func record(
    _ events: [Fact], of interview: Identifier<Interview>, by stamp: Stamp, command: String
  ) throws(StoreError) -> Recorded {
    try write { db in
      guard try db.interview(interview) != nil else {
        throw StoreError.noSuchInterview(interview)
      }
      guard try !db.isForgotten(interview) else { throw StoreError.forgotten(interview) }
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

  /// What computes the plans in this transaction.
  func planner(_ db: Database) throws -> Planner {
    Planner(db: db, policy: try policy(in: db))
  }

  /// The answers to a recording: the interviews that still have a booking, as they stand now.
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
