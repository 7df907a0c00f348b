import ArgumentParser

/// `policy`: the settings of the rules.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show and set what the rules go by: spans, counts, calendars.",
    subcommands: [
      PolicyShowCommand.self, PolicySetCommand.self, PolicyAdoptCommand.self, PolicyTryCommand.self,
      PolicyEvalCommand.self,
    ])
}
