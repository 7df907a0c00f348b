import ArgumentParser
import Domain
import Lists
import Store

/// `handover`: a colleague's open interviews are assigned to another.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    _superCommandName: "debrief",
    abstract: "Hand a consultant's open interviews over to another, with a pack to print.",
    discussion: """
      All open interviews go over, and closed or cancelled ones with something outstanding. The \
      pack has everything to know before dialling, a sheet for each interview.

      EXAMPLES
        debrief handover Sam Ruth --dry-run
        debrief handover Sam Ruth -o pack.html
        debrief handover Sam 'Ruth Adeyemi' --new
      """)

  @Argument(help: ArgumentHelp("Who hands over, by name.", valueName: "from"))
  var from: String?

  @Argument(help: ArgumentHelp("Who takes over, by name.", valueName: "to"))
  var to: String?

  @Flag(help: "The consultant who takes over is new here.")
  var new = false

  @Flag(help: "Only show what would be handed over.")
  var dryRun = false

  @Option(help: "How the pack is written: html, md or txt; otherwise as the file's name ends.")
  var format: PackFormat?

  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    if session.output.json && file.path == nil && format != nil {
      throw CommandError.contradiction("--json", "--format")
    }
    let from = try Prompt.value(
      from, option: "FROM", question: "Who hands over?",
      choices: session.resolver.choices(.consultant)
    ) { typed in try session.resolver.consultant(named: typed) }
    let to = try Prompt.value(
      to, option: "TO", question: "Who takes over?", choices: session.resolver.choices(.consultant)
    ) { typed in
      try session.consultant(takingOver: typed, from: from, isNew: new)
    }
    // Everything that can be refused is refused before anything is recorded.
    let output = try file.path != nil || format != nil ? shared.outputFile(file) : nil
    let format = try file.format(said: format, usual: .txt)
    let report =
      try dryRun ? session.handover(from: from, to: to) : session.handOver(from: from, to: to)
    guard let output, !report.isEmpty else {
      return try session.print(report.receipt)
    }
    // The recording is reported before the pack is written, since that may fail.
    if file.path == nil {
      Terminal.say(report.summary)
    } else {
      try session.print(report.receipt)
    }
    try output.finish(with: try report.pack(format))
  }
}

extension PackFormat: FileFormat {
  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .md: ["md", "markdown"]
    case .txt: ["txt", "text"]
    }
  }
}

extension Session {
  /// The consultant who takes over: a known one, or a new one if `isNew`.
  fileprivate func consultant(
    takingOver name: String, from giver: Consultant, isNew: Bool
  ) throws -> Consultant {
    let taker: Consultant
    do {
      taker = try resolver.consultant(named: name)
    } catch CommandError.unknownConsultant(let typed, let suggestions) {
      guard isNew, let name = typed.trimmedOrNil else {
        throw CommandError.newConsultant(typed: typed, suggestions: suggestions)
      }
      return Consultant(id: Identifier(0), name: name)
    }
    guard taker.id != giver.id else {
      throw CommandError.badValue(
        option: "TO", typed: name, expected: "somebody else than \(giver.name)")
    }
    return taker
  }

  /// The report of a handover that is not recorded.
  fileprivate func handover(
    from: Consultant, to: Consultant
  ) throws -> HandoverReport {
    let matters = try store.interviewsToHandOver(of: from.id, at: now)
    return HandoverReport(
      from: from, to: to, matters.map { ($0.record, $0.duties, nil) },
      contacts: try store.toRing(about: matters.map(\.record.interview)), at: now, in: calendar)
  }

  /// Records the handover.
  fileprivate func handOver(
    from: Consultant, to: Consultant
  ) throws -> HandoverReport {
    let stamp = try stamp()
    let recorded = try store.handOver(from: from, to: to.name, by: stamp, command: "handover")
    let records = try store.records(of: Set(recorded.map(\.interview.id)))
    let journals = Dictionary(records.map { ($0.interview.id, $0.entries) }) { first, _ in first }
    let matters = recorded.map { recorded -> HandoverReport.Matter in
      let entries = journals[recorded.interview.id] ?? []
      let record = InterviewRecord(interview: recorded.interview, entries: entries)
      return (record, recorded.duties, recorded.entry)
    }
    return HandoverReport(
      from: from, to: to, matters, contacts: try store.toRing(about: recorded.map(\.interview)),
      at: now, in: calendar)
  }
}
