import Domain
import WorkingTime

/// Keeps the draft of one debrief while it is being answered.
///
/// Where it cannot be kept that is said once, and the call goes on.
final class DraftKeeper {
  private let shelf: DraftShelf
  private let interview: Identifier<Interview>
  private var draft: DebriefDraft
  private var hasFailed = false

  /// Keeps a draft that was just begun, or gone on with.
  init(_ draft: DebriefDraft, of interview: Identifier<Interview>, on shelf: DraftShelf) {
    self.draft = draft
    self.interview = interview
    self.shelf = shelf
  }

  /// Keeps what was answered so far, and what was typed of the next answer.
  func keep(_ talk: DebriefTalk, unfinished: String = "") {
    draft.answers = talk.answers
    draft.field = talk.field
    draft.unfinished = unfinished
    do {
      try shelf.save(draft, of: interview)
    } catch {
      guard !hasFailed else { return }
      hasFailed = true
      Output.say("note: no draft can be kept: \(error.reason)")
    }
  }

  /// What is to be said where nothing is recorded.
  var farewell: String {
    draft.isEmpty || hasFailed
      ? "nothing was recorded"
      : "nothing was recorded; the draft is kept: debrief log \(interview.number)"
  }
}
