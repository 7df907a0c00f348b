import Domain
import Lists
import Store
import WorkingTime

extension Desk {
  /// Records an event of an interview, and prints the entry and the changed duties.
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

  /// Prints the answer to a recording, which is already saved.
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

  /// Writes an answer to standard output; a closed pipe is an error only if something was saved.
  ///
  /// An answer longer than the terminal goes through a pager, except that to a recording.
  func print(_ answer: String, saved: Bool = false) throws(Refusal) {
    if !saved, pages(answer) { return }
    try output.print(answer, saved: saved)
  }
}

extension OutputOptions {
  /// Writes an answer to standard output; a closed pipe is an error only if something was saved.
  func print(_ answer: String, saved: Bool = false) throws(Refusal) {
    try Output.answer(answer, saved: saved)
  }
}
