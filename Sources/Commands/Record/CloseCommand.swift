import ArgumentParser
import ChasePolicy
import Domain
import Rendering
import Store
import Wording

/// `close`: the matter of an interview ended.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    _superCommandName: "debrief",
    abstract: "Close an interview.",
    discussion: """
      Who hears of it only from us (filled, rejected, abandoned) is to be told then, unless `--told`.

      EXAMPLES
        debrief close priya --outcome placed
        debrief close 42 --outcome filled --told --on "yesterday 5pm"
        debrief close --vacancy analyst --employer acme --outcome filled
      """)

  @Option(help: "How it ended: placed, rejected, withdrawn, filled or abandoned.")
  var outcome: Outcome?

  @Flag(help: "Everybody concerned knows of it already.")
  var told = false

  @Option(
    help: ArgumentHelp("Instead of WHO: all that are open for this vacancy.", valueName: "title"))
  var vacancy: String?

  @Option(help: "The employer of that vacancy, if several have one of that title.")
  var employer: String?

  @OptionGroup var options: EventOptions

  func run() throws {
    if let vacancy = vacancy?.trimmedOrNil { return try close(vacancy: vacancy) }
    if employer != nil { throw CommandError.missing(option: "--vacancy", what: "Which vacancy?") }
    let recorder = try options.begin()
    let outcome = try Prompt.oneOf(outcome, option: "--outcome", question: "How did it end?")
    try recorder.record(
      try closing(outcome, of: recorder.interview, in: recorder.session), command: "close",
      saying: outcome == .placed ? try remarks(recorder) : [])
  }

  /// What a placing means for others: who else waits for the vacancy, and for which others the
  /// candidate is still in.
  private func remarks(_ recorder: EventRecorder) throws -> [String] {
    let (session, interview) = (recorder.session, recorder.interview)
    let theirs = try session.store.interviews(of: interview.candidate.id).filter { other in
      other.isOpen && (other.vacancy, other.employer) != (interview.vacancy, interview.employer)
    }
    let open = theirs.map { other in
      "\(other.id.reference) (\(other.matter), \(other.consultant.name))"
    }
    return try others(than: interview, in: session)
      + (open.isEmpty
        ? [] : ["\(interview.candidate.name) is still in for \(Grammar.list(open))."])
  }

  /// Closes all interviews that are open for a vacancy; those of the one who was placed there as
  /// placed.
  private func close(vacancy typed: String) throws {
    if options.who != nil { throw CommandError.contradiction("WHO", "--vacancy") }
    let session = try options.shared.openSession()
    let at = try session.resolver.happened(options.on, option: "--on")
    let employer = try employer.map { try session.resolver.employer(named: $0) }
    let all = try session.interviews(forOnly: typed, at: employer)
    let outcome = try Prompt.oneOf(outcome, option: "--outcome", question: "How did it end?")
    if outcome == .placed { throw CommandError.contradiction("--vacancy", "--outcome placed") }
    let placed = Set(all.filter { $0.outcome == .placed }.map(\.candidate.id))
    try session.record(
      try all.filter(\.isOpen).map { interview in
        let isPlaced = placed.contains(interview.candidate.id)
        return (
          interview: interview,
          events: try closing(isPlaced ? .placed : outcome, of: interview, in: session)
        )
      }, at: at, command: "close")
  }

  /// The closing and, where everybody knows, the calls by which they know of what they were still to
  /// be told.
  private func closing(
    _ outcome: Outcome, of interview: Interview, in session: Session
  ) throws -> [Event] {
    let untold = told ? try session.store.duties(of: interview.id).map(\.duty.rule) : []
    let calls: [(Party, Rule)] = [(.candidate, .relayNews), (.employer, .passOnWithdrawal)]
    return [.closed(outcome, told: told)]
      + calls.filter { untold.contains($0.1) }.compactMap { Event.told($0.0, [$0.1]) }
  }

  /// The line that names who else waits for the vacancy of an interview.
  private func others(than interview: Interview, in session: Session) throws -> [String] {
    let others = try session.interviews(for: interview.vacancy, at: interview.employer.id)
      .filter { $0.isOpen && $0.candidate.id != interview.candidate.id }
    guard !others.isEmpty else { return [] }
    let elsewhere = try session.elsewhere(
      of: session.store.records(of: Set(others.map(\.id))))
    let names = others.map { other in
      "\(other.id.reference) \(other.candidate.name)"
        + (elsewhere[other.id].map { " (\($0))" } ?? "")
    }
    return [
      "Still open for \(interview.matter): \(Grammar.list(names)); `debrief close --vacancy "
        + "\(quoted(interview.vacancy)) --employer \(quoted(interview.employer.name)) "
        + "--outcome filled` closes \(others.count == 1 ? "it" : "them")"
    ]
  }
}
