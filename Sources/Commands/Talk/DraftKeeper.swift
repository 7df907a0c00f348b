import Domain
import Store
import WorkingTime

/// Saves the draft of one debrief while it is being answered.
///
/// A failure to save is reported once, and the call goes on. If another window answers for the same
/// interview, its draft is left alone, and this one is saved in a separate file.
final class DraftKeeper {
  private let shelf: DraftShelf
  private let interview: Identifier<Interview>
  private let now: Instant
  private var draft: DebriefDraft
  /// The stored draft when last read or written.
  private var known: DraftShelf.Finding
  private var apart: String?
  private var hasFailed = false

  /// Starts saving a draft that is new or resumed.
  init(
    _ draft: DebriefDraft, of interview: Identifier<Interview>, on shelf: DraftShelf, now: Instant
  ) {
    self.draft = draft
    self.interview = interview
    self.shelf = shelf
    self.now = now
    known = shelf.find(interview)
  }

  /// Saves the answers so far, and the unfinished one.
  func keep(_ talk: DebriefTalk, unfinished: String) {
    draft.at = talk.reader.at
    draft.answers = talk.answers
    draft.field = talk.field
    draft.unfinished = unfinished
    do {
      try save()
    } catch {
      guard !hasFailed else { return }
      hasFailed = true
      guard case .cannotMake(_, let reason) = error else { return }
      Terminal.say("note: no draft can be kept: \(reason)")
    }
  }

  private func save() throws(StoreError) {
    let found = shelf.find(interview)
    if apart == nil, found != .nothing, found != known {
      if draft.isEmpty { return }
      apart = shelf.nameApart(of: interview, at: now)
      Terminal.say("note: another window has a draft of this debrief; yours is kept apart from it")
    }
    try shelf.save(draft, of: interview, as: apart)
    if apart == nil { known = draft.isEmpty ? .nothing : .draft(draft) }
  }

  /// The closing message if nothing is recorded.
  var farewell: String {
    draft.isEmpty || hasFailed
      ? "nothing was recorded"
      : "nothing was recorded; the draft is kept: debrief log \(interview.number)"
  }
}
