import ArgumentParser

/// Where a document goes.
struct FileOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
  var path: String?

  @Flag(help: "Replace the file where it exists.")
  var force = false
}
