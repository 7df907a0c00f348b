import AgencySettings
import ArgumentParser
import Domain
import Lists
import Store
import WorkingTime

/// `handover`: a colleague's open interviews are assigned to another.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    _superCommandName: "debrief",
    abstract: "Hand a consultant's open interviews over to another, with a pack to print.",
    discussion: """
      All open interviews go over, and closed or cancelled ones with something outstanding; \
      `--interview` and `--employer` hand over a part of it. With `--until` it is lent: then, and with \
      `--back`, exactly what was lent returns. The pack has everything to know before dialling, a \
      sheet for each interview.

      EXAMPLES
        debrief handover Sam Ruth --dry-run
        debrief handover Sam Ruth -o pack.html
        debrief handover Sam 'Ruth Adeyemi' --new
        debrief handover Sam Ruth --interview 42 --interview 45
        debrief handover Sam Ruth --employer acme
        debrief handover Sam Ruth --until "mon 7 dec"
        debrief handover --back
      """)

  @Argument(help: ArgumentHelp("Who hands over, by name.", valueName: "from"))
  var from: String?

  @Argument(help: ArgumentHelp("Who takes over, by name.", valueName: "to"))
  var to: String?

  @Option(help: ArgumentHelp("Only this interview; may be repeated.", valueName: "who"))
  var interview: [String] = []

  @Option(help: "Only the interviews at this employer.")
  var employer: String?

  @Option(help: ArgumentHelp("Until when it is lent; otherwise for good.", valueName: "when"))
  var until: String?

  @Flag(help: "Give back what was lent to you, or by you.")
  var back = false

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
    if back { return try handBack(session) }
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
    let part = try part(of: from, in: session)
    let until = try until.map { typed in
      let until = try session.resolver.awakening(typed, option: "--until")
      guard until > session.now else {
        throw CommandError.badValue(option: "--until", typed: typed, expected: "a time to come")
      }
      return until
    }
    let report =
      try dryRun
      ? session.handover(from: from, to: to, until: until, part)
      : session.handOver(from: from, to: to, until: until, part)
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

  /// Returns the interviews lent to or by one consultant: FROM, otherwise the user.
  private func handBack(_ session: Session) throws {
    let given: [(String, Bool)] = [
      ("--until", until != nil), ("--interview", !interview.isEmpty),
      ("--employer", employer != nil), ("--new", new), ("-o", file.path != nil),
    ]
    if let option = given.first(where: \.1)?.0 {
      throw CommandError.contradiction("--back", option)
    }
    let stamp = try session.stamp()
    let lender = try from.map { try session.resolver.consultant(named: $0) } ?? stamp.consultant
    let borrower = try to.map { try session.resolver.consultant(named: $0) }
    let loans = try session.store.interviewsToHandBack(of: lender.id, at: session.now)
      .filter { loan in borrower.map { [loan.from.id, loan.to.id].contains($0.id) } ?? true }
    let pairs = Set(loans.map { [$0.from, $0.to] })
    guard pairs.count < 2 else {
      throw CommandError.notPossible(
        because: "several consultants lent or borrowed",
        help: loans.first.map {
          "debrief handover --back \(quoted($0.from.name)) \(quoted($0.to.name))"
        })
    }
    let recorded =
      try dryRun || loans.isEmpty
      ? [] : session.store.handBack(loans, by: stamp, command: "handover")
    let matters = loans.map { loan -> HandoverReport.Matter in
      let recorded = recorded.first { $0.interview.id == loan.record.interview.id }
      return (loan.record, recorded?.duties ?? loan.duties, recorded?.entry)
    }
    try session.print(
      HandoverReport(
        from: loans.first?.to ?? lender, to: loans.first?.from ?? lender, matters, term: .back,
        contacts: try session.store.toRing(about: loans.map(\.record)), at: session.now,
        in: session.calendar
      ).receipt)
  }

  /// The interviews that the options choose; nil for all.
  private func part(
    of giver: Consultant, in session: Session
  ) throws -> Set<Identifier<Interview>>? {
    guard !interview.isEmpty || employer != nil else { return nil }
    let matters = try session.store.interviewsToHandOver(of: giver.id, at: session.now)
    let theirs = matters.map(\.record.interview)
    let named = try interview.map { typed in
      let one = try session.resolver.interview(typed, among: .all)
      guard theirs.contains(where: { $0.id == one.id }) else {
        throw CommandError.badValue(
          option: "--interview", typed: typed,
          expected: "an interview that \(giver.name) has to hand over")
      }
      return one.id
    }
    let employer = try employer.map { try session.resolver.employer(named: $0) }
    let part = Set(named + theirs.filter { $0.employer.id == employer?.id }.map(\.id))
    guard !part.isEmpty else {
      throw CommandError.notPossible(
        because: "\(giver.name) has nothing to hand over at \(employer?.name ?? "that employer")",
        help: "debrief handover --help")
    }
    return part
  }
}

extension HandoverReport.Term {
  fileprivate init(_ until: Instant?) { self = until.map { .until($0) } ?? .forGood }
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
        option: "TO", typed: name, expected: "another consultant than \(giver.name)")
    }
    return taker
  }

  /// The report of a handover that is not recorded.
  fileprivate func handover(
    from: Consultant, to: Consultant, until: Instant?, _ part: Set<Identifier<Interview>>?
  ) throws -> HandoverReport {
    let matters = try store.interviewsToHandOver(of: from.id, at: now)
      .filter { part?.contains($0.record.interview.id) ?? true }
    return HandoverReport(
      from: from, to: to, matters.map { ($0.record, $0.duties, nil) }, term: .init(until),
      contacts: try store.toRing(about: matters.map(\.record)),
      elsewhere: try elsewhere(of: matters.map(\.record.interview), for: [from, to]),
      at: now, in: calendar)
  }

  /// The interviews of the candidates who are handed over, those of other consultants only where
  /// cards have them.
  private func elsewhere(
    of interviews: [Interview], for consultants: [Consultant]
  ) throws -> [Identifier<Candidate>: [InterviewRecord]] {
    let everybodys = store.policy.isOn(.colleaguesOnCards)
    return try Dictionary(
      Set(interviews.map(\.candidate)).map { candidate in
        let all = try store.interviews(of: .candidate(candidate), closed: 5).map(\.record)
        return (
          candidate.id,
          all.filter { record in
            everybodys || consultants.contains { $0.id == record.interview.consultant.id }
          }
        )
      }
    ) { first, _ in first }
  }

  /// Records the handover.
  fileprivate func handOver(
    from: Consultant, to: Consultant, until: Instant?, _ part: Set<Identifier<Interview>>?
  ) throws -> HandoverReport {
    let stamp = try stamp()
    let recorded = try store.handOver(
      from: from, to: to.name, until: until, only: part, by: stamp, command: "handover")
    let records = try store.records(of: Set(recorded.map(\.interview.id)))
    let matters = recorded.compactMap { recorded in
      records.first { $0.interview.id == recorded.interview.id }
        .map { ($0, recorded.duties, recorded.entry) as HandoverReport.Matter }
    }
    return HandoverReport(
      from: from, to: to, matters, term: .init(until),
      contacts: try store.toRing(about: records),
      elsewhere: try elsewhere(of: recorded.map(\.interview), for: [from, to]),
      at: now, in: calendar)
  }
}
