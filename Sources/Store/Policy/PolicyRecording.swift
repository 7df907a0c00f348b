public import AgencySettings
public import ChasePolicy
public import Domain
import GRDB

/// The result of recording a change of the policy.
public struct PolicyRecorded: Hashable, Sendable {
  /// The entry appended to the journal.
  public let entry: Identifier<JournalEntry>
  /// The changes to the plans.
  public let replanned: Replanned
}

extension AgencyStore {
  /// Records a change of the policy, and re-plans every interview that it affects, in one
  /// transaction.
  ///
  /// `command` is the typed command without its values. `progress` is called now and then with the
  /// number of interviews re-planned and the total. Throws ``StoreError/policyRefused(_:)`` if the
  /// resulting policy is invalid; nothing is saved then.
  public func record(
    _ manner: PolicyVersion.Manner, _ changes: [PolicyChange], by stamp: Stamp, command: String,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> PolicyRecorded {
    let companions = try companionsToReplan()
    return try write { db in
      let before = try policy(in: db)
      let batch = try Batch(command, by: stamp, in: db)
      let entry = try batch.append(manner, changes)
      let replanning = Replanning(
        db: db, old: before, new: try policy(in: db), companions: companions)
      let replanned = try replanning.run(progress: progress)
      return PolicyRecorded(entry: Identifier(entry), replanned: replanned)
    }
  }
}

extension Batch {
  /// Appends a change of the policy and returns its entry.
  fileprivate func append(
    _ manner: PolicyVersion.Manner, _ changes: [PolicyChange]
  ) throws -> Int64 {
    let entry: Int64
    switch manner {
    case .set:
      entry = try append("policySet", at: at, to: nil)
    case .adopted(let source, let text):
      entry = try append("policyAdopted", at: at, to: nil)
      try db.insert(into: "policyFile", ["entry": entry, "source": source, "text": text])
    }
    for (position, change) in changes.enumerated() {
      try db.insert(
        into: "policyChange",
        [
          "entry": entry, "position": position, "employer": change.employer,
          "name": change.term.name, "value": change.text,
        ])
    }
    return entry
  }
}
