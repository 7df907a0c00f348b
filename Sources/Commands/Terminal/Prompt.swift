import ArgumentParser
import Glibc
import LineEditing
import Wording

/// Questions for missing values, asked only at a terminal.
enum Prompt {
  /// True if standard input and standard error are a terminal.
  static var isPossible: Bool {
    isatty(0) == 1 && Terminal.Stream.messages.isTerminal
  }

  /// The place where lines are typed: on a full screen a part of it, else the lines of the terminal;
  /// nil without a terminal.
  static func editor(input: Int32 = 0) -> (any LineSource)? {
    Terminal.surface ?? LineEditor(input: input)
  }

  /// Asks one question; end of input is a missing answer.
  ///
  /// `?` shows the help, if any, and asks again.
  static func line(
    _ question: String, option: String, help: String? = nil, choices: Choices = .none
  ) throws -> String {
    guard isPossible, let editor = editor() else {
      throw CommandError.missing(option: option, what: question)
    }
    let sign = question.hasSuffix("?") || question.hasSuffix(":") ? "" : ":"
    let request = LineRequest(prompt: "\(question)\(sign) ", completing: choices.completion)
    while true {
      switch editor.read(request) {
      case .line(let answer):
        guard let help, answer.trimmed == "?" else { return answer }
        Terminal.say("  " + help)
      case .left: try leave()
      case .ended, .gone:
        Terminal.say("")
        throw CommandError.missing(option: option, what: question)
      }
    }
  }

  /// The value given, or the answer to a question for it; never empty.
  static func required(
    _ given: String?, option: String, question: String, choices: Choices = .none
  ) throws -> String {
    try value(given, option: option, question: question, choices: choices) { typed in typed
    }
  }

  /// The given value, read, or the answer to a question, which is repeated until it can be read.
  static func value<Value>(
    _ given: String?, option: String, question: String, help: String? = nil,
    choices: Choices = .none, read: (String) throws -> Value
  ) throws -> Value {
    if let given = given?.trimmedOrNil { return try read(given) }
    while true {
      let typed = try line(question, option: option, help: help, choices: choices).trimmed
      guard !typed.isEmpty else { throw CommandError.missing(option: option, what: question) }
      do {
        return try read(typed)
      } catch {
        guard let text = ErrorText(error) else { throw error }
        Terminal.say("  " + text.line + (text.help.map { "\n  " + $0 } ?? ""))
      }
    }
  }

  /// One of a few values: the given one, or the answer to a question for its name.
  static func oneOf<Value: CaseIterable & RawRepresentable<String> & ExpressibleByArgument>(
    _ given: Value?, option: String, question: String
  ) throws -> Value {
    if let given { return given }
    let names = Value.allCases.map(\.rawValue)
    let list = Grammar.list(names, conjunction: "or")
    let listing = option.hasPrefix("-") ? "\(option) \(list)" : list
    guard isPossible else { throw CommandError.missing(option: listing, what: question) }
    return try value(
      nil, option: listing, question: "\(question) (\(names.joined(separator: ", "))):",
      choices: Choices(names)
    ) { typed in
      let name = chosen(typed, among: names) ?? typed.lowercased()
      guard let value = Value(argument: name) else {
        throw CommandError.badValue(option: option, typed: typed, expected: list)
      }
      return value
    }
  }

  /// The answer to a question for one of a few numbers, asked until it can be read; within a round
  /// of calls Return or `q` leaves it.
  static func number<Value>(
    _ question: String, option: String, among numbers: [String], read: (String) -> Value?
  ) throws -> Value {
    let leaving = leavesOnlyTheCommand ? "Return or q" : "Ctrl-C"
    while true {
      let answer = try line(question, option: option, choices: Choices(numbers)).trimmed
      if let value = read(answer) { return value }
      if leavesOnlyTheCommand, ["", "q"].contains(answer.lowercased()) {
        Terminal.say("  nothing was recorded")
        throw CommandError.left
      }
      Terminal.say("  one of \(Grammar.list(numbers, conjunction: "or")); \(leaving) leaves")
    }
  }

