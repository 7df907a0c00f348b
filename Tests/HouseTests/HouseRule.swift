import Testing

/// One rule of the house: what it looks at, what it finds, and the breaches that prove it can.
struct HouseRule: Sendable, CustomTestStringConvertible {
  /// The rule as a sentence.
  let name: String
  /// Whether it looks at a file.
  let covers: @Sendable (SourceFile) -> Bool
  /// What is wrong with the files that it looks at, which are never none.
  let breaches: @Sendable ([SourceFile]) -> [Breach]
  /// Breaches that it has to catch before it is believed.
  let planted: [Planted]
  /// Files in which it has to find nothing.
  let innocent: [SourceFile]

  var testDescription: String { name }

  /// What is wrong with the files.
  ///
  /// That none of them concerns the rule is wrong as well: a sweep that looked at nothing has shown
  /// nothing.
  func sweep(_ files: [SourceFile]) -> [Breach] {
    let covered = files.filter(covers)
    guard !covered.isEmpty else {
      return [Breach(path: ".", what: "the sweep for `\(name)` looked at no file")]
    }
    return breaches(covered)
  }
}

/// A breach made up to be caught.
struct Planted: Sendable {
  /// What is wrong.
  let label: String
  /// Words of the finding that show it was caught for that reason.
  let saying: String
  /// The files that have it.
  let files: [SourceFile]

  /// A breach in files made up for it.
  init(_ label: String, saying: String, _ files: [SourceFile]) {
    self.label = label
    self.saying = saying
    self.files = files
  }

  /// A breach in a single file.
  init(_ label: String, saying: String, _ path: String, _ text: String) {
    self.init(label, saying: saying, [SourceFile(path, text)])
  }
}
