import ArgumentParser
import Domain

/// `people merge candidate`: two records of one person.
struct PeopleMergeCandidate: ParsableCommand {
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
    let desk = try shared.sitDownToGoOn()
    let gone = try desk.merged(gone, .gone, .candidate) { (typed) throws(Refusal) in
      try candidate(typed, at: desk)
    }
    let kept = try desk.merged(kept, .kept, .candidate) { (typed) throws(Refusal) in
      try candidate(typed, at: desk)
    }
    try desk.merge(.candidates(gone: gone, kept: kept))
  }

  private func candidate(_ name: String, at desk: Desk) throws(Refusal) -> Candidate {
    do {
      return try desk.candidate(named: name)
    } catch .unknownName(let kind, let typed, let suggestions) {
      try desk.refuse(typed, isNo: kind, butOneOf: desk.employerNames(), a: "employer")
      throw .unknownName(kind: kind, typed: typed, suggestions: suggestions)
    }
  }
}
