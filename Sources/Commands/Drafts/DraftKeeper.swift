import Domain
import Store
import Wording
import WorkingTime

/// Saves the draft of one conversation while it goes on.
///
/// A failure to save is reported once, and the call goes on. If another window answers the same
/// questions, its draft is left alone, and this one is saved in a separate file.
final class DraftKeeper {
  private let drafts: DraftStore
  private let name: DraftName
  private let now: Instant
  private var draft: TalkDraft
  /// The stored draft when last read or written.
  private var known: DraftStore.Finding
  private var apart: String?
  private var hasFailed = false

  /// Starts saving a draft that is new or resumed.
  init(_ draft: TalkDraft, of name: DraftName, on drafts: DraftStore, now: Instant) {
    self.draft = draft
    self.name = name
    self.drafts = drafts
    self.now = now
    known = drafts.find(name)
  }

  /// Saves the answers so far, and the unfinished one.
  func keep(_ change: (inout TalkDraft) -> Void) {
    change(&draft)
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
    let found = drafts.find(name)
    if apart == nil, found != .nothing, found != known {
      if draft.isEmpty { return }
      apart = drafts.fileApart(of: name, at: now)
      Terminal.say(
        "note: another window has a draft of this \(name.noun); yours is kept apart from it")
    }
    try drafts.save(draft, of: name, as: apart)
    if apart == nil { known = draft.isEmpty ? .nothing : .draft(draft) }
  }

  /// The command that goes on with the draft; nil if there is none.
  var command: String? { draft.isEmpty || hasFailed ? nil : name.commandLine }

  /// The closing message if nothing is recorded.
  var farewell: String {
    "nothing was recorded" + (command.map { "; the draft is kept: \($0)" } ?? "")
  }
}

/// The question whether to resume a conversation that was begun earlier.
///
/// No answer destroys a draft: one that is not resumed is set aside, and offered again if there is
/// no newer one.
struct DraftOffer {
  let name: DraftName
  let session: Session
  /// The keys of the questions that are asked.
  let keys: Set<String>

  private var drafts: DraftStore { session.drafts }

  /// The draft to resume, which is the conversation's draft from here on; nil to begin afresh.
  ///
  /// `isDone` says that something of the kind was recorded since a draft was begun.
  func accepted(isDone: (TalkDraft) throws -> String? = { _ in nil }) throws -> TalkDraft? {
    drafts.removeWhatLapsed(at: session.now)
    switch drafts.find(name) {
    case .nothing: return try acceptedAside()
    case .draft(let draft) where draft.isAnswering(keys):
      let done = try isDone(draft)
      if let done { Terminal.say("note: since it was begun, \(done)") }
      let about = draft.answers[BookQuestions.candidate].map { " (\(shown($0)))" } ?? ""
      let question = "Unfinished \(name.noun)\(about) from \(begun(draft)). Carry on?"
      switch try answer(
        question + (done == nil ? " (Y/n) " : " (y/N) "), byDefault: done == nil ? "yes" : "no")
      {
      case "no": setAside("put aside")
      case "discard": setAside("discarded")
      default: return draft
      }
      return nil
    case .damaged, .draft:
      Terminal.say("note: a draft is kept of this \(name.noun), but it is damaged and left aside")
      drafts.setAside(name, at: session.now)
      return nil
    }
  }

  /// The first accepted of the drafts that were set aside, latest first.
  private func acceptedAside() throws -> TalkDraft? {
    for file in drafts.filesSetAside(of: name) {
      guard case .draft(let draft) = drafts.find(file), draft.isAnswering(keys) else { continue }
      let what = name.article.prefix(1).uppercased() + name.article.dropFirst()
      let question = "\(what) from \(begun(draft)) was put aside. Carry on with it? (y/N) "
      guard try answer(question, byDefault: "no") == "yes" else { continue }
      return drafts.takeBack(file, of: name) ? draft : nil
    }
    return nil
  }

  /// The answer; ending the program here leaves the draft as it is.
  private func answer(_ question: String, byDefault word: String) throws -> String {
    let help = [
      "Type y to carry on, n to begin afresh, or the whole word discard, then Return.",
      "Whatever you type, the draft is kept: for a week, or until it is recorded.",
    ]
    let typed = Prompt.word(
      question, byDefault: word, among: ["yes", "no"], whole: ["discard"], help: help)
    guard let typed else { try Prompt.leave(isOnNewLine: true) }
    return typed
  }

  private func setAside(_ done: String) {
    guard drafts.setAside(name, at: session.now) else {
      return Terminal.say("note: the draft cannot be put aside; it is left where it is")
    }
    let command = name.commandLine
    Terminal.say("\(done): `\(command)` offers it again where there is no newer draft, for a week")
  }

  private func begun(_ draft: TalkDraft) -> String {
    let said = TimeWords.short(draft.begun, now: session.now, in: session.calendar)
    return said.hasPrefix("today ") ? String(said.dropFirst("today ".count)) : said
  }
}
