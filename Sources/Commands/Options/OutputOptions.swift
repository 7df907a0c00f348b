import ArgumentParser
import Rendering

/// The options for the form of an answer.
struct OutputOptions: ParsableArguments {
  /// The use of colour.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Flag(help: "Answer in JSON, for scripts.")
  var json = false

  @Option(help: "Colour: auto (on a terminal), always or never; respects NO_COLOR.")
  var color = Colour.auto

  @Flag(
    help: "Never show a long answer in a pager (DEBRIEF_PAGER, otherwise PAGER, otherwise less).")
  var noPager = false
}
