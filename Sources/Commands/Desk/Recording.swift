import Domain
import Reports
import Store
import WorkingTime

extension Desk {
  /// Records what happened to an interview, and answers what was recorded and what that changes.
  func record(_ event: Event, of interview: Interview, at: Instant? = nil, command: String)
    throws
  {
    let fact = Fact(at: at ?? now, event)
    try remark(on: event, of: interview, at: fact.at)
    let stamp = try stamp()
    let recorded = try Refusal.storing { () throws(StoreError) in
      try store.record([fact], of: interview.id, by: stamp, command: command)
    }
    SensitiveWatch(interview, at: self).look(at: event)
    try answerRecorded(recorded, fact)
  }

  /// Prints the answer to a recording, which is saved whether or not it can be printed.
  func answerRecorded(
    _ recorded: Recorded, _ fact: Fact, after earlier: EarlierDebrief? = nil
  ) throws {
    let answer = RecordingAnswer(
      entry: recorded.entry, interview: recorded.interview, fact: fact, duties: recorded.duties,
      completes: earlier)
    try print(
      output.json ? answer.json(at: now) : answer.text(at: now, calendar: calendar, style: style),
      saved: true)
  }

  /// Writes an answer to standard output; a reader that went away has seen enough.
  ///
  /// One that is not of a recording goes through a pager where it is longer than the terminal.
  func print(_ answer: String, saved: Bool = false) throws(Refusal) {
    if !saved, pages(answer) { return }
    try output.print(answer, saved: saved)
  }
}

extension OutputOptions {
  /// Writes an answer to standard output; a reader that went away has seen enough.
  func print(_ answer: String, saved: Bool = false) throws(Refusal) {
    try Output.answer(answer, saved: saved)
  }
}
