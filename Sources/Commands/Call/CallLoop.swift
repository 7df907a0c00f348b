import ChasePolicy
import Domain
import Lists
import Rendering
import Store
import Wording

/// The conversation in which the list is worked through.
///
/// It holds no lock and no transaction: each list is read anew, and each answer is run as the command
/// that it stands for.
struct CallLoop {
  let shared: SharedOptions
  let scope: ScopeOptions
  let employer: String?
  /// The calls of this round still to be made, in the order in which they stood when it began.
  var left: [DueList.Call] = []
  /// The number of calls that the list had, with those that came in later.
  var count = 0
  /// The people shown so far.
  private var seen: Set<Callee.Key> = []
  private var skipped: Set<Callee.Key> = []
  /// The answers that recorded something: the call, and the entries that undo it, the latest last.
  var acts: [(call: DueList.Call, keys: CallKey, entries: [Identifier<JournalEntry>])] = []
  /// The note to keep with the next contact.
  private(set) var note: String?

  init(_ shared: SharedOptions, _ scope: ScopeOptions, employer: String?) {
    self.shared = shared
    self.scope = scope
    self.employer = employer
  }

  /// The step after an answer.
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

  /// Works through the list, and then through what came in meanwhile; `first` names a person
  /// to begin with, due or not.
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
