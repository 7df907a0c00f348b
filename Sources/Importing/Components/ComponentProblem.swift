import Wording

/// The reason why a file of components, a diary or contacts, cannot be read at all.
public enum ComponentProblem: Error, Hashable, Sendable {
  /// The file is not text.
  case notText
  /// A NUL character on this line, counted from 1.
  case nul(line: Int)
  /// A BEGIN without its END or the reverse, noticed on this line.
  case unpaired(line: Int)

  /// The problem in words.
  public var words: String {
    switch self {
    case .notText: "it is not text"
    case .nul(let line): "line \(line) has a NUL character"
    case .unpaired(let line): "line \(line): BEGIN and END do not pair up"
    }
  }
}
