import Glibc

/// The keys of a terminal, read one by one as UTF-8.
struct KeyInput {
  /// The file that they are read from.
  let file: Int32

  /// What reading came to.
  enum Reading: Hashable {
    case key(Unicode.Scalar)
    /// Nothing came in time.
    case quiet
    /// A signal came in between, such as for a new width of the terminal.
    case signal
    /// There is nothing more to come.
    case end
  }

  /// Reads the next key, waiting so many milliseconds for it, or for ever.
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

  /// The character that a byte begins; the replacement character where what follows does not fit.
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
