import ArgumentParser

/// `people`: the candidates and employers on record.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List candidates and employers, edit what is known of them, merge what is one.",
    subcommands: [
      PeopleListCommand.self, PeopleShowCommand.self, PeopleAddCommand.self,
      PeopleEditCommand.self, PeopleMergeCommand.self, PeopleSplitCommand.self,
    ])
}
