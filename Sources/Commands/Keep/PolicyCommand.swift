import ArgumentParser

/// `policy`: the rules themselves.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Try the rules of the chase policy on facts of your own.",
    subcommands: [EvaluatePolicy.self])
}
