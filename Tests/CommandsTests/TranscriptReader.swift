import Foundation

/// Reads a story from its text.
struct TranscriptReader {
  /// A line that no story has.
  struct Unreadable: Error, Equatable, CustomStringConvertible {
    /// The line's number, counted from 1.
    let line: Int
    /// What is wrong there.
    let what: String

    var description: String { "line \(line): \(what)" }
  }

  private let lines: [String]
  private var position = 0

  /// The story of a text.
  static func transcript(_ text: String) throws(Unreadable) -> Transcript {
    var reader = TranscriptReader(text)
    var steps: [Transcript.Step] = []
    while reader.position < reader.lines.count {
      steps.append(try reader.step())
    }
    return Transcript(steps: steps)
  }

  private init(_ text: String) {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  private mutating func next() -> String? {
    guard position < lines.count else { return nil }
    defer { position += 1 }
    return lines[position]
  }

  private mutating func step() throws(Unreadable) -> Transcript.Step {
    let line = next() ?? ""
    if line.isEmpty || line == "#" || line.hasPrefix("# ") { return .prose(line) }
    if line.hasPrefix("now: ") { return .now(String(line.dropFirst(5))) }
    if line.hasPrefix("as: ") { return .consultant(String(line.dropFirst(4))) }
    if line.hasPrefix("file: ") {
      let (name, text) = try hereDocument(line.dropFirst(6))
      guard let text else { throw Unreadable(line: position, what: "a file needs its text") }
      return .file(name: name, text: text)
    }
    guard line.hasPrefix("$ ") else {
      throw Unreadable(line: position, what: "an answer without a command: `\(line)`")
    }
    let (typed, input) = try hereDocument(line.dropFirst(2))
    return .command(Transcript.Typed(line: typed, input: input), try outcome())
  }

  /// The line before ` <<WORD`, and the lines from there to WORD.
  private mutating func hereDocument(
    _ line: Substring
  ) throws(Unreadable) -> (line: String, text: String?) {
    guard let mark = line.range(of: " <<", options: .backwards) else { return (String(line), nil) }
    let begin = position
    var text = ""
    while let next = next() {
      if next == line[mark.upperBound...] { return (String(line[..<mark.lowerBound]), text) }
      text += next + "\n"
    }
    throw Unreadable(line: begin, what: "`\(line[mark.upperBound...])` never comes")
  }

  private mutating func outcome() throws(Unreadable) -> Program.Outcome {
    var (answers, messages) = (Stream(), Stream())
    var ending = Program.Ending.exit(0)
    while position < lines.count, let line = answerLine() {
      position += 1
      if line.hasPrefix("= ") {
        ending = try self.ending(line.dropFirst(2))
        break
      } else if line.hasPrefix("!") {
        messages.add(line == "!" + Transcript.unended ? nil : line.dropFirst(line == "!" ? 1 : 2))
      } else if line == Transcript.unended {
        answers.add(nil)
      } else {
        answers.add(line.hasPrefix("\\") ? line.dropFirst() : line[...])
      }
    }
    return Program.Outcome(answers: answers.text, messages: messages.text, ending: ending)
  }

  /// The line here where it belongs to an answer: blank lines do where more of it follows them.
  private func answerLine() -> String? {
    guard let solid = lines[position...].first(where: { !$0.isEmpty }) else { return nil }
    return Transcript.beginsStep(solid) ? nil : lines[position]
  }

  private func ending(_ text: Substring) throws(Unreadable) -> Program.Ending {
    if let status = Int32(text) { return .exit(status) }
    if text.hasPrefix("signal "), let signal = Int32(text.dropFirst(7)) { return .signal(signal) }
    throw Unreadable(line: position, what: "no exit status: `\(text)`")
  }

  /// Lines put together again as a program wrote them.
  private struct Stream {
    var text = ""

    /// Adds a line; nil says that the last one was not ended.
    mutating func add(_ line: Substring?) {
      if let line { text += line + "\n" } else { text.removeLast() }
    }
  }
}
