public import Domain
import Engine
import SQLiteEngine
import Wording
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
  public func outcomes<Items: RandomAccessCollection>(
    of interviews: Items, ofSomeoneElse: Bool = false
  ) throws(StoreError) -> [ImportOutcome]
  where Items.Element == ImportedInterview, Items.Index == Int {
    try read { db in
      var memory = try ImportMemory(db, ofSomeoneElse: ofSomeoneElse)
      return try memory.outcomes(of: interviews)
    }
  }

  /// Imports the interviews of a file as one recording command, and returns their outcomes.
  ///
  /// New interviews are booked. Those that the file has moved, called off or put on again since the
  /// last import follow it here, if they are still to be held. If nothing is new, nothing is
  /// recorded. Interviewers who are named in full become contacts at the employer, unless they are
  /// already. Calls `progress` now and then with the number done.
  public func takeIn<Items: RandomAccessCollection>(
    _ interviews: Items, ofSomeoneElse: Bool = false, by stamp: Stamp,
    command: String, progress: (_ done: Int) -> Void = { _ in }
  ) throws(StoreError) -> [ImportOutcome]
  where Items.Element == ImportedInterview, Items.Index == Int {
    try writeSealing { db in
      var memory = try ImportMemory(db, ofSomeoneElse: ofSomeoneElse)
      let outcomes = try memory.outcomes(of: interviews)
      guard outcomes.contains(where: \.isRecorded) else { return outcomes }
      if interviews.count > Self.many { try db.makeRoomForManyRows(mebibytes: 32) }
      let batch = try begin(
        command, by: stamp, gathering: outcomes.count(where: \.isRecorded), in: db)
      let planner = try planner(db)
      var firsts = try FirstInterviews(interviews, outcomes, policy: planner.policy, in: batch)
      var people = try BookedPeople(db: db)
      var taken = Taken()
      for (place, outcome) in outcomes.enumerated() {
        let item = interviews[interviews.startIndex + place]
        let isFirst = outcome == .booked && firsts?.have(item.booking) == true
        // What is not decided in memory is decided by what is written.
        let mustRead = !isFirst && (outcome != .booked || batch.hasNumbered)
        if mustRead || place.isMultiple(of: Planner.portion) { try batch.flush() }
        let written =
          try isFirst
          ? firsts?.book(item, for: &people) : take(item, outcome, &people, in: batch)
        guard let written else { continue }
        if let source = item.source {
          try batch.insert(
            source, of: written.entry, time: item.isCancelled ? nil : item.booking.time)
        }
        if let interview = written.interview {
          taken.add(item.booking, as: interview, isBooked: outcome == .booked, isSettled: isFirst)
        }
        if (place + 1).isMultiple(of: 100) { progress(place + 1) }
      }
      try batch.write()
      try taken.settle(planner, in: batch)
      progress(interviews.count)
      return outcomes
    }
  }

  /// The number of interviews from which on an import is a large one.
  private static let many = 500

  private func take(
    _ item: ImportedInterview, _ outcome: ImportOutcome, _ people: inout BookedPeople,
    in batch: Batch
  ) throws -> (interview: Int64?, entry: Int64)? {
    func append(_ event: Event, to interview: Identifier<Interview>) throws -> (Int64?, Int64) {
      (interview.number, try batch.append(Fact(at: batch.at, event), to: interview.number))
    }
    switch outcome {
    case .booked:
      let (interview, entry) = try book(item, for: &people, in: batch)
      return (interview, entry)
    case .moved(let interview), .backOn(let interview):
      let written = try append(.rebooked(item.booking.time), to: interview)
      for fact in try batch.db.unrecorded(item.events, of: interview) {
        try batch.append(fact, to: interview.number)
      }
      return written
    case .cancelled(let interview): return try append(.cancelled(why: nil), to: interview)
    case .recognised(let interview): return try append(.recognised(), to: interview)
    case .updated(let interview):
      var last: Int64?
      for fact in try batch.db.unrecorded(item.events, of: interview) {
        last = try batch.append(fact, to: interview.number)
      }
      return last.map { (interview.number, $0) }
    case .calledOff: return (nil, try batch.append(.recognised(), at: batch.at))
    case .known, .older, .repeated, .stillOff, .forgotten: return nil
    }
  }
}

/// The interviews that an import wrote to.
private struct Taken {
  private var new: [Int64] = []
  private var changed: [Int64] = []
  /// The interviewers of each employer, with one of its interviews.
  private var met: [String: (interview: Int64, people: [Met])] = [:]

  mutating func add(
    _ booking: Booking, as interview: Int64, isBooked: Bool, isSettled: Bool
  ) {
    if !isBooked { changed.append(interview) } else if !isSettled { new.append(interview) }
    let people = booking.meets.filter(isWholeName).map { Met(name: $0) }
    guard !people.isEmpty else { return }
    met[folded(booking.employer), default: (interview, [])].people += people
  }

  /// Updates all that follows from what was written.
  func settle(_ planner: Planner, in batch: Batch) throws {
    if !new.isEmpty { try planner.settle(new: new, in: batch) }
    if !changed.isEmpty { try planner.settle(changed, in: batch) }
    try batch.db.updateParticulars(ofCandidatesOf: new + changed)
    for (interview, people) in met.values.sorted(by: { $0.interview < $1.interview }) {
      guard let employer = try batch.db.interview(Identifier(interview))?.employer else { continue }
      _ = try batch.add(people, at: employer)
    }
  }
}

extension Batch {
  /// Inserts what another system knows an interview by, with an entry of that interview; `time` is nil
  /// if the other system called it off.
  fileprivate func insert(
    _ source: SourceRecord, of entry: Int64, time: InterviewTime?
  ) throws {
    try StoreError.check([source.id])
    try insert(
      into: "diaryEvent",
      [
        "entry": entry, "uid": source.id, "sequence": source.version?.sequence,
        "changedAt": source.version?.changed, "startsAt": time?.start, "endsAt": time?.end,
      ])
  }
}
