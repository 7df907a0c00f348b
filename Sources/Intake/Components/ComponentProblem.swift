import Wording

/// Why a file of components, a diary or contacts, cannot be read at all.
public enum ComponentProblem: Error, Hashable, Sendable {
  /// It is no text.
  case notText
  /// It is text, but for a NUL character on that line, counted from 1.
  case nul(line: Int)
  /// Its lines do not pair up; at this line it shows.
  case unpaired(line: Int)

  /// What is wrong with the file, in words.
  public var words: String {
    switch self {
    case .notText: "it is not text"
    case .nul(let line): "line \(line) has a NUL character"
    case .unpaired(let line): "line \(line): BEGIN and END do not pair up"
    }
  }
}
