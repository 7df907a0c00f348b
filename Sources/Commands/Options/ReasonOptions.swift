import ArgumentParser

/// For what reason something happened.
struct ReasonOptions: ParsableArguments {
  @Option(help: TextHelp.why)
  var why: String?

  @OptionGroup var text: TextOptions

  /// The reason, where one was given.
  func reason(at desk: Desk) throws(Refusal) -> String? {
    var source = TextSource(text, at: desk)
    return try source.text(why, option: "--why", edited: true)
  }
}
