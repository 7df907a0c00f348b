import ChasePolicy
import Domain
import Lists
import Store
import Wording
import WorkingTime

/// The duties that calls are made of, read once as a whole and then only where something was recorded
/// since: so the next person stands there at once, however large the agency.
final class CallList {
  private let shared: SharedOptions
  private let scope: ScopeOptions
  private let employer: String?
  private var duties: [AssignedDuty] = []
  /// The calls, the most urgent first.
  private(set) var calls: [DueList.Call] = []
  /// The newest entry that was read; nil before the first reading.
  private(set) var newest: Identifier<JournalEntry>?
  /// What the last reading found recorded since the one before.
  private(set) var changes = RecordedChanges(newest: nil)

  init(_ shared: SharedOptions, _ scope: ScopeOptions, employer: String?) {
    self.shared = shared
    self.scope = scope
    self.employer = employer
  }

  /// Reads what was recorded since the last reading, or all `anew`; returns whether it read anything.
  ///
  /// A server answers the expected readings in the same message.
  @discardableResult
  func read(
    in session: Session, anew: Bool = false, expecting next: [Expected] = []
  ) throws -> Bool {
    changes = try session.store.changes(since: newest)
    guard anew || changes.newest != newest || newest == nil else { return false }
    let touched = anew || newest == nil ? nil : changes.interviews
    var query = DutyQuery(
      now: session.now, employer: try employer.map { try session.resolver.employer(named: $0).id },
      interviews: touched)
    query.consultant = try session.listed(scope, noting: newest == nil) {
      [.duties(query.of($0))] + next
    }
    let read = try session.described(session.store.duties(query)).duties
    let kept = touched.map { touched in duties.filter { !touched.contains($0.interview.id) } }
    duties = (kept ?? []) + read
    calls = DueList(duties, at: session.now).calls
    newest = changes.newest
    return true
  }

  /// The call that falls due next, by time alone or once a snooze ends, and when; nil if none does.
  func next(in session: Session) throws -> (whom: Callee, at: Instant)? {
    var query = DutyQuery(
      now: session.now, begun: false,
      employer: try employer.map { try session.resolver.employer(named: $0).id })
    query.consultant = try session.listed(scope, noting: false) { [.duties(query.of($0))] }
    let asleep = duties.filter { $0.isSnoozed(at: session.now) }
    return try (asleep + session.store.duties(query)).filter { $0.duty.chaser == .consultant }
      .map { (Callee($0, at: session.now), max($0.duty.from, $0.snoozedUntil ?? $0.duty.from)) }
      .filter { !$0.0.isNobody }.min { $0.1 < $1.1 }
  }

  /// The first entries of these commands of the user, which the last reading found.
  func entries(
    of commands: [[String]], in session: Session
  ) throws -> [Identifier<JournalEntry>] {
    guard let own = try session.ownConsultant() else { return [] }
    var recorded = changes.commands.filter { $0.consultant == own }
    // The last ones are ours, where the user has recorded the like in another window as well.
    let entries = commands.reversed().compactMap { words in
      recorded.lastIndex { one in
        words.first == one.command
          && one.interviews.contains { "\($0.number)" == words.dropFirst().first }
      }.map { recorded.remove(at: $0).entry }
    }
    return entries.sorted()
  }

  /// The call to a person who was typed, with the duties to them; nil if no person is meant, which is
  /// said.
  func person(_ who: String) throws -> DueList.Call? {
    let session = try shared.openSession()
    do {
      let whom: Callee =
        switch try session.resolver.person(onCardOf: who, asked: false) {
        case .candidate(let candidate)?: .candidate(candidate)
        case .employer(let employer)?: .employer(employer, nil)
        case nil: .candidate(try session.resolver.interview(who, among: .all).candidate)
        }
      try read(in: session)
      return calls.first { $0.whom.isOf(whom) } ?? DueList.Call(whom: whom, duties: [])
    } catch CommandError.left {
      return nil
    } catch {
      guard let text = ErrorText(error) else { throw error }
      Terminal.say("  " + text.line)
      Terminal.say("  a key (? lists them), or a name, a number or @employer")
      return nil
    }
  }
}
