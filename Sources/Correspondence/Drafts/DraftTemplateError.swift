/// A fault of a template.
public enum DraftTemplateError: Error, Hashable, Sendable {
  /// It is longer than the maximum, in bytes.
  case tooLong(most: Int)
  /// It does not begin with a line `Subject: `.
  case noSubject
  /// A line has an invisible character or one that controls a terminal.
  case notText(line: Int)
  /// A tag begins and does not end.
  case unfinished(line: Int)
  /// A tag does something that our templates may not do.
  case forbidden(line: Int, mark: String)
  /// A tag names no value of this kind of draft.
  case unknown(line: Int, name: String, suggestions: [String])
  /// A section begins and is not closed.
  case open(line: Int, name: String)
  /// A section is closed that is not the open one, if any.
  case closed(line: Int, name: String, expected: String?)
  /// Sections are nested too deeply to be read.
  case tooDeep(line: Int)
  /// The library cannot read it.
  case unreadable(reason: String)
  /// Filled in for an example, a part that must not be empty is empty.
  case empty(part: String, example: String)

  /// The fault in words, without a full stop.
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
