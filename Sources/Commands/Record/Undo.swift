import ArgumentParser
import Correspondence
import DataProtection
import Domain
import Lists
import Rendering
import Store

/// `undo`: a recording was a mistake.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    _superCommandName: "debrief",
    abstract: "Undo your last recording command, whole; nothing is erased.",
    discussion: """
      EXAMPLES
        debrief undo
        debrief undo 317

      Without a number it does not reach back over more than 12 hours, nor over what a colleague has \
      recorded since of the same interview, people or policy: it names the command then, and wants its \
      number, or `--yes`.
      """)

  @Argument(
    help: ArgumentHelp(
      "An entry of the journal, as `history` numbers them: its whole command is undone.",
      valueName: "entry"))
  var entry: String?

  @Flag(help: "Without a number: however long ago it was, whatever colleagues have recorded since.")
  var yes = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToGoOn()
    let entry = try entry.map(Self.identifier)
    let stamp = try desk.stamp()
    let target = try target(entry, by: stamp, at: desk)
    let undone = try Refusal.storing { () throws(StoreError) in
      try desk.store.undo(entry: target, by: stamp)
    }
    if let requests = undone.requests {
      let answer = UndoneOfNoInterview(
        entry: undone.entry, retracted: requests.retracted, restored: requests.restored)
      return try desk.print(
        desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style), saved: true)
    }
    if let policy = undone.policy {
      return try desk.print(try answer(policy, undone.entry, at: desk), saved: true)
    }
    if let people = undone.people {
      let answer = PeopleUndoAnswer(
        entry: undone.entry, retracted: people.retracted, restored: people.restored,
        retractedEdits: people.retractedEdits, restoredEdits: people.restoredEdits,
        retractedHolds: people.retractedHolds, restoredHolds: people.restoredHolds,
        replanned: people.replanned)
      return try desk.print(
        desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style), saved: true)
    }
    let answer = UndoAnswer(
      entry: undone.entry, retracted: undone.retracted,
      touched: undone.recorded.map {
        UndoAnswer.Touched(interview: $0.interview, duties: $0.duties)
      })
    try desk.print(
      desk.output.json
        ? answer.json(at: desk.now)
        : answer.text(at: desk.now, calendar: desk.calendar, style: desk.style), saved: true)
  }

  /// The entry whose command is to be undone; prints a note on what colleagues have recorded since.
  ///
  /// One that needs a number (recorded more than ``UndoTarget/hours`` ago, or since followed by a
  /// colleague's entry) is refused without one, or asked about at a terminal.
  private func target(
    _ entry: Identifier<JournalEntry>?, by stamp: Stamp, at desk: Desk
  ) throws(Refusal) -> Identifier<JournalEntry> {
    let target = try Refusal.storing { () throws(StoreError) in
      try desk.store.undoTarget(entry: entry, of: stamp.consultant)
    }
    let only = target.interviews.count == 1 ? target.interviews.first : nil
    let interview = try Refusal.storing { () throws(StoreError) in
      try only.flatMap { (only) throws(StoreError) in try desk.store.interview(only) }
    }
    let words = UndoTargetWords(target, of: interview, in: desk.calendar)
    let since = words.since.map { [$0] } ?? []
    guard entry == nil, !yes, target.isOutOfReach(at: desk.now) else {
      for words in since { Output.say("note: \(words)") }
      return target.entry
    }
    guard Asking.isPossible else {
      throw .undoOutOfReach(words, target, now: desk.now)
    }
    let command = "your last command was \(words.command(at: desk.now))"
    try desk.goAhead(despite: [command] + since, question: "Undo it?")
    return target.entry
  }

  /// The answer if no interview is affected.
  private func answer(
    _ undone: PolicyUndone, _ entry: Identifier<JournalEntry>, at desk: Desk
  ) throws(Refusal) -> String {
    if !undone.retractedImports.isEmpty || !undone.restoredImports.isEmpty {
      let answer = HolidayUndoAnswer(
        entry: entry, retracted: undone.retractedImports, restored: undone.restoredImports,
        replanned: undone.replanned)
      return desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style)
    }
    if !undone.retractedTemplates.isEmpty || !undone.restoredTemplates.isEmpty {
      let answer = UndoneOfNoInterview(
        entry: entry, retracted: undone.retractedTemplates, restored: undone.restoredTemplates)
      return desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style)
    }
    let answer = PolicyUndoAnswer(
      entry: entry, retracted: undone.retracted, restored: undone.restored,
      replanned: undone.replanned, wording: try desk.policyWording())
    return desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style)
  }

  private static func identifier(_ typed: String) throws(Refusal) -> Identifier<JournalEntry> {
    let digits = typed.hasPrefix("#") ? String(typed.dropFirst()) : typed
    guard let number = Int64(digits), number > 0 else {
      throw .badValue(option: "ENTRY", typed: typed, expected: "the number of an entry")
    }
    return Identifier(number)
  }
}
