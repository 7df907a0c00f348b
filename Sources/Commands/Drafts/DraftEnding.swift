import Domain
import Lists
import Store
import WorkingTime

extension Desk {
  /// The drafts kept next to this desk's database.
  var drafts: DraftShelf { DraftShelf(databasePath: store.path ?? "") }

  /// Records a debrief, and removes its draft before anything is printed, so that a recorded
  /// debrief is never offered again.
  ///
  /// A draft of another debrief of the interview is mentioned, not touched. Words already reported
  /// by `watch` are not reported again. `again` marks a later conversation, whose answers replace
  /// different ones of an earlier debrief. A debrief recorded meanwhile in another window is looked
  /// at like an earlier one.
  func recordDebrief(
    _ debrief: Debrief, of interview: Interview, at: Instant, again: Bool, endsDraft: Bool,
    watch: SensitiveWatch
  ) throws {
    let fact = Fact(at: at, .debrief(debrief))
    let stamp = try stamp()
    var saved: (Recorded, after: EarlierDebrief?)?
    while saved == nil {
      let record = try record(of: interview)
      let earlier = EarlierDebrief(record, before: debrief, at: at, now: now)
      if let earlier, !again {
        try check(earlier, kept: endsDraft ? "debrief log \(interview.id.number)" : nil)
      }
      do {
        saved = try (
          store.record(
            [fact], of: interview.id, by: stamp, command: "log", after: record.entries), earlier
        )
      } catch StoreError.recordedMeanwhile {
        continue
      } catch {
        throw Refusal.store(error)
      }
    }
    guard let (recorded, earlier) = saved else { return }
    if endsDraft { drafts.remove(interview.id) }
    if case .draft = drafts.find(interview.id) {
      Output.say("note: a draft of a debrief is kept too: debrief log \(interview.id.number)")
    }
    watch.look(at: fact.event)
    try answerRecorded(recorded, fact, after: earlier)
    if endsDraft && !output.json { Output.say("`debrief undo` undoes it") }
  }
  /// Asks before a debrief is recorded that contradicts or repeats one on record; without a
  /// terminal a contradiction is refused.
  private func check(_ earlier: EarlierDebrief, kept: String?) throws(Refusal) {
    let words = earlier.words(in: calendar)
    guard !earlier.contradictions.isEmpty else {
      return try goAhead(
        despite: earlier.isRepeated ? [words] : [], question: "Record it again?", kept: kept)
    }
    let differences = earlier.differences(in: calendar)
    guard Asking.isPossible else { throw .contradictsDebrief(words, differences) }
    try goAhead(
      despite: ["\(words), and says otherwise: \(differences)"],
      question: "Record it as a later conversation, whose answers hold?", kept: kept)
  }
}
