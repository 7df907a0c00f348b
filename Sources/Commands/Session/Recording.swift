import Domain
import Foundation
import Lists
import Rendering
import Store
import WorkingTime

extension Session {
  /// Records an event of an interview, and prints the entry and the changed duties.
  func record(_ event: Event, of interview: Interview, at: Instant? = nil, command: String)
    throws
  {
    try record([(interview: interview, events: [event])], at: at, command: command)
  }

  /// Records events of interviews, all at one time and undone together, ends a draft, and prints the
  /// entries, what there is to say of them, and the changed duties.
  func record(
    _ matters: [(interview: Interview, events: [Event])], at: Instant? = nil, command: String,
    saying remarks: [String] = [], ending draft: DraftName? = nil
  ) throws {
    var people: [Met] = []
    var recognised: [Event: Event] = [:]
    let matters = try matters.map { matter in
      let events = try matter.events.map { event in
        if let known = recognised[event] { return known }
        let (known, named) = try self.recognised(event, at: matter.interview.employer)
        recognised[event] = known
        people += named
        return known
      }
      return (interview: matter.interview, events: events)
    }
    let facts = matters.map { matter in
      (interview: matter.interview.id, facts: matter.events.map { Fact(at: at ?? now, $0) })
    }
    try goAhead(
      despite: matters.flatMap { matter in
        let record = try record(of: matter.interview)
        return matter.events.flatMap { record.oddities(of: $0, at: at ?? now) }
          .map { $0.words(of: matter.interview, in: calendar) }
      })
    let stamp = try stamp()
    let recorded = try store.record(facts, by: stamp, command: command, naming: people)
    if let draft { drafts.remove(draft) }
    if let first = matters.first {
      let notes = SensitiveWordNotes(first.interview, in: self)
      for event in first.events { notes.print(on: event) }
    }
    try answerRecorded(zip(recorded, facts.map(\.facts)).map { ($0, $1) }, saying: remarks)
  }

  /// Prints the receipt of facts of interviews, which are already saved.
  func answerRecorded(
    _ recorded: [(Recorded, facts: [Fact])], after earlier: EarlierDebrief? = nil,
    saying remarks: [String] = []
  ) throws {
    tell(of: recorded.flatMap(\.0.contacts))
    try print(
      Receipt(
        recorded.map { one, facts in
          (entry: one.entry, facts: facts, interview: one.interview, duties: one.duties)
        }, completing: earlier, saying: remarks, at: now, in: calendar))
  }
}

/// Answers.
extension Session {
  /// Prints the receipt of a recording, for people after a preview if there is one.
  func print(_ receipt: Receipt, after preview: String = "") throws {
    try print(
      preview + receipt.text(style: style), json: receipt.json(token: store.lastToken),
      saved: receipt.isSaved)
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
