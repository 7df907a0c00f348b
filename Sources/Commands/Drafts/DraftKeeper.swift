import Domain
import Store
import Wording
import WorkingTime

/// Saves the draft of one debrief while it is being answered.
///
/// A failure to save is reported once, and the call goes on. If another window answers for the same
/// interview, its draft is left alone, and this one is saved in a separate file.
final class DraftKeeper {
  private let drafts: DraftStore
  private let interview: Identifier<Interview>
  private let now: Instant
  private var draft: DebriefDraft
  /// The stored draft when last read or written.
  private var known: DraftStore.Finding
  private var apart: String?
  private var hasFailed = false

  /// Starts saving a draft that is new or resumed.
  init(
    _ draft: DebriefDraft, of interview: Identifier<Interview>, on drafts: DraftStore, now: Instant
  ) {
    self.draft = draft
    self.interview = interview
    self.drafts = drafts
    self.now = now
    known = drafts.find(interview)
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
    let found = drafts.find(interview)
    if apart == nil, found != .nothing, found != known {
      if draft.isEmpty { return }
      apart = drafts.nameApart(of: interview, at: now)
      Terminal.say("note: another window has a draft of this debrief; yours is kept apart from it")
    }
    try drafts.save(draft, of: interview, as: apart)
    if apart == nil { known = draft.isEmpty ? .nothing : .draft(draft) }
  }

  /// The closing message if nothing is recorded.
  var farewell: String {
    draft.isEmpty || hasFailed
      ? "nothing was recorded"
      : "nothing was recorded; the draft is kept: debrief log \(interview.number)"
  }
}

/// The question whether to resume a debrief that was begun earlier.
///
/// No answer destroys a draft: one that is not resumed is set aside, and offered again if there is
/// no newer one.
struct DraftOffer {
  let drafts: DraftStore
  let interview: Identifier<Interview>
  let session: Session

  /// The draft to resume, which is the interview's draft from here on; nil to begin afresh.
  func accepted() throws -> DebriefDraft? {
    switch drafts.find(interview) {
    case .nothing: return try acceptedAside()
    case .damaged:
      Terminal.say("note: a draft is kept of this debrief, but it is damaged and left aside")
      drafts.setAside(interview, at: session.now)
      return nil
    case .draft(let draft):
      switch try answer(
        "Unfinished debrief from \(begun(draft)). Carry on? (Y/n) ", byDefault: "yes")
      {
      case "no": setAside("put aside")
      case "discard": setAside("discarded")
      default: return draft
      }
      return nil
    }
  }

  /// The first accepted of the drafts that were set aside, latest first.
  private func acceptedAside() throws -> DebriefDraft? {
    for name in drafts.namesSetAside(of: interview) {
      guard case .draft(let draft) = drafts.find(name) else { continue }
      let question = "A debrief from \(begun(draft)) was put aside. Carry on with it? (y/N) "
      guard try answer(question, byDefault: "no") == "yes" else { continue }
      return drafts.takeBack(name, of: interview) ? draft : nil
    }
    return nil
  }

  /// The answer; ending the program here leaves the draft as it is.
  private func answer(_ question: String, byDefault word: String) throws -> String {
    let help = [
      "Type y to carry on, n to begin afresh, or the whole word discard, then Return.",
      "Whatever you type, the draft is kept: for a week, or until a debrief is recorded.",
    ]
    let typed = Prompt.word(
      question, byDefault: word, among: ["yes", "no"], whole: ["discard"], help: help)
    guard let typed else { try Prompt.leave(isOnNewLine: true) }
    return typed
  }

  private func setAside(_ done: String) {
    guard drafts.setAside(interview, at: session.now) else {
      return Terminal.say("note: the draft cannot be put aside; it is left where it is")
    }
    let command = "debrief log \(interview.number)"
    Terminal.say("\(done): `\(command)` offers it again where there is no newer draft, for a week")
  }

  private func begun(_ draft: DebriefDraft) -> String {
    let said = TimeWords.short(draft.begun, now: session.now, in: session.calendar)
    return said.hasPrefix("today ") ? String(said.dropFirst("today ".count)) : said
  }
}
