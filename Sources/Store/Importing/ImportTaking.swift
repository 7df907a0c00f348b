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

  /// Returns the outcomes of importing the interviews of a file, in their order; records nothing.
  ///
  /// `ofSomeoneElse` is true if bookings that resemble a forgotten candidate's are someone else's.
  public func outcomes(
    of interviews: [ImportedInterview], ofSomeoneElse: Bool = false
  ) throws(StoreError) -> [ImportOutcome] {
    try read { db in try db.outcomes(of: interviews, ofSomeoneElse) }
  }

  /// Imports the interviews of a file as one recording command, and returns their outcomes.
  ///
  /// New interviews are booked. Those that the file has moved, called off or put on again since the
  /// last import follow it here, if they are still to be held. If nothing is new, nothing is
  /// recorded. Calls `progress` now and then with the number done.
  public func takeIn(
    _ interviews: [ImportedInterview], ofSomeoneElse: Bool = false, by stamp: Stamp,
    command: String, progress: (_ done: Int) -> Void = { _ in }
  ) throws(StoreError) -> [ImportOutcome] {
    try writeSealing { db in
      let outcomes = try db.outcomes(of: interviews, ofSomeoneElse)
      guard outcomes.contains(where: \.isRecorded) else { return outcomes }
      if interviews.count > Self.many { try db.makeRoomForManyRows() }
      let batch = try Batch(command, by: stamp, in: db)
      var (new, changed): ([Int64], [Int64]) = ([], [])
      var people = try BookedPeople(db: db)
      for (place, (item, outcome)) in zip(interviews, outcomes).enumerated() {
        guard let written = try take(item, outcome, &people, in: batch) else { continue }
        if let source = item.source {
          try batch.insert(
            source, of: written.entry, time: item.isCancelled ? nil : item.booking.time)
        }
        if outcome == .booked {
          new.append(written.interview)
        } else {
          changed.append(written.interview)
        }
        if (place + 1).isMultiple(of: 100) { progress(place + 1) }
      }
      let planner = try planner(db)
      if !new.isEmpty { try planner.settle(new: new, in: batch) }
      if !changed.isEmpty { try planner.settle(changed, in: batch) }
      try db.updateParticulars(ofCandidatesOf: new + changed)
      progress(interviews.count)
      return outcomes
    }
  }

  /// The number of interviews from which on an import is a large one.
  private static let many = 500

  private func take(
    _ item: ImportedInterview, _ outcome: ImportOutcome, _ people: inout BookedPeople,
    in batch: Batch
  ) throws -> (interview: Int64, entry: Int64)? {
    func append(_ event: Event, to interview: Identifier<Interview>) throws -> (Int64, Int64) {
      (interview.number, try batch.append(Fact(at: batch.at, event), to: interview.number))
    }
    switch outcome {
    case .booked: return try book(item, for: &people, in: batch)
    case .moved(let interview), .backOn(let interview):
      return try append(.rebooked(item.booking.time), to: interview)
    case .cancelled(let interview): return try append(.cancelled(why: nil), to: interview)
    case .recognised(let interview): return try append(.recognised, to: interview)
    case .updated(let interview):
      var last: Int64?
      for fact in try batch.db.unrecorded(item.events, of: interview) {
        last = try batch.append(fact, to: interview.number)
      }
      return last.map { (interview.number, $0) }
    case .known, .older, .repeated, .calledOff, .forgotten: return nil
    }
  }
}

extension Batch {
  /// Inserts what another system knows an interview by, with an entry of that interview; `time` is nil
  /// if the other system called it off.
  fileprivate func insert(
    _ source: SourceRecord, of entry: Int64, time: InterviewTime?
  ) throws {
    try db.insert(
      into: "diaryEvent",
      [
        "entry": entry, "uid": source.id, "sequence": source.version?.sequence,
        "changedAt": source.version?.changed, "startsAt": time?.start, "endsAt": time?.end,
      ])
  }
}

extension Database {
  fileprivate func outcomes(
    of interviews: [ImportedInterview], _ ofSomeoneElse: Bool
  ) throws -> [ImportOutcome] {
    var memory = try ImportMemory(self, ofSomeoneElse: ofSomeoneElse)
    return try interviews.map { try memory.outcome(of: $0) }
  }
}
