import Glibc

/// The keys of a terminal, read one at a time as UTF-8.
struct KeyInput {
  /// The file descriptor.
  let file: Int32

  /// The result of a read.
  enum Reading: Hashable {
    case key(Unicode.Scalar)
    /// A timeout.
    case quiet
    /// An interruption by a signal, such as a resize of the terminal.
    case signal
    /// The end of the input.
    case end
  }

  /// Reads the next key, with a timeout in milliseconds; waits indefinitely if it is nil.
  func read(within milliseconds: Int32?) -> Reading {
    var waited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    switch poll(&waited, 1, milliseconds ?? -1) {
    case 0: return .quiet
    case ..<0: return errno == EINTR ? .signal : .end
    default: break
    }
    guard let first = byte() else { return .end }
    return .key(scalar(beginningWith: first))
  }

  /// Reads the rest of a UTF-8 character; the replacement character if it is malformed.
  private func scalar(beginningWith first: UInt8) -> Unicode.Scalar {
    var bytes = [first]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    while bytes.count < length, let next = byte() { bytes.append(next) }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first ?? "\u{FFFD}" : "\u{FFFD}"
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(file, &byte, 1)
      if count < 0, errno == EINTR { continue }
      return count == 1 ? byte : nil
    }
  }
}
