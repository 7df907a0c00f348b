import ArgumentParser
import Domain

/// `people edit candidate`: the name of a candidate, and how to reach them.
struct PeopleEditCandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate",
    abstract: "Change a candidate's name, telephone number or e-mail address.",
    discussion: """
      A later booking's number replaces it. An empty text removes it. A \
      name that was given up still finds them when it is booked again.

      EXAMPLES
        debrief people edit candidate priya --phone '+44 7700 900123'
        debrief people edit candidate 'Pria Shah' --name 'Priya Shah' --email ''
      """)

  @Argument(help: SharedHelp.candidate)
  var who: String

  @Option(help: "Their name from now on.")
  var name: String?

  @Option(help: "Their telephone number; an empty text removes it.")
  var phone: String?

  @Option(help: "Their e-mail address; an empty text removes it.")
  var email: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let candidate = try session.resolver.candidate(named: who)
    guard name != nil || phone != nil || email != nil else {
      throw CommandError.missing(
        option: "--name, --phone or --email", what: "What is to change?")
    }
    try session.edit(.candidate(candidate), name: name, phone: phone, email: email)
  }
}
