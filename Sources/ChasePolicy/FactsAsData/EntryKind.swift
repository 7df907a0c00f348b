import Domain

/// A kind of entry that facts as data may have: the first column of the table in POLICY.md section
/// 3, with the fields of the second.
enum EntryKind: String, CaseIterable {
  case briefed, debriefAgreed, debrief, feedback, promise, permission, cleared, contact, thanked
  case withdrawn, nextBooked, closed

  /// The names of its fields, those of every entry left out.
  var fieldNames: [String] {
    switch self {
    case .briefed, .cleared, .withdrawn, .nextBooked: []
    case .debriefAgreed: ["until"]
    case .debrief: ["interest", "hearBy", "passOn", "thanked"]
    case .feedback: ["decision", "hearBy", "answerBy"]
    case .promise: ["by"]
    case .permission: ["allowed"]
    case .contact: ["chaser", "target", "reached"]
    case .thanked: ["via"]
    case .closed: ["outcome"]
    }
  }

  /// The names of all its fields.
  var allFieldNames: Set<String> { Self.sets[self] ?? ["kind", "at"] }

  private static let sets = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Set($0.fieldNames + ["kind", "at"])) })
}
