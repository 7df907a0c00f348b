import Domain
import LineEditing
import Lists
import Store
import Wording
import WorkingTime

/// The questions of a debrief at the terminal, in the order in which a call goes.
struct DebriefQuestions {
  let session: Session
  let interview: Interview
  let editor: any LineSource
  /// The time of the call, if given.
  let called: Instant?
  /// The caller, if given.
  let rang: Rang?
  let notes: SensitiveWordNotes

  /// Asks all of them, and returns the time of the call and the account; nil if nothing is to be
  /// recorded.
  func ask() throws -> (at: Instant, debrief: Debrief)? {
    let record = try session.record(of: interview)
    let name = DraftName("log", of: interview.id)
    let kept = try DraftOffer(name: name, session: session, keys: Set(DebriefField.all.map(\.key)))
      .accepted()
    let draft = draft(goingOn: kept, lastEntry: record.entries.map(\.id).max())
    let booked = Self.bookedMeetings(record)
    var talk = talk(draft, booked: booked)
    sayHeading()
    if !talk.isEmpty { show(talk, draft) }
    let keeper = DraftKeeper(draft, of: name, on: session.drafts, now: session.now)
    let completion = completion(booked: booked)
    while true {
      let request = request(talk, completion) { typed in keeper.keep { $0.take(talk, typed) } }
      switch step(editor.read(request), &talk) {
      case .ask(let lines):
        for line in lines { Terminal.say("  " + line) }
        keeper.keep { $0.take(talk, talk.editing) }
        if talk.isAtEnd { show(talk, draft) }
      case .record:
        keeper.keep { $0.take(talk, "") }
        if try isWanted(beside: recordedSince(draft.lastEntry)) {
          return (talk.reader.at, talk.debrief(rang: draft.rang))
        }
        Terminal.say(keeper.farewell)
        return nil
      case .leave:
        Terminal.say(keeper.farewell)
        return nil
      case nil:
        Terminal.say("\n" + keeper.farewell)
        try Prompt.leave(isOnNewLine: true)
      }
    }
  }

  /// The next step after a line; nil after Ctrl-C or Ctrl-D, which leave.
  private func step(_ reading: LineReading, _ talk: inout DebriefTalk) -> DebriefTalk.Step? {
    switch reading {
    case .line(let typed): talk.take(typed)
    case .left, .ended: nil
    case .gone: .leave
    }
  }

  /// The draft to answer in from here on.
  private func draft(
    goingOn kept: TalkDraft?, lastEntry: Identifier<JournalEntry>?
  ) -> TalkDraft {
    TalkDraft(
      begun: kept?.begun ?? session.now, at: called ?? kept?.at ?? session.now,
      rang: rang ?? kept?.rang, lastEntry: kept?.lastEntry ?? lastEntry,
      answers: kept?.answers ?? [:], field: kept?.field ?? DebriefField.went.key,
      unfinished: kept?.unfinished ?? "")
  }

  private func talk(_ draft: TalkDraft, booked: [String]) -> DebriefTalk {
    DebriefTalk(
      reader: AnswerReader(at: draft.at, calendar: session.calendar, asksInDoubt: true),
      now: session.now, defaults: booked.isEmpty ? [:] : [.met: booked.joined(separator: "; ")],
      answers: draft.debrief, field: DebriefField(key: draft.field) ?? .went,
      editing: draft.unfinished,
      skipping: draft.rang == nil ? [] : [.rang],
      remark: notes.note(on:))
  }

  private func request(
    _ talk: DebriefTalk, _ completion: DebriefCompletion, _ keep: @escaping (String) -> Void
  ) -> LineRequest {
    let field = talk.field
    let offered = talk.editing.isEmpty ? talk.offered.map(shown) ?? "" : ""
    let room = Terminal.width - TerminalText.width(of: field.question) - 24
    let hint = offered.isEmpty ? "" : " [\(TerminalText.truncated(offered, to: max(8, room)))]"
    return LineRequest(
      prompt: field.question + hint + " ", text: talk.editing,
      recall: talk.refused ?? talk.offered ?? "",
      completing: { completion.completion(of: $0, for: field) }, resting: keep)
  }

  /// The debriefs of the interview recorded after an entry, for example in another window.
  private func recordedSince(_ entry: Identifier<JournalEntry>?) throws -> [JournalEntry] {
    try session.record(of: interview).entries.filter { other in
      guard other.counts, case .event(.debrief) = other.content else { return false }
      return other.id.number > entry?.number ?? 0
    }
  }

  /// Asks whether to record a debrief although others were recorded since it was begun.
  private func isWanted(beside others: [JournalEntry]) -> Bool {
    guard !others.isEmpty else { return true }
    for other in others {
      guard case .event(.debrief(let debrief)) = other.content else { continue }
      let at = TimeWords.short(other.stamp.at, now: session.now, in: session.calendar)
      Terminal.say(
        "\nWhile this was answered, \(shown(other.stamp.consultant.name)) recorded (\(at)):")
      let summary = DebriefSummary(debrief, at: other.happenedAt)
      Terminal.say(summary.text(calendar: session.calendar, style: session.style))
    }
    return Prompt.confirms("Record yours as well?", byDefault: false)
  }

  /// The people booked to meet the candidate; empty once a debrief was recorded.
  private static func bookedMeetings(_ record: InterviewRecord) -> [String] {
    var names: [String] = []
    for entry in record.entries where entry.counts {
      if case .event(.booked(_, let meets, _)) = entry.content { names = meets }
      if case .event(.debrief) = entry.content { return [] }
    }
    return names
  }

  private func completion(booked: [String]) -> DebriefCompletion {
    let memory = EmployerRecall(store: session.store, employer: interview.employer.id)
    return DebriefCompletion(
      booked: booked, people: { memory.people }, worries: { memory.worries },
      nextSteps: { memory.nextSteps })
  }

  private func sayHeading() {
    let start = TimeWords.full(interview.time.start, in: session.calendar)
    Terminal.say(
      """
      \(shown(interview.candidate.label)), \(shown(interview.vacancy)) at \
      \(shown(interview.employer.name)), \(start)
      Enter skips or keeps [ ]; - clears; < back; > end; ? help; Ctrl-C saves a draft
      """)
  }

  private func show(_ talk: DebriefTalk, _ draft: TalkDraft) {
    let summary = DebriefSummary(talk.debrief(rang: draft.rang), at: talk.reader.at)
    Terminal.say("\n" + summary.text(calendar: session.calendar, style: session.style))
  }
}

extension TalkDraft {
  /// The answers of a debrief.
  var debrief: [DebriefField: String] {
    Dictionary(
      answers.compactMap { key, text in DebriefField(key: key).map { ($0, text) } }
    ) { first, _ in first }
  }

  /// Takes the answers so far of a debrief, and the unfinished one.
  mutating func take(_ talk: DebriefTalk, _ unfinished: String) {
    at = talk.reader.at
    answers = Dictionary(talk.answers.map { ($0.key.key, $0.value) }) { first, _ in first }
    field = talk.field.key
    self.unfinished = unfinished
  }
}

/// The known people, concerns and next steps of an employer, each read on first use.
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
