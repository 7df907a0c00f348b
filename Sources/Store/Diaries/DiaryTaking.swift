public import Domain
import GRDB
import WorkingTime

extension AgencyStore {
  /// Whether an event of a calendar that we write is of an interview that is here.
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

  /// What the interviews of a diary would come to here, in their order; nothing is recorded.
  ///
  /// `ofSomeoneElse` says that whoever may have been forgotten was not.
  public func outcomes(
    of diary: [DiaryInterview], ofSomeoneElse: Bool = false
  ) throws(StoreError) -> [DiaryOutcome] {
    try read { db in try db.outcomes(of: diary, ofSomeoneElse) }
  }

  /// Takes in the interviews of a diary as one recording command, and answers what each came to.
  ///
  /// What is new is booked; what the diary moved or called off since it was taken in last is moved
  /// and called off here too, as long as it is still to be held. Where there is no news, nothing is
  /// recorded.
  public func takeIn(
    diary: [DiaryInterview], ofSomeoneElse: Bool = false, by stamp: Stamp, command: String
  ) throws(StoreError) -> [DiaryOutcome] {
    try write { db in
      let outcomes = try db.outcomes(of: diary, ofSomeoneElse)
      guard outcomes.contains(where: \.isRecorded) else { return outcomes }
      let batch = try Batch(command, by: stamp, in: db)
      var interviews: [Int64] = []
      for (event, outcome) in zip(diary, outcomes) {
        guard let written = try take(event, outcome, in: batch) else { continue }
        try db.insert(into: "diaryEvent", ["entry": written.entry, "uid": event.uid])
        interviews.append(written.interview)
      }
      try planner(db).settle(interviews, in: batch)
      try db.updateParticulars(ofCandidatesOf: interviews)
      return outcomes
    }
  }

  private func take(
    _ event: DiaryInterview, _ outcome: DiaryOutcome, in batch: Batch
  ) throws -> (interview: Int64, entry: Int64)? {
    switch outcome {
    case .booked: return try book(ImportedInterview(booking: event.booking), in: batch)
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
