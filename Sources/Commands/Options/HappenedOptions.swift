import ArgumentParser

/// When something happened that is recorded only now.
struct HappenedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("When it happened, if not just now.", valueName: "when"))
  var on: String?
}
