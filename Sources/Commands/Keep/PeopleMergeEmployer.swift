import ArgumentParser
import Domain

/// `people merge employer`: two names of one employer.
struct PeopleMergeEmployer: ParsableCommand {
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
    let desk = try shared.sitDownToGoOn()
    let gone = try desk.merged(gone, .gone, .employer) { (typed) throws(Refusal) in
      try employer(typed, at: desk)
    }
    let kept = try desk.merged(kept, .kept, .employer) { (typed) throws(Refusal) in
      try employer(typed, at: desk)
    }
    try desk.merge(.employers(gone: gone, kept: kept))
  }

  private func employer(_ name: String, at desk: Desk) throws(Refusal) -> Employer {
    do {
      return try desk.employer(named: name)
    } catch .unknownName(let kind, let typed, let suggestions) {
      try desk.refuse(typed, isNo: kind, butOneOf: desk.candidateNames(), a: "candidate")
      throw .unknownName(kind: kind, typed: typed, suggestions: suggestions)
    }
  }
}
