import ArgumentParser

/// The option for the reason of an event.
struct ReasonOptions: ParsableArguments {
  @Option(help: TextHelp.why)
  var why: String?

  @OptionGroup var text: TextOptions

  /// The reason; nil if none was given.
  func reason(at desk: Desk) throws -> String? {
    var source = TextSource(text, at: desk)
    return try source.text(why, option: "--why", edited: true)
  }
}
