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

/// A recogniser of the escape sequences that a terminal sends for an arrow, a function key or a
/// paste.
enum EscapeSequence {
  case none, begun, inside

  /// Takes a key; returns true if it belongs to such a sequence.
  mutating func take(_ key: Unicode.Scalar) -> Bool {
    switch (self, key) {
    case (_, "\u{1B}"): self = .begun
    case (.none, _): return false
    case (.begun, "["), (.begun, "O"): self = .inside
    // Parameters continue the sequence; a letter or a tilde ends it.
    case (.inside, "0"..."?"), (.inside, " "..."/"): break
    case (.begun, _), (.inside, _): self = .none
    }
    return true
  }

  /// Returns the text of keys without such sequences; Return is a line end.
  static func removed(from keys: [Unicode.Scalar]) -> String {
    var sequence = EscapeSequence.none
    let kept = keys.filter { !sequence.take($0) }.map { $0 == "\r" ? "\n" : $0 }
    return String(String.UnicodeScalarView(kept))
  }
}

/// Text from the clipboard, pasted into a line.
enum PastedText {
  /// Reads what was pasted, up to the terminal's end marker.
  static func read(from input: KeyInput) -> String {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    reading: while pasted.suffix(end.count) != end[...] {
      switch input.read(within: 3000) {
      case .key(let key): pasted.append(key)
      // A resize of the terminal, for example: the paste continues.
      case .signal: continue
      case .quiet, .end: break reading
      }
    }
    if pasted.suffix(end.count) == end[...] { pasted.removeLast(end.count) }
    return String(String.UnicodeScalarView(pasted))
  }

  /// Joins the text into one line: a line end would act as Return, and a control character as a
  /// command.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { line in
        String(String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) ? " " : $0 }))
      }
      .map { $0.drop { $0 == " " } }
      .joined(separator: " ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
