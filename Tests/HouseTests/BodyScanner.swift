/// Finds the functions, initializers, subscripts and computed properties of Swift code from which
/// strings and comments were blanked, and counts their lines by their braces.
struct BodyScanner {
  /// A declaration with a body.
  struct Body: Hashable {
    /// What it is called.
    let name: String
    /// The line of its keyword, counted from 1.
    let line: Int
    /// The lines from its keyword to its closing brace.
    let lineCount: Int
  }

  private let bytes: [UInt8]
  private static let keywords: Set = ["func", "init", "subscript", "deinit", "var"]
  /// Words that begin another declaration: what came before them had no body.
  private static let others: Set = [
    "func", "init", "subscript", "deinit", "var", "let", "case", "struct", "class", "enum", "actor",
    "extension", "protocol", "typealias", "associatedtype", "import", "static",
  ]

  /// A scanner of code.
  init(_ code: String) {
    bytes = Array(code.utf8)
  }

  /// Every body, by the order of the keywords.
  mutating func found() -> [Body] {
    var bodies: [Body] = []
    var position = 0
    while position < bytes.count {
      guard let word = word(at: position) else {
        position += 1
        continue
      }
      if Self.keywords.contains(word), !isMember(at: position),
        let body = body(of: word, at: position)
      {
        bodies.append(body)
      }
      position += word.utf8.count
    }
    return bodies
  }

  private func body(of keyword: String, at start: Int) -> Body? {
    let after = start + keyword.utf8.count
    guard let open = opening(from: after, isProperty: keyword == "var") else { return nil }
    var depth = 0
    let close = bytes[open...].indices.first { index in
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      return depth == 0
    }
    let nameStart = bytes[after...].firstIndex { $0 != UInt8(ascii: " ") } ?? after
    let name = ["func", "var"].contains(keyword) ? word(at: nameStart) ?? "operator" : keyword
    return Body(
      name: name, line: 1 + newlines(in: 0..<start),
      lineCount: 1 + newlines(in: start..<(close ?? bytes.count)))
  }

  /// Where the brace is that opens the body; nil where the declaration has none.
  private func opening(from start: Int, isProperty: Bool) -> Int? {
    var depth = 0
    var hasType = false
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return isProperty && !hasType ? nil : position
      case UInt8(ascii: "}") where depth == 0, UInt8(ascii: ";") where depth == 0: return nil
      case UInt8(ascii: "="), UInt8(ascii: "\n"): if isProperty, depth == 0 { return nil }
      case UInt8(ascii: ":"): hasType = true
      default: break
      }
      if depth < 0 { return nil }
      if depth == 0, let word = word(at: position) {
        if Self.others.contains(word), position > start { return nil }
        position += word.utf8.count
      } else {
        position += 1
      }
    }
    return nil
  }

  private func newlines(in range: Range<Int>) -> Int {
    bytes[range].count { $0 == UInt8(ascii: "\n") }
  }

  /// Whether what stands here belongs to something before it, as in `.init`.
  private func isMember(at position: Int) -> Bool {
    position > 0 && ".`".utf8.contains(bytes[position - 1])
  }

  /// The word that begins here; nil inside of a word and outside of words.
  private func word(at position: Int) -> String? {
    guard position < bytes.count, isWordByte(bytes[position]) else { return nil }
    if position > 0, isWordByte(bytes[position - 1]) { return nil }
    return String(decoding: bytes[position...].prefix(while: isWordByte), as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 128
      || (byte | 0x20) >= UInt8(ascii: "a")
        && (byte | 0x20) <= UInt8(ascii: "z")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
