import Domain
import LineEditing
import Reports
import Store
import WorkingTime
import Wording

/// The questions of a debrief at the terminal, in the order in which a call goes.
struct DebriefQuestions {
  let desk: Desk
  let interview: Interview
  let editor: LineEditor
  /// When the call was, where that was said.
  let called: Instant?
  /// Who rang whom, where that was said.
  let rang: Rang?
  /// Tells of words that touch on what nobody may be chosen by.
  let watch: SensitiveWatch

  /// Asks all of them, and answers when the call was and what was told; nil where nothing is to be
  /// recorded.
  func ask() throws -> (at: Instant, debrief: Debrief)? {
    let shelf = desk.drafts
    let kept = offered(from: shelf)
    let draft = DebriefDraft(
      begun: kept?.begun ?? desk.now, at: called ?? kept?.at ?? desk.now,
      rang: rang ?? kept?.rang, answers: kept?.answers ?? [:], field: kept?.field ?? .went)
    let booked = try bookedMeetings()
    var talk = DebriefTalk(
      reader: AnswerReader(at: draft.at, calendar: desk.calendar),
      defaults: booked.isEmpty ? [:] : [.met: booked.joined(separator: "; ")],
      answers: draft.answers, field: draft.field,
      remark: { watch.remark(on: $0.writtenTexts) })
    sayHeading()
    if !talk.isEmpty { show(talk, draft) }
    let keeper = DraftKeeper(draft, of: interview.id, on: shelf)
    var unfinished = kept?.unfinished ?? ""
    let completion = completion(booked: booked)
    while true {
      let request = request(talk, unfinished, completion) { keeper.keep(talk, unfinished: $0) }
      unfinished = ""
      switch step(editor.read(request), &talk) {
      case .ask(let lines):
        for line in lines { Output.say("  " + line) }
        keeper.keep(talk)
        if talk.isAtEnd { show(talk, draft) }
      case .record:
        keeper.keep(talk)
        return (draft.at, talk.debrief(rang: draft.rang))
      case .leave:
        Output.say(keeper.farewell)
        return nil
      case nil:
        Output.say("\n" + keeper.farewell)
        Asking.leave(isOnNewLine: true)
      }
    }
  }

  /// What comes of a line, or of Ctrl-D; nil after Ctrl-C.
  private func step(_ reading: LineReading, _ talk: inout DebriefTalk) -> DebriefTalk.Step? {
    switch reading {
    case .line(let typed): return talk.take(typed)
    case .left: return nil
    case .gone: return .leave
    case .ended:
      Output.say("")
      guard !talk.isAtEnd, !talk.isEmpty else { return .leave }
      talk.goToEnd()
      return .ask()
    }
  }

  private func request(
    _ talk: DebriefTalk, _ unfinished: String, _ completion: DebriefCompletion,
    _ keep: @escaping (String) -> Void
  ) -> LineRequest {
    let field = talk.field
    let offered = talk.offered.map(shown) ?? ""
    let room = Output.width - TerminalText.width(of: field.question) - 24
    let hint = offered.isEmpty ? "" : " [\(TerminalText.truncated(offered, to: max(8, room)))]"
    let words = field.choices + (field.choices.isEmpty ? [] : ["<", "?", "-"])
    return LineRequest(
      prompt: field.question + hint + " ", text: unfinished, recall: talk.offered ?? "",
      keys: Dictionary(words.compactMap { word in word.first.map { ($0, word) } }) { $1 },
      completing: { completion.completion(of: $0, for: field) }, resting: keep)
  }

  /// The draft that was kept, where somebody wants to go on with it; one that nobody wants is gone.
  private func offered(from shelf: DraftShelf) -> DebriefDraft? {
    switch shelf.find(interview.id) {
    case .nothing: return nil
    case .damaged:
      Output.say("note: a draft is kept of this debrief, but it is damaged and left aside")
      return nil
    case .draft(let draft):
      let begun = TimeWords.short(draft.begun, now: desk.now, in: desk.calendar)
      if Asking.confirms("a debrief begun \(begun) is kept: go on with it?", byDefault: true) {
        return draft
      }
      shelf.remove(interview.id)
      return nil
    }
  }

  /// Whom the candidate was to meet; nobody once a debrief has said whom they met.
  private func bookedMeetings() throws(Refusal) -> [String] {
    let record = try Refusal.storing { () throws(StoreError) in
      try desk.store.record(of: interview.id)
    }
    var names: [String] = []
    for entry in record.entries where entry.counts {
      if case .event(.booked(_, let meets)) = entry.content { names = meets }
      if case .event(.debrief) = entry.content { return [] }
    }
    return names
  }

  private func completion(booked: [String]) -> DebriefCompletion {
    let memory = EmployerRecall(store: desk.store, employer: interview.employer.id)
    return DebriefCompletion(
      booked: booked, people: { memory.people }, worries: { memory.worries },
      nextSteps: { memory.nextSteps })
  }

  private func sayHeading() {
    let start = TimeWords.full(interview.time.start, in: desk.calendar)
    Output.say(
      """
      \(shown(interview.candidate.name)), \(shown(interview.vacancy)) at \
      \(shown(interview.employer.name)), \(start)
      Return skips, or takes what stands in [ ]; - empties it.
      < goes back, ? helps, Tab completes, Ctrl-C leaves.
      """)
  }

  private func show(_ talk: DebriefTalk, _ draft: DebriefDraft) {
    let summary = DebriefSummary(talk.debrief(rang: draft.rang), at: draft.at)
    Output.say("\n" + summary.text(calendar: desk.calendar, style: desk.style))
  }
}

/// What is known of an employer, read when it is first asked for.
private final class EmployerRecall {
  private let store: AgencyStore
  private let employer: Identifier<Employer>

  lazy var people: [Met] = (try? store.people(metAt: employer)) ?? []
  lazy var worries: [String] = (try? store.worries(about: employer)) ?? []
  lazy var nextSteps: [String] = (try? store.nextSteps(at: employer)) ?? []

  init(store: AgencyStore, employer: Identifier<Employer>) {
    self.store = store
    self.employer = employer
  }
}
