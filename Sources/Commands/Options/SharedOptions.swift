import ArgumentParser

/// What every command takes: where, who, when and how.
struct SharedOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The consultant you are, by your own word; otherwise DEBRIEF_CONSULTANT, otherwise the only one.",
      valueName: "name"))
  var consultant: String?

  @OptionGroup var clock: ClockOptions
  @OptionGroup var output: OutputOptions
}
