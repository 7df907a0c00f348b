import ArgumentParser

/// The option to write a longer text in an editor.
struct TextOptions: ParsableArguments {
  @Flag(help: "Write the text in your editor ($EDITOR).")
  var edit = false
}

/// The help for texts that many commands take.
enum TextHelp {
  static let why = ArgumentHelp("The reason; `-` reads it from standard input.", valueName: "text")
  static let note = ArgumentHelp(
    "Anything else worth keeping; `-` reads it from standard input.", valueName: "text")
}

/// The help for WHO.
enum WhoHelp {
  static let interview: ArgumentHelp =
    "The interview: its number, part of the candidate's name, or their telephone or e-mail."
}
