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
