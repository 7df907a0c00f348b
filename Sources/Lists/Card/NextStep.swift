import Wording

/// A step that may follow an interview, as people mention it in passing.
enum NextStep: Int, CaseIterable, Comparable, Hashable, Sendable {
  case telephone, second, third, final, assessment, offer

  /// The step with its article.
  var words: String {
    switch self {
    case .telephone: "a telephone interview"
    case .second: "a second interview"
    case .third: "a third interview"
    case .final: "a final interview"
    case .assessment: "an assessment"
    case .offer: "an offer"
    }
  }

  /// Returns the steps that a text names.
  ///
  /// An ordinal counts only before a word for a meeting, so that "second to none" names no step.
  static func named(in text: String) -> Set<NextStep> {
    let words = folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var steps: Set<NextStep> = []
    for (index, word) in words.enumerated() {
      let next = words.dropFirst(index + 1).first ?? ""
      if let step = alone[word] ?? (meetings.contains(next) ? before[word] : nil) {
        steps.insert(step)
      }
    }
    return steps
  }

  static func < (left: NextStep, right: NextStep) -> Bool { left.rawValue < right.rawValue }

  /// Words that name a step by themselves.
  private static let alone: [String: NextStep] = [
    "assessment": .assessment, "assessments": .assessment, "offer": .offer,
  ]

  /// Words that name a step before a word for a meeting.
  private static let before: [String: NextStep] = [
    "telephone": .telephone, "phone": .telephone, "second": .second, "2nd": .second,
    "third": .third, "3rd": .third, "final": .final, "last": .final,
  ]

  private static let meetings: Set<String> = [
    "interview", "stage", "round", "meeting", "conversation", "chat", "visit",
  ]
}
