import ArgumentParser

/// For what reason something happened.
struct ReasonOptions: ParsableArguments {
  @Option(help: TextHelp.why)
  var why: String?

  @OptionGroup var text: TextOptions

  /// The reason, where one was given.
  func reason() throws(Refusal) -> String? {
    var source = TextSource(text)
    return try source.text(why, option: "--why", edited: true)
  }
}
