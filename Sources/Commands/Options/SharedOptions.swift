import ArgumentParser

/// What every command takes: where, who, when and how.
struct SharedOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Record as this consultant (no password); default DEBRIEF_CONSULTANT, else the only one.",
      valueName: "name"))
  var consultant: String?

  @OptionGroup var clock: ClockOptions
  @OptionGroup var output: OutputOptions
}
