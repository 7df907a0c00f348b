import ArgumentParser
import Lists
import Store

/// `people list`: candidates and employers.
struct PeopleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the candidates and the employers, and how many interviews each has.",
    discussion: """
      EXAMPLES
        debrief people list
        debrief people list --employers --json
        debrief people list --doubtful
      """)

  @Flag(help: "Only the candidates.")
  var candidates = false

  @Flag(help: "Only the employers.")
  var employers = false

  @Flag(help: "Only the candidates whose bookings gave several numbers or addresses.")
  var doubtful = false

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if candidates && employers {
      throw ValidationError("`--candidates` and `--employers` do not go together")
    }
    if doubtful && employers {
      throw ValidationError("`--doubtful` and `--employers` do not go together")
    }
  }

  func run() throws {
    let session = try shared.openSession()
    if doubtful {
      let list = DoubtfulList(try session.store.doubtfulCandidates(), in: session.calendar)
      return try session.print(list.text(style: session.style), json: list.json)
    }
    let list = PeopleList(
      candidates: employers ? nil : try session.store.tallies(of: .candidate),
      employers: candidates ? nil : try session.store.tallies(of: .employer))
    try session.print(list.text(style: session.style), json: list.json)
  }
}
