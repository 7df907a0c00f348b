/// An option and its value in one argument, `--note=text`, in which the text begins with a
/// character that combines with the `=`: a combining mark, or an invisible tag.
///
/// Swift then does not see a `=`, and the parser, which splits an argument by characters, would
/// read the whole as the name of an option.
enum ValueArgument {
  /// The arguments, with each of these split in two.
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
