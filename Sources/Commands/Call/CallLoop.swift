import LineEditing
import Lists
import Wording

/// The line form of `call`: a person, an answer and Return, and the next person.
struct CallLoop {
  private let round: CallRound

  init(_ round: CallRound) { self.round = round }

  /// Works through the list, and then through what came in meanwhile.
  func run() throws {
    sayKeys()
    while let present = try round.present() {
      try show(present)
      guard try round.settle(present) else { continue }
      var step = CallRound.Step.ask
      while step == .ask {
        guard let line = try ask() else { return try round.sayEnd() }
        Terminal.isInRound = true
        defer { Terminal.isInRound = false }
        step = try round.take(CallAnswer(line), present.call)
      }
      if step == .quit { break }
    }
    try round.sayEnd()
  }

  private func show(_ present: CallRound.Present) throws {
    let style = round.shared.output.style
    try Terminal.write(
      "\n" + present.sheet.text(place: present.place, style: style), to: .messages)
    if present.isChanged { Terminal.say("  (changed since the list was made)") }
  }

  /// The next line; nil at the end of input.
  private func ask() throws -> String? {
    guard let editor = Prompt.editor() else { return nil }
    switch editor.read(LineRequest(prompt: "> ", completing: round.people(beginning:))) {
    case .line(let line): return line
    case .left: try Prompt.leave()
    case .ended, .gone:
      Terminal.say("")
      return nil
    }
  }

  private func sayKeys() {
    let keys: [CallKey] = [
      .noAnswer, .voicemail, .reached, .wrote, .log, .feedback, .promise, .snooze, .ringBack, .skip,
      .undo, .quit, .help,
    ]
    let words = keys.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", ")
    Terminal.say("\(Grammar.count(round.count, "call")). One key and Return: \(words)")
    Terminal.say("Return alone shows the whole card; a name or number goes to another person.")
  }
}
