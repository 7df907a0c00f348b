import Domain
import Wording
import WorkingTime

/// The question whether to resume a debrief that was begun earlier.
///
/// No answer destroys a draft: one that is not resumed is set aside, and offered again if there is
/// no newer one.
struct DraftOffer {
  let shelf: DraftShelf
  let interview: Identifier<Interview>
  let desk: Desk

  /// The draft to resume, which is the interview's draft from here on; nil to begin afresh.
  func accepted() -> DebriefDraft? {
    switch shelf.find(interview) {
    case .nothing: return acceptedAside()
    case .damaged:
      Output.say("note: a draft is kept of this debrief, but it is damaged and left aside")
      shelf.putAside(interview, at: desk.now)
      return nil
    case .draft(let draft):
      switch answer("Unfinished debrief from \(begun(draft)). Carry on? (Y/n) ", byDefault: "yes") {
      case "no": putAside("put aside")
      case "discard": putAside("discarded")
      default: return draft
      }
      return nil
    }
  }

  /// The first accepted of the drafts that were set aside, latest first.
  private func acceptedAside() -> DebriefDraft? {
    for name in shelf.putAside(of: interview) {
      guard case .draft(let draft) = shelf.find(name) else { continue }
      let question = "A debrief from \(begun(draft)) was put aside. Carry on with it? (y/N) "
      guard answer(question, byDefault: "no") == "yes" else { continue }
      return shelf.takeBack(name, of: interview) ? draft : nil
    }
    return nil
  }

  /// The answer; ending the program here leaves the draft as it is.
  private func answer(_ question: String, byDefault word: String) -> String {
    let help = [
      "Type y to carry on, n to begin afresh, or the whole word discard, then Return.",
      "Whatever you type, the draft is kept: for a week, or until a debrief is recorded.",
    ]
    let typed = Asking.word(
      question, byDefault: word, among: ["yes", "no"], whole: ["discard"], help: help)
    guard let typed else { Asking.leave(isOnNewLine: true) }
    return typed
  }

  private func putAside(_ done: String) {
    guard shelf.putAside(interview, at: desk.now) else {
      return Output.say("note: the draft cannot be put aside; it is left where it is")
    }
    let command = "debrief log \(interview.number)"
    Output.say("\(done): `\(command)` offers it again where there is no newer draft, for a week")
  }

  private func begun(_ draft: DebriefDraft) -> String {
    let said = TimeWords.short(draft.begun, now: desk.now, in: desk.calendar)
    return said.hasPrefix("today ") ? String(said.dropFirst("today ".count)) : said
  }
}
