public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// All holds that were recorded and not erased, oldest first, including retracted ones.
  public func holds() throws(StoreError) -> [LegalHold] { try read { db in try db.holds() } }

  /// Records a legal hold: the candidate is not to be forgotten before the end of `until`.
  public func hold(
    _ candidate: Identifier<Candidate>, reason: String, until: LocalDate, by stamp: Stamp,
    command: String
  ) throws(StoreError) -> LegalHold {
    try write { db in
      let batch = try Batch(command, by: stamp, in: db)
      let entry = try batch.append("candidateHeld", at: batch.at, to: nil)
      try db.insert(
        into: "hold",
        ["entry": entry, "candidate": candidate, "reason": reason, "untilDate": until])
      guard let hold = try db.holds().last else {
        throw Damage(reason: "entry \(entry) has lost its particulars")
      }
      return hold
    }
  }

  /// Retracts the holds on a candidate; returns them with the first retraction, or nil if there are
  /// none.
  public func release(
    _ candidate: Identifier<Candidate>, by stamp: Stamp, command: String
  ) throws(StoreError) -> (entry: Identifier<JournalEntry>, holds: [LegalHold])? {
    try write { db in
      let holds = try db.holds().filter { $0.counts && $0.candidate.id == candidate }
      guard !holds.isEmpty else { return nil }
      let batch = try Batch(command, by: stamp, in: db)
      let entries = try holds.map { try batch.retract($0.entry.number, of: nil) }
      try db.rewriteRetractedOfNoInterview()
      return (Identifier(entries[0]), holds)
    }
  }
}
