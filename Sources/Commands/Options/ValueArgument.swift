/// An option and its value in one argument, `--note=text`, where the text begins with what clings to
/// the `=`: a combining mark, or a tag that nobody sees.
///
/// To Swift the `=` is then another character than `=`, and the parser, which parts an argument by
/// characters, would take all of it for the name of an option.
enum ValueArgument {
  /// The arguments, such ones as two.
  static func parted(_ arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return options.flatMap(parted) + arguments[options.endIndex...]
  }

  private static func parted(_ argument: String) -> [String] {
    let scalars = argument.unicodeScalars
    guard argument.hasPrefix("--"), let sign = scalars.firstIndex(of: "="),
      argument.firstIndex(of: "=") != sign
    else { return [argument] }
    return [String(scalars[..<sign]), String(scalars[scalars.index(after: sign)...])]
  }
}
