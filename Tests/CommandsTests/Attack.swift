import Foundation

/// One recording that was killed, or got away.
struct Attack: Hashable, Sendable {
  /// The interview that it was about; every attack has one of its own.
  let interview: Int
  /// Words, found nowhere else, of which each part of the record has one.
  let marks: [String]
  /// Whether the program had answered that it was recorded.
  let isAcknowledged: Bool
}

/// What the program shows of an interview after the attacks.
struct Sight: Hashable, Sendable {
  /// What `history --json` prints, as it stands.
  let history: String
  /// The rules that `due --json` has for it.
  let rules: Set<String>
}

/// Something that a crash must not do.
enum Loss: Hashable, Sendable, CustomStringConvertible {
  /// What was acknowledged is not there.
  case lost(interview: Int)
  /// A part of a record is there, others are not.
  case torn(interview: Int, missing: [String])
  /// The plan is not that of the journal.
  case stalePlan(interview: Int, rules: [String])

  var description: String {
    switch self {
    case .lost(let interview): "#\(interview): acknowledged, and not there"
    case .torn(let interview, let missing): "#\(interview): torn, without \(missing)"
    case .stalePlan(let interview, let rules):
      "#\(interview): journal and plan disagree; due are \(rules)"
    }
  }

  /// What an attack did that it must not, by what can be seen afterwards.
  ///
  /// Before the recording the candidate's debrief is missing; the recording brings it, with a point
  /// to be passed on.
  static func after(_ attack: Attack, _ sight: Sight) -> Loss? {
    let missing = attack.marks.filter { !sight.history.contains($0) }
    let isAbsent = missing.count == attack.marks.count
    if isAbsent, attack.isAcknowledged { return .lost(interview: attack.interview) }
    if !isAbsent, !missing.isEmpty {
      return .torn(interview: attack.interview, missing: missing)
    }
    let hasOldPlan = sight.rules.contains("missingDebrief")
    let hasNewPlan = sight.rules.contains("passOn")
    guard hasOldPlan == isAbsent, hasNewPlan == !isAbsent else {
      return .stalePlan(interview: attack.interview, rules: sight.rules.sorted())
    }
    return nil
  }
}
