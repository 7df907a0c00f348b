import ArgumentParser
import DataProtection
import Domain
import Rendering
import Store
import Wording
import WorkingTime

/// `request`: a person asked about the data held about them.
struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    _superCommandName: "debrief",
    abstract: "Record a request about personal data, or its answer.",
    discussion: """
      There is one month from the day on which any of us heard it, in whatever words: to the \
      same date of the next month, or its last day, or the next working day after a weekend or a \
      bank holiday (UK GDPR, article 12(3), as the Information Commissioner counts it). It may \
      be extended by two further months where that is needed, if they are told why \
      within the first. Where you had to ask who they are, the day is that of their answer. The \
      request stands on everybody's lists. This is no legal advice.

      EXAMPLES
        debrief request priya access --heard 'mon 10:00' --note 'by e-mail'
        debrief request priya access --extend --why 'three agencies to ask'
        debrief request priya access --answered --on yesterday
        debrief request K3 erasure
      """)

  @Argument(help: SharedHelp.dataSubject)
  var who: String?

  @Argument(help: "What they ask: access, erasure, objection or rectification.")
  var asks: DataRight?

  @Option(help: ArgumentHelp("When we heard of it, if not just now.", valueName: "when"))
  var heard: String?

  @Flag(help: "The time to answer is extended by two further months; --why says why.")
  var extend = false

  @Flag(help: "It was answered.")
  var answered = false

  @Option(
    help: ArgumentHelp("When it was extended or answered, if not just now.", valueName: "when"))
  var on: String?

  @Option(help: SharedHelp.note)
  var note: String?

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try refuseContradictions()
    let session = try shared.openSession()
    let person = try Prompt.value(
      who, option: "CANDIDATE-OR-CONTACT", question: "Who asked?",
      choices: session.resolver.choices(.candidate), read: { try session.resolver.dataSubject($0) })
    let asks = try Prompt.oneOf(asks, option: "ASKS", question: "What do they ask?")
    let open = try session.requests().first {
      $0.person.isSame(as: person) && $0.asks == asks && $0.answered == nil
    }
    guard extend || answered else {
      if let open { throw CommandError.alreadyAsked(open, in: session) }
      return try session.record(
        .heard(person, asks, note: try text(in: session)),
        at: try session.resolver.happened(heard, option: "--heard"))
    }
    guard let open else {
      throw CommandError.notPossible(
        because: "no request of `\(shown(person.label))` for \(asks.rawValue) is open",
        help: "debrief requests --answered")
    }
    let at = try session.resolver.happened(on, option: "--on")
    guard at >= open.heard else {
      throw CommandError.notPossible(
        because: "it was heard on \(TimeWords.full(open.heard, in: session.calendar)), after that",
        help: "debrief requests")
    }
    if answered {
      return try session.record(.answered(open, note: try text(in: session)), at: at)
    }
    try session.checkThatMayBeExtended(open, at: at)
    guard let why = try reason.reason(in: session) else {
      throw CommandError.missing(
        option: "--why", what: "they are to be told why it takes longer")
    }
    try session.record(.extended(open, why: why), at: at)
  }

  private func refuseContradictions() throws {
    if extend && answered { throw CommandError.contradiction("--extend", "--answered") }
    if extend && heard != nil { throw CommandError.contradiction("--extend", "--heard") }
    if answered && heard != nil { throw CommandError.contradiction("--answered", "--heard") }
    if !extend && reason.why != nil {
      throw CommandError.missing(option: "--extend", what: "--why is its reason")
    }
    if extend && note != nil { throw CommandError.contradiction("--extend", "--note") }
    if !extend && !answered && on != nil {
      throw CommandError.missing(
        option: "--answered", what: "--on is when that was, and --heard when they asked")
    }
  }

  private func text(in session: Session) throws -> String? {
    var source = TextSource(isEditing: reason.edit, in: session)
    return try source.text(note, option: "--note", edited: true)
  }
}

extension CommandError {
  /// The error if the same request is open already.
  fileprivate static func alreadyAsked(_ request: DataRequest, in session: Session) -> CommandError
  {
    let heard = TimeWords.full(request.heard, in: session.calendar)
    return .notPossible(
      because: "a request of `\(shown(request.person.label))` for \(request.asks.rawValue) is "
        + "open already, heard on \(heard)",
      help: "debrief request \(quoted(request.person.argument)) \(request.asks.rawValue) --answered"
    )
  }
}

extension Session {
  /// Every request not undone, in the order of recording.
  func requests() throws -> [DataRequest] {
    try store.journal(Event.Kind.ofRequests).requests
  }

  /// The open duties to answer requests: the agency's, whichever consultant heard them, so they are
  /// on everybody's lists.
  func requestDuties() throws -> [RequestDuty] {
    RequestDuty.open(try requests().filter { $0.heard <= now }, in: calendar)
  }

  fileprivate func checkThatMayBeExtended(
    _ request: DataRequest, at moment: Instant
  ) throws {
    guard request.extended == nil else {
      throw CommandError.notPossible(because: "it was extended already", help: "debrief requests")
    }
    let last = request.extendBy(in: calendar)
    guard calendar.localDate(at: moment) <= last else {
      throw CommandError.notPossible(
        because:
          "its first month ended on \(TimeWords.full(last)), and they were to be told by then",
        help: "debrief requests")
    }
  }

  fileprivate func record(_ event: RequestEvent, at moment: Instant) throws {
    let stamp = try stamp()
    let (entry, _, journal) = try store.record(
      [.request(event)], at: moment, by: stamp, command: "request", reading: Event.Kind.ofRequests)
    let request = journal.requests.first {
      [$0.entry, $0.extended?.entry, $0.answered?.entry].contains(entry)
    }
    guard let request else { return }
    try print(Receipt(entry, event, of: request, at: now, in: calendar))
  }
}