  /// One of a few values or none: the given one, or at a terminal the answer to a question for its
  /// name; Return gives none.
  static func oneOfOrNone<Value: ExpressibleByArgument>(
    _ given: Value?, option: String, question: String
  ) throws -> Value? {
    guard given == nil, isPossible else { return given }
    let names = Value.allValueStrings
    while true {
      let typed = try line(
        "\(question) (\(names.joined(separator: ", ")); Return leaves it open):", option: option,
        choices: Choices(names)
      ).trimmed
      if typed.isEmpty { return nil }
      if let value = Value(argument: chosen(typed, among: names) ?? typed.lowercased()) {
        return value
      }
      Terminal.say("  one of \(Grammar.list(names, conjunction: "or")); Return leaves it open")
    }
  }

  /// The word that was typed in full or by its first letters, ignoring case and hyphens; nil if
  /// none fits, or several do.
  static func chosen(_ typed: String, among words: [String]) -> String? {
    func plain(_ word: String) -> String { folded(word).filter { $0.isLetter || $0.isNumber } }
    let wanted = plain(typed)
    guard !wanted.isEmpty else { return nil }
    if let whole = words.first(where: { plain($0) == wanted }) { return whole }
    let begun = words.filter { plain($0).hasPrefix(wanted) }
    return begun.count == 1 ? begun.first : nil
  }

  /// Asks a yes/no question on one line; Return means `byDefault`, and any other answer is asked
  /// again.
  ///
  /// The answer is read from standard input, or from another file that is a terminal.
  static func confirms(
    _ question: String, byDefault: Bool = false, from input: Int32 = 0
  ) -> Bool {
    let answer = word(
      "\(question) (\(byDefault ? "Y/n" : "y/N")): ", byDefault: byDefault ? "yes" : "no",
      among: ["yes", "no"], help: ["Type y for yes or n for no, then Return."], from: input)
    return answer == "yes"
  }

  /// Asks for one of a few words on one line until one is typed; Return is `byDefault`.
  ///
  /// Those in `whole` must be typed in full. Nil if nobody can answer.
  static func word(
    _ prompt: String, byDefault: String, among words: [String], whole: [String] = [],
    help: [String], from input: Int32 = 0
  ) -> String? {
    guard let editor = editor(input: input) else { return nil }
    while true {
      switch editor.read(LineRequest(prompt: prompt)) {
      case .line(let answer):
        if answer.trimmed.isEmpty { return byDefault }
        if let word = whole.first(where: { $0 == folded(answer) }) { return word }
        if let word = chosen(answer, among: words) { return word }
        for line in help { Terminal.say("  " + line) }
      case .left:
        guard !leavesOnlyTheCommand else { return nil }
        end()
      case .ended, .gone:
        Terminal.say("")
        return nil
      }
    }
  }

  /// True if Ctrl-C leaves the command that asks, and not the program.
  static var leavesOnlyTheCommand: Bool { Terminal.surface != nil || Terminal.isInRound }

  /// Leaves a conversation: ends the program, or within a round of calls only the command that asked.
  ///
  /// `isOnNewLine` if it was said already that nothing is recorded, on a line that is ended.
  static func leave(isOnNewLine: Bool = false) throws -> Never {
    guard !leavesOnlyTheCommand else {
      if !isOnNewLine {
        Terminal.say(Terminal.isInRound ? "\nnothing was recorded" : "nothing was recorded")
      }
      throw CommandError.left
    }
    if !isOnNewLine { Terminal.say("") }
    end()
  }

  /// Ends the program by SIGINT, so that a script that runs it stops as well.
  static func end() -> Never {
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(128 + SIGINT)
  }
}

/// The answers to a question that Tab offers.
struct Choices {
  private let beginning: (String) -> [String]

  /// No choices.
  static var none: Choices { Choices([]) }

  /// Offers those of the words that begin with the typed text.
  init(_ words: [String]) {
    beginning = { typed in words.filter { $0.hasPrefix(typed.lowercased()) } }
  }

  /// Offers the results of a lookup made on demand.
  init(lookingUp beginning: @escaping (String) -> [String]) {
    self.beginning = beginning
  }

  /// The completion of the typed text.
  func completion(of typed: String) -> Completion {
    Completion(replacing: typed, by: beginning(typed))
  }
}
