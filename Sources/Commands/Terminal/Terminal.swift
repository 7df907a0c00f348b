import Foundation
import Glibc
import LineEditing
@preconcurrency import Rainbow
import Rendering
import Wording

/// Standard output and standard error; a write is complete or fails with a reason.
///
/// Foundation's file handles trap on a full or closed device, so `write(2)` is used.
enum Terminal {
  /// The stream for answers (standard output) and that for messages (standard error).
  enum Stream: Int32 {
    case answers = 1
    case messages = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// The part of a full screen where commands say things and ask, in place of the streams; nil while
  /// there is none.
  ///
  /// Commands run one after another, on one thread.
  nonisolated(unsafe) static var surface: (any Surface)?

  /// True while a command is run within a round of calls, line by line.
  nonisolated(unsafe) static var isInRound = false

  /// Writes text to a stream, all of it.
  static func write(_ text: String, to stream: Stream) throws(SystemError) {
    if let surface { return surface.say(text) }
    try write(text, to: stream.rawValue)
  }

  /// Writes text to an open file, all of it.
  static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    var copy = text
    let failure = copy.withUTF8 { bytes -> SystemError? in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return SystemError(code: errno)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Writes an answer to standard output; returns false if the reader has closed the pipe, which is
  /// an error only if something was saved.
  @discardableResult
  static func answer(_ text: String, saved: Bool = false) throws -> Bool {
    Waiting.begin()
    do {
      try write(text, to: .answers)
      return true
    } catch {
      if error.isClosedPipe && !saved { return false }
      throw CommandError.cannotPrint(saved: saved, reason: error.reason)
    }
  }

  /// Writes a message to standard error, wrapped if that is a terminal; failures are ignored, since
  /// nobody is left to tell.
  static func say(_ text: String) {
    let columns = surface?.columns ?? Screen(.messages)?.columns
    try? write((columns.map { text.broken(at: $0) } ?? text) + "\n", to: .messages)
  }

  /// Says, at a terminal, that another process is writing and that we wait for it.
  @Sendable static func sayWaiting() {
    guard Stream.messages.isTerminal else { return }
    say("note: another process is recording; waiting for up to 10 seconds")
    surface?.show()
  }

  /// Says after a second that a server is waited for, until that is cancelled; on a full screen nothing.
  static func sayWaitingForServer() -> DispatchWorkItem? {
    guard Stream.messages.isTerminal, surface == nil else { return nil }
    let note = DispatchWorkItem { say("note: waiting for the server, for up to 10 seconds") }
    DispatchQueue.global().asyncAfter(deadline: .now() + 1, execute: note)
    return note
  }

  /// Says that the connection to a server broke, and that we ask it what became of the recording.
  @Sendable static func sayBroken() {
    say("note: the connection to the server broke; asking it for 10 seconds whether this was saved")
    surface?.show()
  }

  /// The width of standard output in columns; 80 if it is not a terminal.
  static var width: Int { surface?.columns ?? Screen(.answers)?.columns ?? 80 }

  /// The terminal of standard output; nil if it is not a terminal, or a dumb one.
  static var screen: Screen? {
    guard surface == nil, !isDumb, let screen = Screen(.answers), screen.rows > 0 else {
      return nil
    }
    return screen
  }

  /// True if the terminal understands no control sequences.
  static var isDumb: Bool { getenv("TERM").map { String(cString: $0) } == "dumb" }
}

/// A place where lines are typed: those of a terminal, or a part of a full screen.
protocol LineSource: AnyObject {
  /// Asks for a line, and waits for it.
  func read(_ request: LineRequest) -> LineReading
}

extension LineEditor: LineSource {}

/// A part of a full screen where commands say things and ask.
protocol Surface: LineSource {
  /// Its width.
  var columns: Int { get }
  /// The looks of text in it.
  var palette: Palette { get }
  /// Adds text, of which the lines are ended.
  func say(_ text: String)
  /// Shows what was said at once, and not only with the next question.
  func show()
}

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

extension Screen {
  /// The size of a stream's terminal; nil if it is not a terminal.
  init?(_ stream: Terminal.Stream) {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    self.init(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}

extension Output {
  /// The layout of text for people: as wide as the terminal, coloured if wanted.
  var style: Rendering.Style {
    Rendering.Style(
      width: Terminal.width,
      palette: Terminal.surface?.palette ?? (isColoured ? .terminal : .plain),
      isOnScreen: Terminal.Stream.answers.isTerminal)
  }

  /// True if answers are coloured: as asked, else on a terminal if NO_COLOR is not set.
  var isColoured: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      Terminal.Stream.answers.isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
        && !Terminal.isDumb
    }
  }
}

extension Palette {
  /// The colours of a terminal: red for overdue, and little else.
  ///
  /// Our own options have already decided on colour, so Rainbow's detection is overridden.
  static let terminal: Palette = {
    Rainbow.enabled = true
    Rainbow.outputTarget = .console
    return Palette { tone, text in
      switch tone {
      case .plain: text
      case .strong: text.bold
      case .overdue: text.red
      case .due: text.yellow
      case .quiet: text.dim
      }
    }
  }()
}

/// A progress bar on standard error, removed when the work ends.
///
/// Nothing is shown if standard error is not a terminal, or for work done within a second.
struct ProgressBar {
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?

  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)
  private static let width = 30

  /// Shows the current step, and how much of it is done.
  mutating func show(_ what: String, _ done: Int, of total: Int) {
    show(what, Double(done) / Double(max(total, 1)))
  }

  /// Shows the current step, and the part of the work that is done, from 0 to 1.
  mutating func show(_ what: String, _ part: Double) {
    let now = ContinuousClock.now
    guard now - start > Self.patience, lastShown.map({ now - $0 > Self.pause }) ?? true,
      Terminal.Stream.messages.isTerminal, Terminal.surface == nil
    else { return }
    lastShown = now
    let part = min(max(part, 0), 1)
    let full = Int(part * Double(Self.width))
    let bar =
      String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    try? Terminal.write("\r\(what) [\(bar)] \(Int(part * 100))% ", to: .messages)
  }

  /// Removes the bar, if shown.
  mutating func clear() {
    guard lastShown != nil else { return }
    lastShown = nil
    try? Terminal.write("\r\u{1B}[K", to: .messages)
  }
}
