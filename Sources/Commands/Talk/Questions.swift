import LineEditing
import Wording

/// A few questions at a terminal, one after another, whose answers are those of options.
///
/// Return skips a question, `-` clears its answer, `<` goes back with the old answer to edit, `?`
/// explains. Nothing is recorded unless the last one is answered.
struct Questions {
  /// A question for one option.
  struct Question {
    /// The name of the option.
    let option: String
    /// The words asked.
    let words: String
    /// An explanation, with examples.
    let help: String
    /// The answers that Tab offers.
    var choices = Choices.none
    /// Returns how an answer was understood, nil where that adds nothing; throws if it cannot be.
    var read: (String) throws -> String? = { _ in nil }
    /// True if it is asked, given the answers so far.
    var isAsked: ([String: String]) -> Bool = { _ in true }
  }

  let all: [Question]

  /// Asks them in their order; nil if the user left.
  func ask() -> [String: String]? {
    guard let editor = Prompt.editor() else { return nil }
    Terminal.say("Enter skips; - clears; < back; ? help; Ctrl-C leaves, and records nothing")
    var answers: [String: String] = [:]
    var place = 0
    var refused: String?
    while place < all.count {
      let question = all[place]
      guard question.isAsked(answers) else {
        place += 1
        continue
      }
      let request = LineRequest(
        prompt: question.words + " ", text: refused ?? answers[question.option] ?? "",
        completing: question.choices.completion)
      refused = nil
      guard case .line(let line) = editor.read(request) else { return nil }
      switch line.trimmed {
      case "?": Terminal.say("  " + question.help)
      case "<",
        (answers[question.option] ?? "") + "<" where line.trimmed.hasSuffix("<"):
        place = all[..<place].lastIndex { $0.isAsked(answers) } ?? place
      case "", "-":
        answers[question.option] = nil
        place += 1
      case let typed:
        do {
          let echo = try question.read(typed)
          answers[question.option] = typed
          if let echo { Terminal.say("  " + echo) }
          place += 1
        } catch {
          Terminal.say("  " + (ErrorText(error)?.line ?? "\(error)"))
          refused = typed
        }
      }
    }
    return answers
  }
}
