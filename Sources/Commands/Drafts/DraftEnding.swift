import Domain
import Reports
import Store
import WorkingTime

extension Session {
  /// Records a debrief, and removes its draft before anything is printed, so that a recorded
  /// debrief is never offered again.
  ///
  /// A draft of another debrief of the interview is mentioned, not touched. Words already reported
  /// by `watch` are not reported again. `again` marks a later conversation, whose answers replace
  /// different ones of an earlier debrief.
  func recordDebrief(
    _ debrief: Debrief, of interview: Interview, at: Instant, again: Bool, endsDraft: Bool,
    watch: SensitiveWatch
  ) throws {
    let fact = Fact(at: at, .debrief(debrief))
    let earlier = EarlierDebrief(
      try record(of: interview), before: debrief, at: at, now: now)
    if let earlier, !again {
      try check(earlier, kept: endsDraft ? "debrief log \(interview.id.number)" : nil)
    }
    let stamp = try stamp()
    let recorded = try store.record([fact], of: interview.id, by: stamp, command: "log")
    if endsDraft { drafts.remove(interview.id) }
    if case .draft = drafts.find(interview.id) {
      Terminal.say("note: a draft of a debrief is kept too: debrief log \(interview.id.number)")
    }
    watch.look(at: fact.event)
    try answerRecorded(recorded, fact, after: earlier)
    if endsDraft && !output.json { Terminal.say("`debrief undo` undoes it") }
  }
  /// Asks before a debrief is recorded that contradicts or repeats one on record; without a
  /// terminal a contradiction is refused.
  private func check(_ earlier: EarlierDebrief, kept: String?) throws {
    let words = earlier.words(in: calendar)
    guard !earlier.contradictions.isEmpty else {
      return try goAhead(
        despite: earlier.isRepeated ? [words] : [], question: "Record it again?", kept: kept)
    }
    let differences = earlier.differences(in: calendar)
    guard Prompt.isPossible else { throw CommandError.contradictsDebrief(words, differences) }
    try goAhead(
      despite: ["\(words), and says otherwise: \(differences)"],
      question: "Record it as a later conversation, whose answers hold?", kept: kept)
  }
}
