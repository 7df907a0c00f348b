import ArgumentParser

/// `policy`: what the rules go by.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show and set what the rules go by: spans, counts, calendars.",
    subcommands: [
      PolicyShow.self, PolicySet.self, PolicyAdopt.self, PolicyTry.self, EvaluatePolicy.self,
    ])
}
