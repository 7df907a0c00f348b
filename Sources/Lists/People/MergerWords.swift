import Domain
import Rendering
import WorkingTime

extension Merger {
  /// The kind of record, the name merged and the name kept.
  var words: String { "\(subject) \(gone) merged into \(kept)" }

  /// The kind of record merged.
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
