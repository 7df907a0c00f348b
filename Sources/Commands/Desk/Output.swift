import Glibc
import Rainbow
import Rendering

/// Standard output and standard error; a write is complete or fails with a reason.
///
/// Foundation's file handles trap on a full or closed device, so `write(2)` is used.
struct Output {
  /// The stream for answers (standard output) and that for messages (standard error).
  enum Stream: Int32 {
    case answers = 1
    case messages = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// A failed write.
  struct Failure: Error {
    /// The `errno` of the call.
    let code: Int32

    /// True if the reader closed the pipe, as `head` does once it has enough.
    var isClosedPipe: Bool { code == EPIPE }

    /// The system's message, lowercased.
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

  /// Writes an answer to standard output; a closed pipe is an error only if something was saved.
  static func answer(_ text: String, saved: Bool = false) throws(Refusal) {
    do {
      try write(text, to: .answers)
    } catch {
      if error.isClosedPipe && !saved { return }
      throw .cannotPrint(saved: saved, reason: error.reason)
    }
  }

  /// Writes a message to standard error, wrapped if that is a terminal; failures are ignored, since
  /// nobody is left to tell.
  static func say(_ text: String) {
    try? write((width(of: .messages).map { text.broken(at: $0) } ?? text) + "\n", to: .messages)
  }

  /// Says, at a terminal, that another process is writing and that we wait for it.
  @Sendable static func sayThatOthersAreWaitedFor() {
    guard Stream.messages.isTerminal else { return }
    say("note: somebody else is recording; waiting for up to 10 seconds")
  }

  /// The width of standard output in columns; 80 if it is not a terminal.
  static var width: Int { width(of: .answers) ?? 80 }

  /// The width of a stream in columns; nil if it is not a terminal.
  private static func width(of stream: Stream) -> Int? {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
