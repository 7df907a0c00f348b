import Glibc
import Rendering

extension Desk {
  /// The layout and colours of text for people.
  var style: Style { output.style }
}

extension OutputOptions {
  /// The layout of text for people: as wide as the terminal, coloured if wanted.
  var style: Style {
    Style(
      width: Output.width, palette: isColoured ? .terminal : .plain,
      isOnScreen: Output.Stream.answers.isTerminal)
  }

  /// True if answers are coloured: as asked, else on a terminal if NO_COLOR is not set.
  var isColoured: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      Output.Stream.answers.isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
        && getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }
}
