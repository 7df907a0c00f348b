import Domain
import WorkingTime

/// The questions of a debrief, in the order in which a call goes; Return skips one.
struct DebriefQuestions {
  let desk: Desk
  /// When the call was, from which "by Friday" is counted.
  let at: Instant

  /// Asks all of them, and answers what was said.
  func ask() throws(Refusal) -> Debrief {
    Output.say("Return skips a question.")
    let went = try one("how did it go, 1 to 5", option: "--went") { typed in
      Int(typed).flatMap { (1...5).contains($0) ? $0 : nil }
    }
    let met = try several("who did you meet (name, role)").compactMap(Met.init(typed:))
    let discussed = try text("what was talked about")
    let concerns = try several("what worries you")
    let forgot = try several("what did you forget to say")
    let interest = try one("do you want the job (yes, unsure, no)", option: "--interest") { typed in
      Interest.allCases.first { $0.rawValue.hasPrefix(typed.lowercased()) }
    }
    let next = try text("what happens next")
    let hearBy = try when("when will you hear")
    let thanked = try one("have you said thank you (yes, no)", option: "--thanked") { typed in
      ["yes": true, "no": false].first { $0.key.hasPrefix(typed.lowercased()) }?.value
    }
    return Debrief(
      interest: interest, hearBy: hearBy, thanked: thanked ?? false,
      account: Debrief.Account(
        went: went, met: met, discussed: discussed, next: next, forgot: forgot,
        concerns: concerns, note: try text("anything else")))
  }

  private func text(_ question: String) throws(Refusal) -> String? {
    try Asking.line(question, option: "log").trimmedOrNil
  }

  /// Asks until an empty line says that there is no more.
  private func several(_ question: String) throws(Refusal) -> [String] {
    var answers: [String] = []
    while let answer = try text(answers.isEmpty ? question : "  and") { answers.append(answer) }
    return answers
  }

  /// Asks again while the answer cannot be read.
  private func one<Answer>(
    _ question: String, option: String, read: (String) -> Answer?
  ) throws(Refusal) -> Answer? {
    while let typed = try text(question) {
      if let answer = read(typed) { return answer }
      Output.say("`\(shown(typed))` is not one of the answers")
    }
    return nil
  }

  /// Asks for a date or a moment, echoes how it was read, and asks again where it cannot be.
  private func when(_ question: String) throws(Refusal) -> Deadline? {
    while let typed = try text(question) {
      do {
        let deadline = try desk.deadline(typed, option: "--hear-by", saidAt: at)
        Output.say("  " + desk.echo(deadline))
        return deadline
      } catch {
        Output.say(RefusalWords(error).line)
      }
    }
    return nil
  }
}
