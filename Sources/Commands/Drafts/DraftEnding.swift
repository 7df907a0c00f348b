import Domain
import Store
import WorkingTime

extension Desk {
  /// Where drafts are kept beside this desk's database.
  var drafts: DraftShelf { DraftShelf(databasePath: store.path ?? "") }

  /// Records a debrief, and ends the draft that it was answered in before anything is printed: what
  /// is recorded must not be offered again.
  ///
  /// A draft of another debrief of the interview is told of, not touched. Words that were told of
  /// while it was answered are not told of again.
  func recordDebrief(
    _ debrief: Debrief, of interview: Interview, at: Instant, endsDraft: Bool,
    watch: SensitiveWatch
  ) throws {
    let fact = Fact(at: at, .debrief(debrief))
    let stamp = try stamp()
    let recorded = try Refusal.storing { () throws(StoreError) in
      try store.record([fact], of: interview.id, by: stamp, command: "log")
    }
    if endsDraft { drafts.remove(interview.id) }
    if case .draft = drafts.find(interview.id) {
      Output.say("note: a draft of a debrief is kept too: debrief log \(interview.id.number)")
    }
    watch.look(at: fact.event)
    try answerRecorded(recorded, fact)
    if endsDraft && !output.json { Output.say("`debrief undo` takes it back") }
  }
}
