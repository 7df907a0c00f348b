import ArgumentParser

/// `retention`: the limits on how long data is kept.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "List and erase data past its retention term, and hold data for a court.",
    subcommands: [
      RetentionListCommand.self, RetentionHoldCommand.self, RetentionReleaseCommand.self,
      RetentionHoldsCommand.self,
    ],
    defaultSubcommand: RetentionListCommand.self)
}
