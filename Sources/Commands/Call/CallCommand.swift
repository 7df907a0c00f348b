import ArgumentParser
import ChasePolicy
import Domain
import LineEditing
import Lists
import Rendering
import Store
import Wording

/// `call`: the list, worked through person by person.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    _superCommandName: "debrief",
    abstract: "Work through the calls that are due, person by person.",
    discussion: """
      Each answer is one key and Return, and records by a command that you could type; it is shown, \
      saved before the next person stands there, and undone by `u`. Nothing is dialled or sent. If \
      somebody rings meanwhile, type their name, number or employer: your place in the list is kept.

      EXAMPLES
        debrief call
        debrief call --employer Acme
      """)

  @Argument(
    help: ArgumentHelp(
      "The person or employer to begin with, by name or number.", valueName: "who"))
  var who: String?

  @Option(help: "Only the calls about this employer.")
  var employer: String?

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard Prompt.isPossible, !shared.output.json else {
      throw CommandError.notPossible(
        because: "`call` asks for an answer to each call, at a terminal",
        help: "debrief due lists the calls")
    }
    var loop = CallLoop(shared, scope, employer: employer)
    try loop.run(first: who)
  }
}

/// The conversation in which the list is worked through.
///
/// It holds no lock and no transaction: each list is read anew, and each answer is run as the command
/// that it stands for.
struct CallLoop {
  let shared: SharedOptions
  private let scope: ScopeOptions
  private let employer: String?
  /// The calls of this round still to be made, in the order in which they stood when it began.
  private var left: [DueList.Call] = []
  /// The number of calls that the list had, with those that came in later.
  private var count = 0
  /// The people shown so far.
  private var seen: Set<Callee.Key> = []
  private var skipped: Set<Callee.Key> = []
  /// What was recorded: the call, and the entries that undo it, the latest last.
  private var acts: [(call: DueList.Call, keys: CallKey, entries: [Identifier<JournalEntry>])] = []
  /// The note to keep with the next contact.
  private(set) var note: String?

  init(_ shared: SharedOptions, _ scope: ScopeOptions, employer: String?) {
    self.shared = shared
    self.scope = scope
    self.employer = employer
  }

  /// What follows an answer.
  private enum Step {
    /// The next person of the list.
    case next
    /// The same person again.
    case again
    /// The same question, without showing the person again.
    case ask
    /// The end.
    case quit
  }

  /// Works through the list, and then through what came in meanwhile; `first` is somebody to begin
  /// with, due or not.
  mutating func run(first who: String?) throws {
    left = try due().calls
    count = left.count
    if left.isEmpty && who == nil { return try end() }
    sayKeys()
    if let other = try who.flatMap({ try person($0) }) {
      left.removeAll { $0.whom.key == other.whom.key }
      if try serve(other, isDetour: true) == .quit { return try end() }
    }
    while true {
      guard let call = left.first else {
        let more = try due().calls.filter { !seen.contains($0.whom.key) }
        guard !more.isEmpty else { return try end() }
        Terminal.say("\n\(Grammar.count(more.count, "call")) came in meanwhile.")
        left = more
        count += more.count
        continue
      }
      left.removeFirst()
      if try serve(call, isDetour: false) == .quit { return try end() }
    }
  }

  /// Shows one person, and takes answers until the next is wanted.
  private mutating func serve(_ call: DueList.Call, isDetour: Bool) throws -> Step {
    var call = call
    var step = Step.again
    var isFirst = true
    seen.insert(call.whom.key)
    while true {
      if step == .again {
        guard let present = try present(call, isFirst: isFirst, isDetour: isDetour) else {
          return .next
        }
        call = present
        isFirst = false
      }
      guard let line = try ask() else { return .quit }
      step = try take(CallAnswer(line), call)
      switch step {
      case .next, .quit: return step
      case .again, .ask: continue
      }
    }
  }

