import ArgumentParser

/// `people`: the candidates and employers on record.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List candidates and employers, edit what is known of them, merge what is one.",
    subcommands: [
      PeopleListCommand.self, PeopleShowCommand.self, PeopleEditCommand.self,
      PeopleMergeCommand.self,
    ])
}

/// `people edit`: the particulars of a candidate or an employer.
struct PeopleEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit what is known of one of them.",
    subcommands: [PeopleEditCandidateCommand.self, PeopleEditEmployerCommand.self])
}

/// `people merge`: two records of one candidate or employer.
struct PeopleMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two records of one candidate, or of one employer.",
    subcommands: [PeopleMergeCandidateCommand.self, PeopleMergeEmployerCommand.self])
}
