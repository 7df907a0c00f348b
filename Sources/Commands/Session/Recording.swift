import Domain
import Foundation
import Lists
import Rendering
import Store
import WorkingTime

extension Session {
  /// Records an event of an interview, with others of the same command, and prints the entry and the
  /// changed duties.
  func record(
    _ event: Event, also others: [Event] = [], of interview: Interview, at: Instant? = nil,
    command: String
  ) throws {
    let (event, people) = try recognised(event, at: interview.employer)
    let fact = Fact(at: at ?? now, event)
    try remark(on: event, of: interview, at: fact.at)
    let stamp = try stamp()
    let facts = [fact] + others.map { Fact(at: fact.at, $0) }
    let recorded = try store.record(
      facts, of: interview.id, by: stamp, command: command, naming: people)
    SensitiveWordNotes(interview, in: self).print(on: event)
    try answerRecorded(recorded, fact)
  }

  /// Prints the receipt of a fact of an interview, which is already saved.
  func answerRecorded(
    _ recorded: Recorded, _ fact: Fact, after earlier: EarlierDebrief? = nil
  ) throws {
    tell(of: recorded.contacts)
    try print(
      Receipt(
        recorded.entry, fact, of: recorded.interview, duties: recorded.duties,
        completing: earlier, at: now, in: calendar))
  }
}

/// Answers.
extension Session {
  /// Prints the receipt of a recording, for people after a preview if there is one.
  func print(_ receipt: Receipt, after preview: String = "") throws {
    try print(
      preview + receipt.text(style: style), json: receipt.json, saved: receipt.isSaved)
  }

  /// Writes an answer for people, or as JSON if asked for; a closed pipe is an error only if
  /// something was saved.
  func print(
    _ text: @autoclosure () throws -> String, json: @autoclosure () throws -> String,
    saved: Bool = false
  ) throws {
    try print(output.json ? try json() : try text(), saved: saved)
  }

  /// Writes a list, for people or as JSON.
  func print<Row>(_ list: Listing<Row>, saved: Bool = false) throws {
    try print(list.text(style: style), json: list.json, saved: saved)
  }

  /// Writes an answer.
  ///
  /// Text longer than the terminal goes through a pager, except that on a recording.
  func print(_ answer: String, saved: Bool = false) throws {
    if !saved, pages(answer) { return }
    try Terminal.answer(answer, saved: saved)
  }

  /// Shows a text in a pager if it does not fit the terminal; returns whether it did.
  private func pages(_ text: String) -> Bool {
    guard !output.json, !output.noPager, let screen = Terminal.screen, screen.isFilled(by: text),
      let pager = Pager(ProcessInfo.processInfo.environment)
    else { return false }
    return pager.show(text)
  }
}

/// Remarks on an unusual recording: a terminal is asked whether to go on; elsewhere they are
/// printed and it is recorded all the same.
extension Session {
  /// Remarks on a recording that hardly fits the interview's journal.
  func remark(on event: Event, of interview: Interview, at: Instant) throws {
    let oddities = try record(of: interview).oddities(of: event, at: at)
    try goAhead(despite: oddities.map { $0.words(of: interview, in: calendar) })
  }

  /// Prints the remarks, if any, and throws if a terminal is asked and the answer is not yes.
  func goAhead(
    despite remarks: [String], question: String = "Go ahead?", kept: String? = nil
  ) throws {
    for remark in remarks { Terminal.say("note: " + remark) }
    guard !remarks.isEmpty, Prompt.isPossible, !Prompt.confirms(question) else { return }
    throw CommandError.notGoneAhead(kept: kept)
  }
}
