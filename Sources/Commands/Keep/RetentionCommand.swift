import ArgumentParser

/// `retention`: the limits on how long data is kept.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "What is due to go, and what is kept for a court (list, hold, release, holds).",
    subcommands: [
      RetentionListCommand.self, RetentionHoldCommand.self, RetentionReleaseCommand.self,
      RetentionHoldsCommand.self,
    ],
    defaultSubcommand: RetentionListCommand.self)
}
