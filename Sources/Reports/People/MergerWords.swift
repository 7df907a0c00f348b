import ChasePolicy
import Domain
import WorkingTime

extension Merger {
  /// Whose records, and which name goes.
  var words: String { "\(subject) \(gone) merged into \(kept)" }

  /// What kind of record it is about.
  var subject: String {
    switch self {
    case .candidates: "candidate"
    case .employers: "employer"
    }
  }
}

extension RecordedMerger {
  /// The merger as data.
  var json: JSON {
    [
      "entry": .number(Int(entry.number)), "kind": .string(merger.kind), "at": .moment(stamp.at),
      "by": .string(stamp.consultant.name), "clock": .string(stamp.clock.rawValue),
      "gone": .string(merger.gone), "kept": .string(merger.kept), "counts": .bool(counts),
    ]
  }
}
