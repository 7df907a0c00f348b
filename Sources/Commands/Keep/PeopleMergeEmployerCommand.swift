import ArgumentParser
import Domain
import Store

/// `people merge employer`: two names of one employer.
struct PeopleMergeEmployerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "employer",
    abstract: "Merge two records of one employer: everything goes by the second name.",
    discussion: """
      Vacancies of one title become one. The settings of the name that goes lie dormant. `debrief \
      undo` takes the two apart again, with their settings.

      EXAMPLES
        debrief people merge employer Hewitt 'Aon Hewitt'
        debrief people merge employer 'Acme Ltd' Acme --json
      """)

  @Argument(
    help: ArgumentHelp("The name that is to go, as `people list` has it.", valueName: "employer"))
  var gone: String?

  @Argument(help: ArgumentHelp("The name that is to stay.", valueName: "employer-kept"))
  var kept: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let gone = try session.merged(gone, .gone, .employer) { typed in
      try employer(typed, in: session)
    }
    let kept = try session.merged(kept, .kept, .employer) { typed in
      try employer(typed, in: session)
    }
    try session.merge(.employers(gone: gone, kept: kept))
  }

  private func employer(_ name: String, in session: Session) throws -> Employer {
    do {
      return try session.resolver.employer(named: name)
    } catch CommandError.unknownName(let kind, let typed, let suggestions) {
      try session.refuse(
        typed, isNo: kind, butOneOf: session.store.candidateNames(), a: "candidate")
      throw CommandError.unknownName(kind: kind, typed: typed, suggestions: suggestions)
    }
  }
}
