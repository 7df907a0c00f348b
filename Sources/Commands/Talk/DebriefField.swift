import Wording

/// The parts of a debrief that are asked for, in the order in which a call goes.
enum DebriefField: String, CaseIterable, Codable {
  case went, rang, met, said, worried, forgot, keen, next, hearBy, thanked, note
}

extension DebriefField {
  /// The valid answers; empty for free text.
  var choices: [String] {
    switch self {
    case .went: ["1", "2", "3", "4", "5"]
    case .rang: ["candidate", "us"]
    case .keen: ["yes", "unsure", "no"]
    case .thanked: ["yes", "no"]
    case .met, .said, .worried, .forgot, .next, .hearBy, .note: []
    }
  }

  /// True if one line may hold several answers, split by semicolons.
  var isList: Bool {
    switch self {
    case .met, .worried, .forgot: true
    case .went, .rang, .said, .keen, .next, .hearBy, .thanked, .note: false
    }
  }

  /// True if a second answer is added to the first; otherwise it replaces it.
  var addsUp: Bool {
    switch self {
    case .met, .said, .worried, .forgot, .next, .note: true
    case .went, .rang, .keen, .hearBy, .thanked: false
    }
  }

  /// The label in a text.
  var label: String {
    switch self {
    case .hearBy: "hear by"
    case .went, .rang, .met, .said, .worried, .forgot, .keen, .next, .thanked, .note: rawValue
    }
  }
}

/// The questions and help texts for the parts of a debrief.
extension DebriefField {
  /// The question, as put to the candidate.
  var question: String {
    switch self {
    case .went: "How did it go, 1 to 5?"
    case .rang: "Who rang: candidate, us?"
    case .met: "Who did you meet?"
    case .said: "What was said?"
    case .worried: "Any concerns?"
    case .forgot: "Anything you wish you'd said?"
    case .keen: "How keen are you: yes, unsure, no?"
    case .next: "What happens next?"
    case .hearBy: "When will you hear?"
    case .thanked: "Thank-you sent: yes, no?"
    case .note: "Anything else? (Enter saves, n leaves)"
    }
  }

  /// The valid answers, with an example.
  var help: [String] {
    switch self {
    case .went: ["A mark from 1 (badly) to 5 (very well). For example: 4, four, 8/10"]
    case .rang: ["c for the candidate or u for us: who called whom for this debrief."]
    case .met:
      [
        "Names, each with the role after a comma or in brackets; a semicolon between two.",
        "For example: Ann Lee, CTO; Bo Chen",
      ]
    case .said:
      ["What was talked about, in a line. For example: mostly the move to Leeds"]
    case .worried:
      ["What is in the way, a semicolon between two. For example: the commute; notice of 3 months"]
    case .forgot:
      [
        "Points to be passed on to the employer, a semicolon between two.",
        "For example: ran a tender of 2m; speaks Polish",
      ]
    case .keen: ["Whether they want the job: y for yes, u for unsure, n for no."]
    case .next:
      ["What they were told happens next. For example: second interview with the CTO"]
    case .hearBy:
      ["A date or a time, or `not sure`. For example: fri, 27 nov, tomorrow noon"]
    case .thanked: ["Whether they have thanked the employer: y for yes, n for not yet."]
    case .note:
      [
        "Enter or y saves what stands above; n leaves without saving, and keeps a draft.",
        "Anything else that you type is saved with it as a note.",
      ]
    }
  }
}

/// The labels before the colon in a text for `log`.
enum DebriefLabel: Hashable {
  case field(DebriefField)
  /// The time of the call.
  case called

  /// Finds the label with a name, ignoring case; nil if there is no such label.
  init?(_ words: String) {
    guard let label = Self.spellings[folded(words).replacing("-", with: " ")] else { return nil }
    self = label
  }

  /// True if it may occur only once.
  var isSaidOnce: Bool {
    switch self {
    case .called: true
    case .field(let field): !field.addsUp
    }
  }

  private static let spellings: [String: DebriefLabel] = [
    "called": .called, "rang": .field(.rang),
    "went": .field(.went),
    "met": .field(.met),
    "said": .field(.said), "discussed": .field(.said),
    "worried": .field(.worried), "worries": .field(.worried),
    "concern": .field(.worried), "concerns": .field(.worried),
    "forgot": .field(.forgot),
    "keen": .field(.keen), "interest": .field(.keen),
    "next": .field(.next),
    "hear by": .field(.hearBy),
    "thanked": .field(.thanked), "thank you": .field(.thanked),
    "note": .field(.note),
  ]
}
