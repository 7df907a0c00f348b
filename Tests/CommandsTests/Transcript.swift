import Foundation

/// A story at the command line: what was typed, and what it has to answer, to the letter.
///
///     # Lines like this one are for the reader.
///     now: 2026-11-23T14:00:00Z
///     as: Sam
///
///     file: facts.jsonl <<END
///     {"id": "a"}
///     END
///
///     $ debrief silent
///     Priya Shah, Acme
///
///     $ debrief policy eval - <<END
///     {"id": "b"}
///     END
///     \$ a line of the answer that begins with a mark of ours
///     ! a line of standard error
///     = 65
///
/// `now:` and `as:` hold from there on. Standard output stands before standard error, and an exit
/// status other than 0 after both. Blank lines at the end of a part are for the eye; an answer
/// that ends in a blank line shows it as `\`, and one whose last line is not ended says so by the
/// line `\ no newline`. The story's own folder is written `FOLDER` in answers.
struct Transcript: Equatable, Sendable {
  /// One thing after another.
  enum Step: Equatable, Sendable {
    /// Something for the reader: a comment or a blank line.
    case prose(String)
    /// The present moment from here on.
    case now(String)
    /// Who sits there from here on.
    case consultant(String)
    /// A file that is put into the story's folder.
    case file(name: String, text: String)
    /// A command, with its standard input and what it has to answer.
    case command(Typed, Program.Outcome)
  }

  /// A command line as it stands in the story.
  struct Typed: Equatable, Sendable {
    /// The line after `$ `, without its here-document.
    let line: String
    /// Its standard input; nil where there is none.
    let input: String?
  }

  /// What happens, in order.
  var steps: [Step]

  /// What the story looks like written down.
  var text: String {
    steps.map { step in
      switch step {
      case .prose(let line): line + "\n"
      case .now(let moment): "now: \(moment)\n"
      case .consultant(let name): "as: \(name)\n"
      case .file(let name, let text): "file: \(name) <<END\n\(text)END\n"
      case .command(let typed, let outcome): Self.text(of: typed) + Self.text(of: outcome)
      }
    }.joined()
  }

  private static func text(of typed: Typed) -> String {
    guard let input = typed.input else { return "$ \(typed.line)\n" }
    return "$ \(typed.line) <<END\n\(input)END\n"
  }

  private static func text(of outcome: Program.Outcome) -> String {
    let answers = written(outcome.answers, unended: unended) { line in
      beginsStep(line) || ["!", "= ", "\\"].contains(where: line.hasPrefix) ? "\\" + line : line
    }
    let messages = written(outcome.messages, unended: "!" + unended) { line in
      line.isEmpty ? "!" : "! " + line
    }
    switch outcome.ending {
    case .exit(0): return answers + messages
    case .exit(let status): return answers + messages + "= \(status)\n"
    case .signal(let signal): return answers + messages + "= signal \(signal)\n"
    }
  }

  /// A stream's lines as they are written down.
  private static func written(
    _ text: String, unended: String, _ mark: (String) -> String
  ) -> String {
    guard !text.isEmpty else { return "" }
    var lines = text.components(separatedBy: "\n")
    let isEnded = lines.last == ""
    if isEnded { lines.removeLast() }
    var marked = lines.map(mark)
    if isEnded, marked.last == "" { marked[marked.count - 1] = "\\" }
    if !isEnded { marked.append(unended) }
    return marked.map { $0 + "\n" }.joined()
  }

  /// Stands after an answer whose last line is not ended.
  static let unended = "\\ no newline"

  /// Whether a line is no part of an answer, because something new begins with it.
  static func beginsStep(_ line: String) -> Bool {
    line == "#" || ["$ ", "# ", "now: ", "as: ", "file: "].contains(where: line.hasPrefix)
  }
}
