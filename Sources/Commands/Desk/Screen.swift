import Glibc
import Wording

/// The size of a terminal, in characters.
struct Screen {
  let columns: Int
  let rows: Int

  /// Whether a text, beside the line on which the next command is typed, needs more rows than it has.
  func isFilled(by text: String) -> Bool {
    var used = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      // Colours count as columns here, which at worst asks a pager that ends at once.
      used += max(1, (TerminalText.width(of: String(line)) + columns - 1) / columns)
      if used >= rows { return true }
    }
    return false
  }
}

extension Output {
  /// The terminal that standard output is; nil where it is none, or one that can only print.
  static var screen: Screen? {
    guard Stream.answers.isTerminal, getenv("TERM").map({ String(cString: $0) }) != "dumb" else {
      return nil
    }
    var size = winsize()
    guard ioctl(Stream.answers.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
      size.ws_row > 0
    else { return nil }
    return Screen(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
