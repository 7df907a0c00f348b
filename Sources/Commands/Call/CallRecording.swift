import ChasePolicy
import Domain
import Lists
import Rendering
import Store
import Wording

/// Taking answers, each by the recording commands that it stands for.
extension CallRound {
  /// Takes an answer about the person who is shown; without one, only what needs nobody.
  func take(_ answer: CallAnswer, _ call: DueList.Call?) throws -> Step {
    look = nil
    switch (answer, call) {
    case (.person(let who), _): return try go(to: who) ? .next : .ask
    case (.key(.undo, _), _): return try undo()
    case (.key(.quit, _), nil): return .quit
    case (.key(.help, _), _): return help()
    case (_, nil):
      Terminal.say("  nobody is to be called now: a name or number, u or q")
      return .ask
    case (.card, let call?):
      run(["card", cardOf(call), "--no-pager"] + (call.whom.person == nil ? [] : ["--person"]))
      return .ask
    case (.key(let key, let text), let call?): return try take(key, text, call)
    }
  }

  private func help() -> Step {
    for key in CallKey.allCases { Terminal.say("  \(key.rawValue)  \(key.name): \(key.help)") }
    Terminal.say("  Return shows the whole card; a name, a number or @employer goes to them")
    return .ask
  }

  private func take(_ key: CallKey, _ text: String, _ call: DueList.Call) throws -> Step {
    switch key {
    case .skip, .quit:
      if let note {
        Terminal.say("  a note is not recorded yet: `\(shown(note))`")
        Terminal.say("  n, v, r or w keeps it with the call; `t -` drops it")
        return .ask
      }
      if key == .quit { return .quit }
      pass()
      return .next
    case .note:
      let typed =
        try text.trimmedOrNil ?? answer(to: "Note to keep with the call", option: "--note")
      note = typed == "-" ? nil : typed ?? note
      Terminal.say(note.map { "  to be kept with the call: \(shown($0))" } ?? "  no note")
      return .ask
    default:
      guard try unlessLeft({ try self.record(key, text, call) }) ?? false else { return .ask }
      guard key == .noAnswer || key == .voicemail else { return .again }
      pass()
      return .next
    }
  }

  /// The result of what asks questions; nil if one was left unanswered, which is said.
  private func unlessLeft<Result>(_ ask: () throws -> Result?) throws -> Result? {
    do {
      return try ask()
    } catch CommandError.missing, CommandError.left {
      Terminal.say("  nothing was recorded")
      return nil
    }
  }

  private func answer(to question: String, option: String) throws -> String? {
    try unlessLeft { try Prompt.line(question, option: option).trimmedOrNil }
  }

  /// Undoes the last answer, and goes back to the person whom it was about.
  private func undo() throws -> Step {
    guard let last = acts.last else {
      Terminal.say("  nothing was recorded here yet; `debrief undo` undoes earlier commands")
      return .ask
    }
    for entry in (last.entries ?? []).reversed() {
      guard run(["undo", "\(entry.number)"]) == .done else { return .ask }
    }
    acts.removeLast()
    detour(to: last.call)
    if let place {
      rows[place].isDone = false
      rows[place].answer = acts.last { $0.call.whom.key == last.call.whom.key }?.key
    }
    return .again
  }

