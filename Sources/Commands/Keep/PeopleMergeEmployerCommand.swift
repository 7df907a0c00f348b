import ArgumentParser
import Domain

/// `people merge employer`: two names of one employer.
struct PeopleMergeEmployerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "employer",
    abstract: "Merge two records of one employer: the second name stays.",
    discussion: """
      Vacancies of one title become one. The settings of the name that goes lie dormant. `debrief \
      undo` restores both, with their settings.

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
    let gone = try session.merged(
      gone, .gone, .employer, read: session.resolver.employer(named:))
    let kept = try session.merged(
      kept, .kept, .employer, read: session.resolver.employer(named:))
    try session.merge(.employers(gone: gone, kept: kept))
  }
}
