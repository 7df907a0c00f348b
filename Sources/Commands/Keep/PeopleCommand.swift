import ArgumentParser

/// `people`: what is known of those we work with.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Edit what is known of employers.",
    subcommands: [PeopleEdit.self])
}

/// `people edit`: the particulars of one of them.
struct PeopleEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit what is known of one of them.",
    subcommands: [PeopleEditEmployer.self])
}
