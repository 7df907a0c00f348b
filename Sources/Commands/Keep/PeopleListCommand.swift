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
      """)

  @Flag(help: "Only the candidates.")
  var candidates = false

  @Flag(help: "Only the employers.")
  var employers = false

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if candidates && employers {
      throw ValidationError("`--candidates` and `--employers` do not go together")
    }
  }

  func run() throws {
    let desk = try shared.sitDownToLook()
    let list = PeopleList(
      candidates: employers ? nil : try Refusal.storing(desk.store.candidateTallies),
      employers: candidates ? nil : try Refusal.storing(desk.store.employerTallies))
    try desk.print(desk.output.json ? list.json : list.text(style: desk.style))
  }
}
