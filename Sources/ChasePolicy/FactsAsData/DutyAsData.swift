import Domain
import WorkingTime

extension Duty {
  /// The duty as POLICY.md section 7 writes it; `late` and `until` are null where there is none.
  public var json: JSONValue {
    .object([
      "rule": .text(rule.rawValue),
      "chaser": .text(chaser.rawValue),
      "target": .text(target.rawValue),
      "from": .text(from.rfc3339),
      "late": .optional(late?.rfc3339),
      "until": .optional(until?.rfc3339),
      "because": .list(because.map { .text($0.description) }),
    ])
  }
}
