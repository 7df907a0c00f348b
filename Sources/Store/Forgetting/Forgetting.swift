public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// Returns the effect of forgetting a candidate at an instant.
  public func forgetting(
    _ candidate: Identifier<Candidate>, at now: Instant
  ) throws(StoreError) -> Forgetting {
    try read { db in
      try ForgettingReading(of: candidate, in: db).forgetting(at: now, under: policy(in: db))
    }
  }

  /// Erases the data of a candidate in one transaction, except what the law requires to be kept
  /// longer.
  ///
  /// Call ``sweep()`` immediately afterwards: until then the file may contain traces. Throws
  /// ``StoreError/held(_:)``, ``StoreError/stillAsked(_:)``, ``StoreError/stillOpen(_:)`` or
  /// ``StoreError/alreadyForgotten(until:)`` if it cannot be done; nothing is changed then.
  public func forget(
    _ candidate: Identifier<Candidate>, by stamp: Stamp, command: String
  ) throws(StoreError) -> Forgotten {
    try writeSealing { db in
      let reading = try ForgettingReading(of: candidate, in: db)
      let forgetting = try reading.forgetting(at: stamp.at, under: policy(in: db))
      try forgetting.checkThatItCanBe()
      let eraser = Eraser(
        batch: try Batch(command, by: stamp, in: db), reading: reading, planner: try planner(db))
      let part: Eraser.Part = forgetting.keptUntil.map(Eraser.Part.words(keptUntil:)) ?? .all
      let (entry, erased) = try eraser.run(part)
      try db.overwritingWhatIsFreed(SearchIndex(db: db).merge)
      return Forgotten(entry: Identifier(entry), forgetting: forgetting, erased: erased)
    }
  }
}

extension Forgetting {
  /// Throws if something prevents the candidate from being forgotten.
  public func checkThatItCanBe() throws(StoreError) {
    if let hold { throw .held(hold) }
    if let requestToSee { throw .stillAsked(requestToSee) }
    guard open.isEmpty else { throw .stillOpen(open) }
    if isDone, keptUntil != nil { throw .alreadyForgotten(until: keptUntil) }
  }
}

extension Database {
  /// The candidate with this number.
  func candidate(_ number: Identifier<Candidate>) throws -> Candidate {
    let found = try rows(
      "SELECT \(Known.candidateColumns) FROM candidate WHERE id = ?", [number],
      Candidate.init(row:))
    guard let candidate = found.first else {
      throw DamageError(reason: "candidate \(number.number) is missing")
    }
    return candidate
  }

  /// Returns true if a booking of the interview was ever erased, so its candidate was forgotten.
  func isForgotten(_ interview: Identifier<Interview>) throws -> Bool {
    try rows(
      """
      SELECT EXISTS (SELECT 1 FROM entry WHERE interview = ? AND kind = 'booked'
        AND id IN (SELECT erased FROM erasure)) AS isForgotten
      """, [interview]
    ) { try $0.get("isForgotten") as Bool }.first ?? false
  }
}
