import ArgumentParser
import Domain
import Store

/// `people merge candidate`: two records of one person.
struct PeopleMergeCandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate",
    abstract: "Merge two records of one candidate: everything goes by the second name.",
    discussion: """
      The telephone number and the address are those that were given last. `debrief undo` takes \
      the two apart again.

      EXAMPLES
        debrief people merge candidate 'Pria Shah' 'Priya Shah'
        debrief people merge candidate 'Zoe Lund-Ek' 'Zoë Lund' --json
      """)

  @Argument(
    help: ArgumentHelp(
      "The name that is to go, as `people list` has it.", valueName: "candidate-name"))
  var gone: String?

  @Argument(help: ArgumentHelp("The name that is to stay.", valueName: "candidate-kept"))
  var kept: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let gone = try session.merged(gone, .gone, .candidate) { typed in
      try candidate(typed, in: session)
    }
    let kept = try session.merged(kept, .kept, .candidate) { typed in
      try candidate(typed, in: session)
    }
    try session.merge(.candidates(gone: gone, kept: kept))
  }

  private func candidate(_ name: String, in session: Session) throws -> Candidate {
    do {
      return try session.resolver.candidate(named: name)
    } catch CommandError.unknownName(let kind, let typed, let suggestions) {
      try session.refuse(typed, isNo: kind, butOneOf: session.store.employerNames(), a: "employer")
      throw CommandError.unknownName(kind: kind, typed: typed, suggestions: suggestions)
    }
  }
}