  /// Shows the call as it stands now; nil if nothing is due to that person any more.
  private func present(
    _ call: DueList.Call, isFirst: Bool, isDetour: Bool
  ) throws -> DueList.Call? {
    let session = try shared.openSession()
    let now = try due(in: session).calls.first { $0.whom.key == call.whom.key }
    guard now != nil || isDetour && isFirst else {
      if isFirst { Terminal.say("\n\(shown(call.whom.label)): nothing is due any more") }
      return nil
    }
    let current = now ?? call
    let interviews = try current.whom.person.map {
      try session.store.interviews(of: $0, closed: 5)
    }
    let sheet = CallSheet(
      current.whom, current.duties, interviews ?? [], at: session.now, in: session.calendar)
    let place = isDetour ? "Now" : "\(count - left.count) of \(count)"
    try Terminal.write("\n" + sheet.text(place: place, style: session.style), to: .messages)
    let matters = { (call: DueList.Call) in
      Set(call.duties.map { [$0.interview.id.number, Int64($0.duty.rule.number)] })
    }
    if isFirst, !isDetour, matters(current) != matters(call) {
      Terminal.say("  (changed since the list was made)")
    }
    return current
  }

  private mutating func take(_ answer: CallAnswer, _ call: DueList.Call) throws -> Step {
    switch answer {
    case .card:
      run(["card", try cardOf(call), "--no-pager"] + (call.whom.person == nil ? [] : ["--person"]))
      return .ask
    case .person(let who): return try detour(who, from: call)
    case .key(let key, let text): return try take(key, text, call)
    }
  }

  private mutating func take(_ key: CallKey, _ text: String, _ call: DueList.Call) throws -> Step {
    switch key {
    case .help:
      for key in CallKey.allCases { Terminal.say("  \(key.rawValue)  \(key.name): \(key.help)") }
      Terminal.say("  Return shows the whole card; a name, a number or @employer goes to them")
      return .ask
    case .skip, .quit:
      if let note {
        Terminal.say("  a note is not recorded yet: `\(shown(note))`")
        Terminal.say("  n, v, r or w keeps it with the call; `t -` drops it")
        return .ask
      }
      if key == .skip { skipped.insert(call.whom.key) }
      return key == .skip ? .next : .quit
    case .note:
      note = text == "-" ? nil : text.trimmedOrNil ?? note
      Terminal.say(note.map { "  to be kept with the call: \(shown($0))" } ?? "  no note")
      return .ask
    case .undo: return try undo(call)
    default:
      do {
        guard let commands = try commands(for: key, text, call) else { return .ask }
        guard try record(commands, key, call) else { return .ask }
      } catch CommandError.missing {
        // A question that was left unanswered.
        Terminal.say("  nothing was recorded")
        return .ask
      }
      return key == .noAnswer || key == .voicemail ? .next : .again
    }
  }

  /// Goes to another person, and back to this one after that.
  private mutating func detour(_ who: String, from call: DueList.Call) throws -> Step {
    guard let other = try person(who) else { return .ask }
    if other.whom.key == call.whom.key { return .again }
    let step = try serve(other, isDetour: true)
    return step == .quit ? .quit : .again
  }

  /// Undoes the last answer, and goes back to the person whom it was about.
  private mutating func undo(_ call: DueList.Call) throws -> Step {
    guard let last = acts.last else {
      Terminal.say("  nothing was recorded here yet; `debrief undo` undoes earlier commands")
      return .ask
    }
    for entry in last.entries.reversed() {
      guard run(["undo", "\(entry.number)"]) else { return .ask }
    }
    acts.removeLast()
    if last.call.whom.key != call.whom.key {
      left.insert(contentsOf: [last.call, call], at: 0)
      return .next
    }
    return .again
  }

  /// Runs the commands of an answer; returns false if one of them failed.
  private mutating func record(
    _ commands: [[String]], _ key: CallKey, _ call: DueList.Call
  ) throws -> Bool {
    var entries: [Identifier<JournalEntry>] = []
    var isDone = true
    for command in commands {
      let before = try lastEntry()
      isDone = run(command)
      if let entry = try lastEntry(), entry != before { entries.append(entry) }
      guard isDone else { break }
    }
    if !entries.isEmpty { acts.append((call, key, entries)) }
    if isDone, [.noAnswer, .voicemail, .reached, .wrote].contains(key) { note = nil }
    return isDone && !entries.isEmpty
  }

