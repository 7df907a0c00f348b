import Glibc
import Rainbow
import Reports

/// Standard output and standard error, written whole or with the reason why not.
///
/// Foundation's file handles trap on a full or closed device, so the bytes go by `write(2)`.
struct Output {
  /// Whether a file is a terminal.
  enum Stream: Int32 {
    case answers = 1
    case messages = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// Why writing failed.
  struct Failure: Error {
    /// The system's number for it.
    let code: Int32

    /// Whether the reader went away, as `head` does when it has seen enough.
    var isClosedPipe: Bool { code == EPIPE }

    /// The system's words for it.
    var reason: String { String(cString: strerror(code)).lowercased() }
  }

  /// Writes text to a stream, all of it.
  static func write(_ text: String, to stream: Stream) throws(Failure) {
    try write(text, to: stream.rawValue)
  }

  /// Writes text to an open file, all of it.
  static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    var copy = text
    let failure = copy.withUTF8 { bytes -> Failure? in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return Failure(code: errno)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Writes an answer to standard output; a reader that went away has seen enough.
  static func answer(_ text: String, saved: Bool = false) throws(Refusal) {
    do {
      try write(text, to: .answers)
    } catch {
      if error.isClosedPipe && !saved { return }
      throw .cannotPrint(saved: saved, reason: error.reason)
    }
  }

  /// Writes a message to standard error, broken between words where that is a terminal; where it
  /// fails there is nobody left to tell.
  static func say(_ text: String) {
    try? write((width(of: .messages).map { text.broken(at: $0) } ?? text) + "\n", to: .messages)
  }

  /// Says that others keep the database busy, to whoever sits at a terminal and waits.
  @Sendable static func sayThatOthersAreWaitedFor() {
    guard Stream.messages.isTerminal else { return }
    say("note: somebody else is recording; waiting for up to 10 seconds")
  }

  /// How many columns the terminal of standard output has; 80 where it is none.
  static var width: Int { width(of: .answers) ?? 80 }

  /// How many columns a stream has; nil where it is no terminal.
  private static func width(of stream: Stream) -> Int? {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
