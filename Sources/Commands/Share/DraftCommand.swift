import ArgumentParser
import Correspondence
import Domain
import Store
import Wording

/// `draft`: an e-mail to send; the command itself sends and records nothing.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    _superCommandName: "debrief",
    abstract: "Draft an e-mail about an interview; nothing is sent, and nothing recorded.",
    discussion: """
      thank-you and forgotten (what the candidate forgot to say or wants to know) go from the \
      candidate to the employer where that is allowed, and with --via-us from you; chase goes to the \
      employer, update, rejection, offer and confirmation (of an interview ahead, with place and \
      link) to the candidate, handover to a colleague. change (the interview was called off or \
      moved) goes to the candidate, and with --to-employer to the employer. \
      `debrief template` changes the words.

      EXAMPLES
        debrief draft priya chase
        debrief draft priya thank-you --via-us --format eml -o thanks.eml
        debrief draft 42 change --to-employer
        debrief draft 42 confirmation --format eml -o confirmation.eml
        debrief draft 42 handover --to "Ruth Adler <ruth@agency.example>"
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Argument(help: SharedHelp.draft)
  var kind: DraftKind?

  @Flag(help: "The candidate's thanks or points come from you, not from the candidate.")
  var viaUs = false

  @Flag(help: "A change goes to the employer, not to the candidate.")
  var toEmployer = false

  @Option(
    help: ArgumentHelp(
      "Whom it is addressed to, if not those on record: a name, an address, or both.",
      valueName: "name"))
  var to: String?

  @Option(
    help: "How it is written: eml (for a mail program), mailto (a link) or text.")
  var format: DraftFormat?

  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !viaUs || kind?.isCandidates != false else {
      throw ValidationError("`--via-us` is for thank-you and forgotten")
    }
    guard !toEmployer || kind == nil || kind == .change else {
      throw ValidationError("`--to-employer` is for change")
    }
  }

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .all)
    let addressee = try to.map { typed in try Self.mailbox(typed) }
    let policy = try session.policy(for: interview)
    let maker = DraftMaker(
      try session.record(of: interview), under: policy.settings, in: policy.calendars,
      at: session.now, contacts: try session.store.contactBook(of: [interview.employer.id]))
    guard let maker else { throw CommandError.notBookedThen(interview) }
    let author = try session.letterhead(of: interview)
    let make = { (kind: DraftKind) throws in
      try maker.draft(
        try session.template(of: kind), by: author, viaUs: viaUs, toEmployer: toEmployer,
        to: addressee)
    }
    let kind = try kind ?? asked(among: DraftKind.allCases.filter { (try? make($0)) != nil })
    let draft: Draft
    do { draft = try make(kind) } catch let obstacle as DraftError {
      throw CommandError.noDraft(obstacle, kind, interview)
    }
    try write(draft, in: session)
  }

  /// Prompts for one of the kinds that are possible now.
  private func asked(among possible: [DraftKind]) throws -> DraftKind {
    let possible = possible.filter {
      (!viaUs || $0.isCandidates) && (!toEmployer || $0 == .change)
    }
    let names = possible.map(\.rawValue)
    let list = Grammar.list(names, conjunction: "or")
    return try Prompt.value(
      nil, option: list, question: Prompt.isPossible ? "Which draft? (\(list)):" : "Which draft?",
      choices: Choices(names)
    ) { typed in
      let typed = folded(typed)
      let meant = possible.filter { $0.rawValue.hasPrefix(typed) }
      guard let kind = meant.first, meant.count == 1 else {
        throw CommandError.badValue(option: "KIND", typed: typed, expected: list)
      }
      return kind
    }
  }

  private func write(_ draft: Draft, in session: Session) throws {
    let output = try shared.outputFile(file)
    let format = try file.format(said: format, usual: .text)
    guard try output.write(session.output.json ? draft.json : draft.written(as: format)) else {
      return
    }
    try output.finish()
    for warning in draft.warnings { Terminal.say("note: \(shown(warning))") }
    let recordings = draft.recordings.map { "`\($0)`" }.joined(separator: " and ")
    Terminal.say(
      "note: nothing was sent or recorded"
        + (recordings.isEmpty ? "" : "; once it is sent, \(recordings)"))
  }

  private static func mailbox(_ typed: String) throws -> Mailbox {
    guard let mailbox = Mailbox(typed: typed) else {
      throw CommandError.badValue(
        option: "--to", typed: typed,
        expected: "a name, an e-mail address, or `Ann Lee <ann@acme.example>`")
    }
    return mailbox
  }
}

extension DraftFormat: FileFormat {
  var endings: [String] {
    switch self {
    case .eml: ["eml"]
    case .mailto: []
    case .text: ["txt", "text"]
    }
  }
}

extension Session {
  /// The letterhead of what is sent by the user; nil if it is not known who that is.
  func letterhead() throws -> Letterhead? {
    let known = try store.consultants()
    let usual = (try? usualConsultant(among: known)) ?? nil
    guard let sender = usual ?? (known.count == 1 ? known.first : nil) else { return nil }
    return Letterhead(
      try card(of: sender), agency: try store.journal([.agencyEdited]).agencyCard)
  }

  /// The letterhead of what is sent about an interview: of the consultant named by the user, or
  /// else the interview's own.
  func letterhead(of interview: Interview) throws -> Letterhead {
    let sender = try claimedName.map(resolver.consultant(named:)) ?? interview.consultant
    return Letterhead(
      try card(of: sender), agency: try store.journal([.agencyEdited]).agencyCard)
  }
}