  /// Runs a command as it would be typed, and shows it; returns false if it failed.
  @discardableResult
  private func run(_ command: [String]) -> Bool {
    let line = command.filter { $0 != "--no-pager" }.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-@".contains($0) } ? word : quoted(word)
    }
    Terminal.say("  debrief " + shown(line.joined(separator: " ")))
    return Program.run(command + shared.asTyped) == .done
  }
}

/// The state of the database, read anew.
extension CallLoop {
  private func due() throws -> DueList { try due(in: try shared.openSession()) }

  private func due(in session: Session) throws -> DueList {
    let query = DutyQuery(
      now: session.now, consultant: try session.listed(scope),
      employer: try employer.map { try session.resolver.employer(named: $0).id })
    let (duties, records) = try session.described(session.store.duties(query))
    return DueList(duties, records: records, at: session.now)
  }

  /// The first entry of the user's last command; nil if there is none.
  private func lastEntry() throws -> Identifier<JournalEntry>? {
    let session = try shared.openSession()
    do {
      return try session.store.undoTarget(entry: nil, of: session.stamp().consultant).entry
    } catch StoreError.nothingToUndo {
      return nil
    }
  }

  /// The call to a person who was typed, with what is due to them; nil if nobody is meant, which is
  /// said.
  private func person(_ who: String) throws -> DueList.Call? {
    let session = try shared.openSession()
    do {
      let whom: Callee =
        switch try session.resolver.person(onCardOf: who, asked: false) {
        case .candidate(let candidate)?: .candidate(candidate)
        case .employer(let employer)?: .employer(employer, nil)
        case nil: .candidate(try session.resolver.interview(who, among: .all).candidate)
        }
      let calls = try due(in: session).calls
      return calls.first { $0.whom.isOf(whom) } ?? DueList.Call(whom: whom, duties: [])
    } catch {
      guard let text = ErrorText(error) else { throw error }
      Terminal.say("  " + text.line)
      Terminal.say("  a key (? lists them), or a name, a number or @employer")
      return nil
    }
  }

  private func cardOf(_ call: DueList.Call) throws -> String {
    switch call.whom {
    case .candidate(let candidate): "C\(candidate.id.number)"
    case .employer(let employer, _): "@" + employer.name
    case .nobody: "\(call.duties.first?.interview.id.number ?? 0)"
    }
  }
}

/// What is typed and said.
extension CallLoop {
  /// The next line; nil at the end of input.
  private func ask() throws -> String? {
    guard let editor = LineEditor() else { return nil }
    let choices = try shared.openSession().resolver.choices(.who)
    switch editor.read(LineRequest(prompt: "> ", completing: choices.completion)) {
    case .line(let line): return line
    case .left: Prompt.leave()
    case .ended, .gone:
      Terminal.say("")
      return nil
    }
  }

  private func sayKeys() {
    let keys: [CallKey] = [
      .noAnswer, .voicemail, .reached, .wrote, .log, .feedback, .promise, .snooze, .ringBack, .skip,
      .undo, .quit, .help,
    ]
    let words = keys.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", ")
    Terminal.say("\(Grammar.count(count, "call")). One key and Return: \(words)")
    Terminal.say("Return alone shows the whole card; a name or number goes to whoever rings.")
  }

  /// What was done, what is left, and when the next call is due.
  private func end() throws {
    let list = try due()
    let done = CallKey.allCases.compactMap { key in
      let times = acts.count { $0.keys == key }
      return times == 0 ? nil : "\(times) \(key.name)"
    }
    if !done.isEmpty { Terminal.say("\nDone: " + done.joined(separator: ", ")) }
    if !list.calls.isEmpty {
      let names = list.calls.prefix(3).map { shown($0.whom.label) }
      let more = list.calls.count > 3 ? " and \(list.calls.count - 3) more" : ""
      Terminal.say(
        "Left: \(Grammar.count(list.calls.count, "call")): " + names.joined(separator: "; ") + more)
    } else {
      Terminal.say("No calls are due now. Next up: `debrief not-yet`")
    }
  }
}
