import ArgumentParser
import Glibc
import LineEditing
import Wording

/// Asking for what is missing: only where somebody sits at a terminal.
enum Asking {
  /// Whether there is somebody to ask: standard input and standard error are a terminal.
  static var isPossible: Bool {
    isatty(0) == 1 && Output.Stream.messages.isTerminal
  }

  /// Asks one question; an end of input is a missing answer.
  ///
  /// `?` shows the help, where there is any, and asks again.
  static func line(
    _ question: String, option: String, help: String? = nil, choices: Choices = .none
  ) throws(Refusal) -> String {
    guard isPossible, let editor = LineEditor() else {
      throw .missing(option: option, what: question)
    }
    let sign = question.hasSuffix("?") || question.hasSuffix(":") ? "" : ":"
    let request = LineRequest(prompt: "\(question)\(sign) ", completing: choices.completion)
    while true {
      switch editor.read(request) {
      case .line(let answer):
        guard let help, answer.trimmed == "?" else { return answer }
        Output.say("  " + help)
      case .left: leave()
      case .ended, .gone:
        Output.say("")
        throw .missing(option: option, what: question)
      }
    }
  }

  /// The value given, or the answer to a question for it; never empty.
  static func required(
    _ given: String?, option: String, question: String, choices: Choices = .none
  ) throws(Refusal) -> String {
    try value(given, option: option, question: question, choices: choices) {
      (typed) throws(Refusal) in typed
    }
  }

  /// The value that was given, read; or the answer to a question for it, which is asked again while
  /// it cannot be read.
  static func value<Value>(
    _ given: String?, option: String, question: String, help: String? = nil,
    choices: Choices = .none, read: (String) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    if let given = given?.trimmedOrNil { return try read(given) }
    while true {
      let typed = try line(question, option: option, help: help, choices: choices).trimmed
      guard !typed.isEmpty else { throw .missing(option: option, what: question) }
      do {
        return try read(typed)
      } catch {
        let words = RefusalWords(error)
        Output.say("  " + words.line + (words.help.map { "\n  " + $0 } ?? ""))
      }
    }
  }

  /// One of a few values: the one that was given, or the answer to a question for its name.
  static func oneOf<Value: CaseIterable & RawRepresentable<String> & ExpressibleByArgument>(
    _ given: Value?, option: String, question: String
  ) throws(Refusal) -> Value {
    if let given { return given }
    let names = Value.allCases.map(\.rawValue)
    let list = Grammar.list(names, conjunction: "or")
    let isNamed = option.hasPrefix("-")
    guard isPossible else {
      throw .missing(option: isNamed ? "\(option) \(list)" : list, what: question)
    }
    return try value(
      nil, option: option, question: "\(question) (\(names.joined(separator: ", "))):",
      choices: Choices(names)
    ) { (typed) throws(Refusal) in
      guard let value = Value(argument: typed.lowercased()) else {
        throw .badValue(option: option, typed: typed, expected: list)
      }
      return value
    }
  }

  /// Asks a question that wants a yes; anything else is a no, and Return what is said there.
  ///
  /// The answer is read from standard input, or from another file that is a terminal.
  static func confirms(
    _ question: String, byDefault: Bool = false, from input: Int32 = 0
  ) -> Bool {
    guard let editor = LineEditor(input: input) else { return false }
    let request = LineRequest(
      prompt: "\(question) (\(byDefault ? "Y/n" : "y/N")): ", keys: ["y": "yes", "n": "no"])
    switch editor.read(request) {
    case .line(let answer):
      let answer = answer.trimmed.lowercased()
      return answer.isEmpty ? byDefault : ["y", "yes"].contains(answer)
    case .left: leave()
    case .ended, .gone:
      Output.say("")
      return false
    }
  }

  /// Ends the program as Ctrl-C ends any other, so that a script that runs it stops as well.
  static func leave(isOnNewLine: Bool = false) -> Never {
    if !isOnNewLine { Output.say("") }
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(128 + SIGINT)
  }
}
