import Foundation

/// A file of the house: its path below the package root, and its text.
struct SourceFile: Sendable {
  /// The path below the root, such as `Sources/Domain/Party.swift`.
  let path: String
  /// All of its text.
  let text: String
  /// Its text without line comments.
  let code: String

  /// A file on disk, or one that a test made up.
  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    code = path.hasSuffix(".swift") ? text.replacing(/(?m)(^|\s)\/\/.*$/, with: "") : text
  }

  /// The room that it stands in: the folder below `Sources` or `Tests`, or the top folder.
  var room: String {
    let steps = path.split(separator: "/").map(String.init)
    guard steps.count > 2, ["Sources", "Tests"].contains(steps[0]) else { return steps[0] }
    return steps[1]
  }

  /// Its name without folder and extension.
  var concept: String {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").first.map(String.init) ?? String(name)
  }

  /// Its number of lines, as `wc -l` counts them.
  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  /// Whether it is Swift.
  var isSwift: Bool { path.hasSuffix(".swift") }

  /// Whether it stands below a folder.
  func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

  /// A breach at every line of a view of the text that has a match of the pattern.
  func breaches(_ pattern: String, in view: String, saying what: String) -> [Breach] {
    matches(of: pattern, in: view).map { Breach(path: path, line: $0.line, what: what) }
  }

  /// The first match of the pattern on each line of a view of the text.
  func matches(of pattern: String, in view: String) -> [(line: Int, text: String)] {
    let lines = view.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard let range = line.range(of: pattern, options: .regularExpression) else { return nil }
      return (index + 1, String(line[range]))
    }
  }
}

/// Something that a rule of the house forbids, and where it stands.
struct Breach: Hashable, Sendable, CustomStringConvertible {
  /// The file's path below the root.
  let path: String
  /// The line, counted from 1; nil where it is the file as a whole.
  let line: Int?
  /// What is wrong with it.
  let what: String

  /// A breach of a file, at a line where there is one to show.
  init(path: String, line: Int? = nil, what: String) {
    self.path = path
    self.line = line
    self.what = what
  }

  var description: String {
    line.map { "\(path):\($0): \(what)" } ?? "\(path): \(what)"
  }
}
