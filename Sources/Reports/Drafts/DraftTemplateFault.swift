/// What is wrong with a template.
public enum DraftTemplateFault: Error, Hashable, Sendable {
  /// It is longer than a template may be, in bytes.
  case tooLong(most: Int)
  /// It does not begin with a line `Subject: `.
  case noSubject
  /// A line has a character that nobody sees, or that steers a terminal.
  case notText(line: Int)
  /// A tag begins and does not end.
  case unfinished(line: Int)
  /// A tag does what a template of ours may not.
  case forbidden(line: Int, mark: String)
  /// A tag names nothing that this kind of draft has.
  case unknown(line: Int, name: String, suggestions: [String])
  /// A section begins and is not closed.
  case open(line: Int, name: String)
  /// A section is closed that is not the one that is open, if any is.
  case closed(line: Int, name: String, expected: String?)
  /// Sections stand in one another more deeply than anybody could read.
  case tooDeep(line: Int)
  /// The library cannot read it.
  case unreadable(reason: String)
  /// Filled in for an example, it comes to nothing where something has to stand.
  case empty(part: String, example: String)

  /// What is wrong, in words, without a full stop.
  public var words: String {
    switch self {
    case .tooLong(let most): "longer than \(most) bytes"
    case .noSubject: "line 1: has to be the subject, such as `Subject: {{vacancy}}`"
    case .notText(let line): "line \(line): has a character that cannot be seen, such as a tab"
    case .unfinished(let line): "line \(line): a tag is not closed by `}}`"
    case .forbidden(let line, let mark):
      "line \(line): `{{\(mark)` is not for drafts; use names, `#`, `^`, `/` and `!`"
    case .unknown(let line, let name, let suggestions):
      "line \(line): there is no `{{\(name)}}` here"
        + (suggestions.first.map { "; did you mean `{{\($0)}}`?" } ?? "")
    case .open(let line, let name): "line \(line): `{{#\(name)}}` is never closed"
    case .closed(let line, let name, let expected):
      "line \(line): `{{/\(name)}}` closes nothing"
        + (expected.map { "; open is `\($0)`" } ?? "")
    case .tooDeep(let line): "line \(line): too many sections inside one another"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .empty(let part, let example): "the \(part) is empty \(example)"
    }
  }
}
