import ArgumentParser
import Domain

/// `people merge contact`, and `people merge K3 K5`: two records of one contact at an employer.
struct PeopleMergeContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Merge two records of one contact at an employer: the second one's name stays.",
    discussion: """
      Numbers and addresses of both are kept, and both names find them. `debrief undo` restores \
      both.

      EXAMPLES
        debrief people merge K3 K5
        debrief people merge contact 'Anne Lee' 'Ann Lee' --json
      """)

  @Argument(
    help: ArgumentHelp(
      "The contact whose name is to go: a number such as K3, or the name.", valueName: "contact"))
  var gone: String

  @Argument(help: ArgumentHelp("The contact whose name is to stay.", valueName: "contact-kept"))
  var kept: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    try session.mergeContacts(gone, into: kept)
  }
}

extension Session {
  /// Records that two contacts at one employer, by number or name, are one.
  func mergeContacts(_ gone: String, into kept: String) throws {
    let gone = try resolver.contact(named: gone)
    let kept = try resolver.contact(named: kept)
    guard gone.employer.id == kept.employer.id else {
      throw CommandError.notPossible(
        because: "\(shown(gone.name)) is at \(shown(gone.employer.name)), and "
          + "\(shown(kept.name)) at \(shown(kept.employer.name))",
        help: "debrief people edit \(gone.id?.reference ?? "") --left")
    }
    try merge(.contacts(gone: gone, kept: kept))
  }
}
