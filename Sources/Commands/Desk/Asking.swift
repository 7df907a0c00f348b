import Glibc

/// Asking for what is missing: only where somebody sits at a terminal.
enum Asking {
  /// Whether there is somebody to ask: standard input and standard error are a terminal.
  static var isPossible: Bool {
    isatty(0) == 1 && Output.Stream.messages.isTerminal
  }

  /// Asks one question; an end of input is a missing answer.
  static func line(_ question: String, option: String) throws(Refusal) -> String {
    guard isPossible else { throw .missing(option: option, what: question) }
    try? Output.write("\(question): ", to: .messages)
    guard let answer = readLine() else { throw .missing(option: option, what: question) }
    return answer
  }

  /// The value given, or the answer to a question for it; never empty.
  static func required(
    _ given: String?, option: String, question: String
  ) throws(Refusal) -> String {
    if let given = given?.trimmedOrNil { return given }
    guard let answer = try line(question, option: option).trimmedOrNil else {
      throw .missing(option: option, what: question)
    }
    return answer
  }

  /// Asks a question that wants a yes; anything else is a no.
  static func confirms(_ question: String) -> Bool {
    guard isPossible else { return false }
    try? Output.write("\(question) (y/N): ", to: .messages)
    return ["y", "yes"].contains(readLine()?.trimmed.lowercased() ?? "")
  }
}
