import ArgumentParser
import Domain
import Reports
import Store

/// `undo`: a recording was a mistake.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    _superCommandName: "debrief",
    abstract: "Take back your last recording command, whole; nothing is erased.",
    discussion: """
      EXAMPLES
        debrief undo
        debrief undo 317
      """)

  @Argument(
    help: ArgumentHelp(
      "An entry of the journal, as `history` numbers them: its whole command is taken back.",
      valueName: "entry"))
  var entry: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToGoOn()
    let entry = try entry.map(Self.identifier)
    let stamp = try desk.stamp()
    let undone = try Refusal.storing { () throws(StoreError) in
      try desk.store.undo(entry: entry, by: stamp)
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

  /// The answer where what was undone is of no interview.
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
