public import Domain
import GRDB
import WorkingTime

extension AgencyStore {
  /// Returns true if an event from a calendar that we wrote is of an interview in this database.
  public func isHere(_ name: CalendarEventName) throws(StoreError) -> Bool {
    try read { db in
      let recorded = try db.rows(
        """
        SELECT batch.recordedAt FROM entry JOIN batch ON batch.id = entry.batch
        WHERE entry.interview = ? ORDER BY entry.id LIMIT 1
        """, [name.interview]
      ) { try $0.get("recordedAt") as Instant }
      return recorded.first == name.recorded
    }
  }

  /// Returns the outcomes of importing the interviews of a diary, in their order; records nothing.
  ///
  /// `ofSomeoneElse` is true if bookings that resemble a forgotten candidate's are someone else's.
  public func outcomes(
    of diary: [DiaryInterview], ofSomeoneElse: Bool = false
  ) throws(StoreError) -> [DiaryOutcome] {
    try read { db in try db.outcomes(of: diary, ofSomeoneElse) }
  }

  /// Imports the interviews of a diary as one recording command, and returns their outcomes.
  ///
  /// New interviews are booked. Those that the diary has moved or called off since the last import
  /// are moved or called off here too, if they are still to be held. If nothing is new, nothing is
  /// recorded.
  public func takeIn(
    diary: [DiaryInterview], ofSomeoneElse: Bool = false, by stamp: Stamp, command: String
  ) throws(StoreError) -> [DiaryOutcome] {
    try write { db in
      let outcomes = try db.outcomes(of: diary, ofSomeoneElse)
      guard outcomes.contains(where: \.isRecorded) else { return outcomes }
      let batch = try Batch(command, by: stamp, in: db)
      var interviews: [Int64] = []
      var people = try BookedPeople(db: db)
      for (event, outcome) in zip(diary, outcomes) {
        guard let written = try take(event, outcome, &people, in: batch) else { continue }
        try db.insert(into: "diaryEvent", ["entry": written.entry, "uid": event.uid])
        interviews.append(written.interview)
      }
      try planner(db).settle(interviews, in: batch)
      try db.updateParticulars(ofCandidatesOf: interviews)
      return outcomes
    }
  }

  private func take(
    _ event: DiaryInterview, _ outcome: DiaryOutcome, _ people: inout BookedPeople,
    in batch: Batch
  ) throws -> (interview: Int64, entry: Int64)? {
    switch outcome {
    case .booked:
      return try book(ImportedInterview(booking: event.booking), for: &people, in: batch)
    case .moved(let interview):
      let fact = Fact(at: batch.at, .rebooked(event.booking.time))
      return (interview.number, try batch.append(fact, to: interview.number))
    case .cancelled(let interview):
      let fact = Fact(at: batch.at, .cancelled(why: nil))
      return (interview.number, try batch.append(fact, to: interview.number))
    case .known, .repeated, .calledOff, .forgotten: return nil
    }
  }
}

extension Database {
  fileprivate func outcomes(
    of diary: [DiaryInterview], _ ofSomeoneElse: Bool
  ) throws -> [DiaryOutcome] {
    var memory = try DiaryMemory(self, ofSomeoneElse: ofSomeoneElse)
    return try diary.map { try memory.outcome(of: $0) }
  }
}
