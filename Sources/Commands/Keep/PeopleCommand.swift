import ArgumentParser

/// `people`: the candidates, the employers and the contacts there.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract:
      "List candidates, employers and contacts, edit what is known of them, merge what is one.",
    subcommands: [
      PeopleListCommand.self, PeopleShowCommand.self, PeopleAddCommand.self,
      PeopleEditCommand.self, PeopleMergeCommand.self, PeopleSplitCommand.self,
    ])
}
