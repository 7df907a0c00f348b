import ChasePolicy
import Domain
import LineEditing
import Lists
import Rendering
import Store
import Wording

/// The state of the database, read anew.
extension CallLoop {
  func due() throws -> DueList { try due(in: try shared.openSession()) }

  func due(in session: Session) throws -> DueList {
    let query = DutyQuery(
      now: session.now, consultant: try session.listed(scope),
      employer: try employer.map { try session.resolver.employer(named: $0).id })
    let (duties, records) = try session.described(session.store.duties(query))
    return DueList(duties, records: records, at: session.now)
  }

  /// The first entry of the user's last command; nil if there is none.
  func lastEntry() throws -> Identifier<JournalEntry>? {
    let session = try shared.openSession()
    do {
      return try session.store.undoTarget(entry: nil, of: session.stamp().consultant).entry
    } catch StoreError.nothingToUndo {
      return nil
    }
  }

  /// The call to a person who was typed, with the duties to them; nil if no person is meant, which is
  /// reported.
  func person(_ who: String) throws -> DueList.Call? {
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

  func cardOf(_ call: DueList.Call) throws -> String {
    switch call.whom {
    case .candidate(let candidate): "C\(candidate.id.number)"
    case .employer(let employer, _): "@" + employer.name
    case .nobody: "\(call.duties.first?.interview.id.number ?? 0)"
    }
  }
}

/// Questions and messages.
extension CallLoop {
  /// The next line; nil at the end of input.
  func ask() throws -> String? {
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

  func sayKeys() {
    let keys: [CallKey] = [
      .noAnswer, .voicemail, .reached, .wrote, .log, .feedback, .promise, .snooze, .ringBack, .skip,
      .undo, .quit, .help,
    ]
    let words = keys.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", ")
    Terminal.say("\(Grammar.count(count, "call")). One key and Return: \(words)")
    Terminal.say("Return alone shows the whole card; a name or number goes to another person.")
  }

  /// Prints the summary: the answers given and the calls left.
  func end() throws {
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
