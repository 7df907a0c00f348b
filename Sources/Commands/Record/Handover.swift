import ArgumentParser
import Domain
import Lists
import Store

/// `handover`: a colleague's open interviews are assigned to another.
struct Handover: ParsableCommand {
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
    let desk = try shared.sitDownToGoOn()
    if desk.output.json && file.path == nil && format != nil {
      throw Refusal.contradiction("--json", "--format")
    }
    let from = try Asking.value(
      from, option: "FROM", question: "Who hands over?", choices: desk.choices(.consultant)
    ) { (typed) throws(Refusal) in try desk.consultant(named: typed) }
    let to = try Asking.value(
      to, option: "TO", question: "Who takes over?", choices: desk.choices(.consultant)
    ) { (typed) throws(Refusal) in
      try desk.consultant(takingOver: typed, from: from, isNew: new)
    }
    // Everything that can be refused is refused before anything is recorded.
    let output = try wantsPack ? OutputFile(file, sparing: shared.database.protectedFiles) : nil
    let format = try chosenFormat
    let report = try dryRun ? desk.handover(from: from, to: to) : desk.handOver(from: from, to: to)
    guard let output, !report.isEmpty else {
      return try answer(report, at: desk)
    }
    // The recording is reported before the pack is written, since that may fail.
    if file.path == nil {
      Output.say(report.summary)
    } else {
      try answer(report, at: desk)
    }
    _ = try output.write(try report.pack(format))
    try output.finish()
    if let path = file.path { Output.say("written: \(shown(path))") }
  }

  private func answer(_ report: HandoverReport, at desk: Desk) throws(Refusal) {
    try desk.print(
      desk.output.json ? report.json : report.text(style: desk.style), saved: !report.isTrial)
  }

  private var wantsPack: Bool { file.path != nil || format != nil }

  private var chosenFormat: PackFormat {
    get throws(Refusal) { try file.format(said: format, usual: .txt) }
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

extension Desk {
  /// The existing consultant of a name.
  func consultant(named name: String) throws(Refusal) -> Consultant {
    try consultant(named: name, among: try Refusal.storing(store.consultants))
  }

  /// The consultant who takes over: a known one, or a new one if `isNew`.
  fileprivate func consultant(
    takingOver name: String, from giver: Consultant, isNew: Bool
  ) throws(Refusal) -> Consultant {
    let taker: Consultant
    do {
      taker = try consultant(named: name)
    } catch .unknownConsultant(let typed, let suggestions) {
      guard isNew, let name = typed.trimmedOrNil else {
        throw .newConsultant(typed: typed, suggestions: suggestions)
      }
      return Consultant(id: Identifier(0), name: name)
    }
    guard taker.id != giver.id else {
      throw .badValue(option: "TO", typed: name, expected: "somebody else than \(giver.name)")
    }
    return taker
  }

  /// The report of a handover that is not recorded.
  fileprivate func handover(
    from: Consultant, to: Consultant
  ) throws(Refusal) -> HandoverReport {
    let matters = try Refusal.storing { () throws(StoreError) in
      try store.interviewsToHandOver(of: from.id, at: now)
    }
    return HandoverReport(
      from: from, to: to, matters.map { HandoverReport.Matter($0.record, duties: $0.duties) },
      at: now, in: calendar)
  }

  /// Records the handover.
  fileprivate func handOver(
    from: Consultant, to: Consultant
  ) throws(Refusal) -> HandoverReport {
    let stamp = try stamp()
    let recorded = try Refusal.storing { () throws(StoreError) in
      try store.handOver(from: from, to: to.name, by: stamp, command: "handover")
    }
    let records = try Refusal.storing { () throws(StoreError) in
      try store.records(of: Set(recorded.map(\.interview.id)))
    }
    let journals = Dictionary(records.map { ($0.interview.id, $0.entries) }) { first, _ in first }
    let matters = recorded.map { recorded in
      HandoverReport.Matter(
        InterviewRecord(
          interview: recorded.interview, entries: journals[recorded.interview.id] ?? []),
        duties: recorded.duties, entry: recorded.entry)
    }
    return HandoverReport(from: from, to: to, matters, at: now, in: calendar)
  }
}
