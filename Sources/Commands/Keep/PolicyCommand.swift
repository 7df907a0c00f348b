import ArgumentParser

/// `policy`: the settings of the rules.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show and set what the rules go by: spans, counts, calendars.",
    subcommands: [
      PolicyShow.self, PolicySet.self, PolicyAdopt.self, PolicyTry.self, EvaluatePolicy.self,
    ])
}
