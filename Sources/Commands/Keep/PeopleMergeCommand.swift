import ArgumentParser
import Domain
import Rendering
import Store
import Wording

/// `people merge`: two records of one candidate, employer or contact.
struct PeopleMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two records of one candidate, of one employer, or of one contact.",
    subcommands: [
      PeopleMergeCandidateCommand.self, PeopleMergeEmployerCommand.self,
      PeopleMergeContactCommand.self, PeopleMergeAnyCommand.self,
    ],
    defaultSubcommand: PeopleMergeAnyCommand.self)
}

/// `people merge any`, and `people merge` with two names alone.
struct PeopleMergeAnyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "any",
    abstract: "Merge two records of one kind, whichever it is: the second stays.",
    discussion: """
      EXAMPLES
        debrief people merge C9 C7
        debrief people merge any C9 C7
        debrief people merge 'Acme Ltd' Acme
      """)

  @Argument(
    help: ArgumentHelp("Who is to go: C7, or a name as `people list` has it.", valueName: "person"))
  var gone: String

  @Argument(help: ArgumentHelp("Who is to stay.", valueName: "person-kept"))
  var kept: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let isEmployers = try [gone, kept].allSatisfy { typed in
      try session.store.people(knownBy: typed).isEmpty
        && session.store.employers().contains { folded($0.name) == folded(typed) }
    }
    guard !isEmployers else {
      return try session.merge(
        .employers(
          gone: try session.resolver.employer(named: gone),
          kept: try session.resolver.employer(named: kept)))
    }
    guard try [gone, kept].contains(where: { try session.resolver.contact(wholly: $0) == nil })
    else { return try session.mergeContacts(gone, into: kept) }
    try session.merge(
      .candidates(
        gone: try session.merged(gone, .gone, .candidate) {
          try session.resolver.candidate(named: $0)
        },
        kept: try session.merged(kept, .kept, .candidate) {
          try session.resolver.candidate(named: $0)
        }))
  }
}

extension Session {
  /// Records that two records are one, and prints the changes.
  func merge(_ merger: Merger) throws {
    guard !merger.isOfOne else {
      throw CommandError.notPossible(
        because: "both names are of `\(shown(merger.kept))`: they are one already",
        help: "debrief people list")
    }
    let moved: [Interview] =
      switch merger {
      case .candidates(let gone, _): try store.record(of: .candidate(gone)).interviews
      case .employers(let gone, _): try store.record(of: .employer(gone)).interviews
      case .contacts: []
      }
    let stamp = try stamp()
    let merged = try store.record([.merged(merger)], by: stamp, command: "people merge")
    let count = moved.count
    let interviews = "\(Grammar.count(count, "interview")) \(count == 1 ? "goes" : "go")"
    let isOfContacts = if case .contacts = merger { true } else { false }
    let go = isOfContacts ? "what is said of either goes" : interviews
    try print(
      Receipt(
        merged.entry, Event.merged(merger).kind, at: now,
        [
          "Recorded: \(merger.words); \(go) by \(merger.labels.kept) now",
          .undo(merged.entry, "undoes the merge."),
        ] + (isOfContacts ? [] : ["\(merged.replanned.words)"]),
        merger.json.adding([
          "interviews": .number(count), "replanned": merged.replanned.json,
        ])))
  }

  /// The fate of a name in a merger.
  enum Merged: String {
    case gone = "go"
    case kept = "stay"
  }

  /// One of the two parties to a merger; prompts for it if its name was not given.
  ///
  /// A name that is not of the wanted kind but is of the other is refused as such.
  func merged<Person>(
    _ name: String?, _ part: Merged, _ kind: OfferedNames, read: (String) throws -> Person
  ) throws -> Person {
    try Prompt.value(
      name, option: part == .gone ? "GONE" : "KEPT", question: "Which name is to \(part.rawValue)?",
      choices: resolver.choices(kind)
    ) { typed in
      do {
        return try read(typed)
      } catch let error as CommandError {
        let isCandidate = kind == .candidate
        let others =
          try isCandidate ? store.employers().map(\.name) : store.candidates().map(\.name)
        guard case .unknownName = error, others.contains(where: { folded($0) == folded(typed) })
        else { throw error }
        throw CommandError.notPossible(
          because:
            "`\(shown(typed))` is the name of \(isCandidate ? "an employer" : "a candidate"), "
            + "and only records of one kind can be merged",
          help: "debrief people merge \(isCandidate ? "employer" : "candidate") --help")
      }
    }
  }
}
