import ArgumentParser
import Domain

/// `people merge candidate`: two records of one person.
struct PeopleMergeCandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate",
    abstract: "Merge two records of one candidate: the second name stays.",
    discussion: """
      The telephone number and the address are those that were given last. `debrief undo` \
      restores both.

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
    let gone = try session.merged(
      gone, .gone, .candidate, read: { try session.resolver.candidate(named: $0) })
    let kept = try session.merged(
      kept, .kept, .candidate, read: { try session.resolver.candidate(named: $0) })
    try session.merge(.candidates(gone: gone, kept: kept))
  }
}
