/// The parts of a debrief that are asked for, in the order in which a call goes.
enum DebriefField: String, CaseIterable, Codable {
  case went, rang, met, said, worried, forgot, keen, next, hearBy, thanked, note
}

extension DebriefField {
  /// The words that answer it; empty where the words are free.
  var choices: [String] {
    switch self {
    case .went: ["1", "2", "3", "4", "5"]
    case .rang: ["candidate", "us"]
    case .keen: ["yes", "unsure", "no"]
    case .thanked: ["yes", "no"]
    case .met, .said, .worried, .forgot, .next, .hearBy, .note: []
    }
  }

  /// Whether several answers may stand in one line, parted by semicolons.
  var isList: Bool {
    switch self {
    case .met, .worried, .forgot: true
    case .went, .rang, .said, .keen, .next, .hearBy, .thanked, .note: false
    }
  }

  /// Whether what is said of it twice counts both times.
  var addsUp: Bool {
    switch self {
    case .met, .said, .worried, .forgot, .next, .note: true
    case .went, .rang, .keen, .hearBy, .thanked: false
    }
  }

  /// The label by which a text names it.
  var label: String {
    switch self {
    case .hearBy: "hear by"
    case .went, .rang, .met, .said, .worried, .forgot, .keen, .next, .thanked, .note: rawValue
    }
  }
}
