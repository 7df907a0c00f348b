import Glibc
import Wording

/// The size of a terminal, in characters.
struct Screen {
  let columns: Int
  let rows: Int

  /// True if a text and the line of the next prompt need more rows than it has.
  func isFilled(by text: String) -> Bool {
    var used = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      used += max(1, (TerminalText.width(of: Self.plain(line)) + columns - 1) / columns)
      if used >= rows { return true }
    }
    return false
  }

  /// A line without colour codes, which take no columns.
  private static func plain(_ line: Substring) -> String {
    let parts = line.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { text, part in
      text + part.drop { $0 != "m" }.dropFirst()
    }
  }
}

extension Output {
  /// The terminal of standard output; nil if it is not a terminal, or a dumb one.
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
