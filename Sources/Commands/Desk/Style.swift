import Glibc
import Reports

extension Desk {
  /// How text for people is dressed.
  var style: Style { output.style }
}

extension OutputOptions {
  /// How text for people is dressed: as wide as the terminal, coloured where that is wanted.
  var style: Style {
    Style(
      width: Output.width, palette: isColoured ? .terminal : .plain,
      isOnScreen: Output.Stream.answers.isTerminal)
  }

  /// Whether answers are coloured: as asked, else on a terminal where NO_COLOR is not set.
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
