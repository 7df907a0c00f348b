/// The parts of a debrief that are asked for, in the order in which a call goes.
enum DebriefField: String, CaseIterable, Codable {
  case went, met, said, worried, forgot, keen, next, hearBy, thanked, note
}

extension DebriefField {
  /// The part asked for after this one; nil after the last.
  var following: DebriefField? { neighbour(1) }

  /// The part asked for before this one; nil before the first.
  var preceding: DebriefField? { neighbour(-1) }

  private func neighbour(_ distance: Int) -> DebriefField? {
    let all = Self.allCases
    guard let place = all.firstIndex(of: self), all.indices.contains(place + distance) else {
      return nil
    }
    return all[place + distance]
  }

  /// The words that answer it, each with the key that begins it; empty where the words are free.
  var choices: [String] {
    switch self {
    case .went: ["1", "2", "3", "4", "5"]
    case .keen: ["yes", "unsure", "no"]
    case .thanked: ["yes", "no"]
    case .met, .said, .worried, .forgot, .next, .hearBy, .note: []
    }
  }

  /// Whether several answers may stand in one line, parted by semicolons.
  var isList: Bool {
    switch self {
    case .met, .worried, .forgot: true
    case .went, .said, .keen, .next, .hearBy, .thanked, .note: false
    }
  }
}
