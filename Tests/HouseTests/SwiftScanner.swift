/// Tells code, string literals and comments of a Swift text apart, byte by byte.
///
/// It knows nested comments, raw and multi-line strings, interpolation and regular expression
/// literals. It is no parser: a bare `/` begins a pattern only where an operand may stand.
struct SwiftScanner {
  /// What a byte belongs to.
  enum Kind: UInt8 {
    case code, string, comment
  }

  private enum Context {
    /// Code, with the number of round brackets still open; an interpolation ends at the last one.
    case code(open: Int)
    /// A literal between quotes, behind so many `#`.
    case string(hashes: Int, multiline: Bool)
  }

  /// The text's bytes.
  let bytes: [UInt8]
  private var found: [Kind] = []
  private var contexts: [Context] = [.code(open: 0)]

  /// A scanner at the beginning of a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The kind of every byte.
  mutating func kinds() -> [Kind] {
    found = []
    contexts = [.code(open: 0)]
    while found.count < bytes.count {
      switch contexts.last ?? .code(open: 0) {
      case .code(let open): scanCode(open: open)
      case .string(let hashes, let multiline): scanString(hashes: hashes, multiline: multiline)
      }
    }
    return found
  }

  private var rest: ArraySlice<UInt8> { bytes[found.count...] }

  private func isAt(_ text: String) -> Bool { rest.starts(with: text.utf8) }

  private mutating func take(_ count: Int, as kind: Kind) {
    let end = min(found.count + count, bytes.count)
    found.append(contentsOf: repeatElement(kind, count: end - found.count))
  }

  /// Takes the bytes up to the next one that may end or begin something, or none.
  private mutating func takePlain(as kind: Kind, until marks: StaticString) {
    let plain = rest.prefix { byte in
      marks.withUTF8Buffer { !$0.contains(byte) }
    }
    take(plain.count, as: kind)
  }

  private mutating func scanCode(open: Int) {
    takePlain(as: .code, until: "/#\"()")
    guard !rest.isEmpty else { return }
    if isAt("//") {
      take(rest.prefix { $0 != UInt8(ascii: "\n") }.count, as: .comment)
    } else if isAt("/*") {
      takeBlockComment()
    } else if let length = patternLength() {
      take(length, as: .string)
    } else if let hashes = hashesBeforeQuote() {
      take(hashes, as: .code)
      let multiline = isAt("\"\"\"")
      take(multiline ? 3 : 1, as: .code)
      contexts.append(.string(hashes: hashes, multiline: multiline))
    } else {
      takeCodeByte(open: open)
    }
  }

  private mutating func takeCodeByte(open: Int) {
    if isAt("(") { contexts[contexts.count - 1] = .code(open: open + 1) }
    if isAt(")") {
      if open == 0, contexts.count > 1 {
        contexts.removeLast()
      } else {
        contexts[contexts.count - 1] = .code(open: max(0, open - 1))
      }
    }
    take(1, as: .code)
  }

  private mutating func scanString(hashes: Int, multiline: Bool) {
    let marks = String(repeating: "#", count: hashes)
    let quote = (multiline ? "\"\"\"" : "\"") + marks
    takePlain(as: .string, until: "\"\\\n")
    if isAt(quote) {
      take(quote.utf8.count, as: .code)
      contexts.removeLast()
    } else if isAt("\\" + marks + "(") {
      take(hashes + 2, as: .code)
      contexts.append(.code(open: 0))
    } else if isAt("\\" + marks) {
      take(hashes + 2, as: .string)
    } else if isAt("\n"), !multiline {
      contexts.removeLast()
    } else {
      take(1, as: .string)
    }
  }

  private mutating func takeBlockComment() {
    var depth = 0
    repeat {
      takePlain(as: .comment, until: "/*")
      if isAt("/*") {
        depth += 1
        take(2, as: .comment)
      } else if isAt("*/") {
        depth -= 1
        take(2, as: .comment)
      } else {
        take(1, as: .comment)
      }
    } while depth > 0 && found.count < bytes.count
  }

  private func hashesBeforeQuote() -> Int? {
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    return rest.dropFirst(hashes).first == UInt8(ascii: "\"") ? hashes : nil
  }

  /// How long the regular expression literal is that begins here; nil where none does.
  private func patternLength() -> Int? {
    if isAt("#/") {
      let inside = rest.dropFirst(2)
      let end = inside.indices.first { inside[$0...].starts(with: "/#".utf8) }
      return end.map { $0 + 2 - found.count }
    }
    guard isAt("/"), mayBeginOperand, let next = rest.dropFirst().first else { return nil }
    guard !" \n)".utf8.contains(next) else { return nil }
    var isEscaped = false
    for (offset, byte) in rest.dropFirst().enumerated() {
      if byte == UInt8(ascii: "\n") { return nil }
      if byte == UInt8(ascii: "/"), !isEscaped { return offset + 2 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return nil
  }

  /// Whether a value may stand here, so that a slash is no division.
  private var mayBeginOperand: Bool {
    let before = bytes[..<found.count].last { $0 != UInt8(ascii: " ") }
    return before.map { "(,=:[{!&|?;\n".utf8.contains($0) } ?? true
  }
}
