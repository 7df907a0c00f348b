import ArgumentParser

/// The options that every command takes: database, consultant, time and output.
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