  /// Records an answer by its commands; returns false if nothing was recorded, or one of them failed.
  private func record(_ key: CallKey, _ text: String, _ call: DueList.Call) throws -> Bool {
    guard let commands = try commands(for: key, text, call) else { return false }
    var status = ExitStatus.done
    for command in commands where status == .done { status = run(command) }
    let isDone = status == .done
    // A server out of reach has recorded nothing, as was said.
    if status == .unusableDatabase, commands.count == 1 { return false }
    acts.append(Act(call: call, key: key, commands: commands))
    if isDone, [.noAnswer, .voicemail, .reached, .wrote].contains(key) { note = nil }
    let isInVain = key == .noAnswer || key == .voicemail
    // The next person is shown before the entries are read.
    if isDone, isInVain, ahead != nil {
      if let place { rows[place].answer = key }
      return true
    }
    let next = isInVain ? place.flatMap(next(after:)).map { rows[$0].call.whom } : call.whom
    let count = acts.count
    look = try reaching {
      let session = try shared.openSession()
      try refresh(in: session, expecting: next)
      return session
    }
    let isRecorded = acts.count == count
    if status == .outcomeUnknown {
      Terminal.say(isRecorded ? "  it was saved" : "  it was not saved")
    }
    return isRecorded && (isDone || status == .outcomeUnknown)
  }

  /// Asks a server, and again for as long as it is out of reach and the user wants to try.
  func reaching<Answer>(_ ask: () throws -> Answer) throws -> Answer {
    while true {
      do {
        return try ask()
      } catch let error as StoreError {
        guard case .cannotOpen(let place, _) = error, AgencyStore.isAddress(place) else {
          throw error
        }
        Terminal.say(ErrorText(error).line)
        guard Prompt.confirms("Try again?", byDefault: true) else {
          throw ExitStatus.unusableDatabase
        }
      }
    }
  }

  /// Takes note of the entries of the last answer, if they were not read before; an answer that
  /// recorded nothing is none.
  func readEntries(in session: Session) throws {
    guard let act = acts.last, act.entries == nil else { return }
    let entries = try list.entries(of: act.commands, in: session)
    acts.removeLast()
    if !entries.isEmpty {
      acts.append(Act(call: act.call, key: act.key, commands: act.commands, entries: entries))
    }
    if let place = index(of: act.call) {
      rows[place].answer = acts.last { $0.call.whom.key == act.call.whom.key }?.key
    }
  }

  /// Runs a command as it would be typed, and shows it.
  @discardableResult
  private func run(_ command: [String]) -> ExitStatus {
    Terminal.say("  " + Self.typed(command))
    return Program.run(command + shared.asTyped)
  }

  /// A command as it would be typed.
  static func typed(_ command: [String]) -> String {
    let line = command.filter { $0 != "--no-pager" }.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-@".contains($0) } ? word : quoted(word)
    }
    return "debrief " + shown(line.joined(separator: " "))
  }

  private func cardOf(_ call: DueList.Call) -> String {
    switch call.whom {
    case .candidate(let candidate): "C\(candidate.id.number)"
    case .employer(let employer, _): "@" + employer.name
    case .nobody: "\(call.duties.first?.interview.id.number ?? 0)"
    }
  }

  /// Prints the summary: the answers given, the calls left, and when the next one falls due.
  func sayEnd() throws {
    let session = try shared.openSession()
    try refresh(in: session, anew: true)
    let done = CallKey.allCases.compactMap { key in
      let times = acts.count { $0.key == key }
      return times == 0 ? nil : "\(times) \(key.name)"
    }
    if !done.isEmpty { Terminal.say("\nDone: " + done.joined(separator: ", ")) }
    let calls = list.calls.filter { !$0.whom.isNobody }
    let desk = list.calls.filter(\.whom.isNobody).map(\.duties.count).reduce(0, +)
    let names = calls.prefix(3).map { shown($0.whom.label) }.joined(separator: "; ")
    let more = calls.count > 3 ? " and \(calls.count - 3) more" : ""
    Terminal.say(
      calls.isEmpty
        ? "No calls are due now." : "Left: \(Grammar.count(calls.count, "call")): \(names)\(more)")
    if desk > 0 { Terminal.say("At the desk: \(Grammar.count(desk, "matter")): `debrief due`") }
    if let next = try list.next(in: session) {
      let when = Times.read(at: now, session.calendar).moment(next.at)
      Terminal.say("Next: \(shown(next.whom.label)), \(when): `debrief not-yet`")
    }
  }
}
