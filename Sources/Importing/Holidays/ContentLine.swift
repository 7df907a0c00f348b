/// A property of an iCalendar file: its name, its parameters and its value (RFC 5545 section 3.1).
struct ContentLine: Hashable {
  /// The line of the file on which it begins, counted from 1.
  let line: Int
  /// The name in capitals.
  let name: String
  /// The parameters, keyed by their names in capitals.
  let parameters: [String: String]
  /// The value as in the file.
  let value: String

  /// Parses an unfolded line; nil if it is not a name and a value.
  init?(_ text: Substring, line: Int) {
    let parts = Self.parts(of: text)
    guard let value = parts.value, let name = parts.head.first, !name.isEmpty else { return nil }
    self.line = line
    self.name = name.uppercased()
    self.value = String(value)
    let pairs = parts.head.dropFirst().map { parameter in
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = pair.count > 1 ? pair[1].filter { $0 != "\"" } : ""
      return (pair[0].uppercased(), value)
    }
    // A parameter given twice is a list, as phones write it: TYPE=IPHONE;TYPE=CELL.
    parameters = Dictionary(pairs) { "\($0),\($1)" }
  }

  /// The value with escapes resolved: a comma, a semicolon or a backslash is written with a
  /// backslash before it, and a line end as `\n`.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// Splits at the first colon, and the part before it at its semicolons; quoted marks do not
  /// count.
  private static func parts(of text: Substring) -> (head: [Substring], value: Substring?) {
    var head: [Substring] = []
    var begin = text.startIndex
    var isQuoted = false
    for index in text.indices {
      switch text[index] {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        head.append(text[begin..<index])
        begin = text.index(after: index)
      case ":" where !isQuoted:
        head.append(text[begin..<index])
        return (head, text[text.index(after: index)...])
      default: break
      }
    }
    return (head, nil)
  }
}

extension ContentLine {
  /// Unfolds the lines of a file.
  ///
  /// A line that begins with a space or a tab continues the one before it, even in the middle of a
  /// character. Line ends are CR LF, or LF alone.
  static func unfolded(_ text: [UInt8]) -> [(line: Int, text: String)] {
    var lines: [(line: Int, bytes: [UInt8])] = []
    let split = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, raw) in split.enumerated() {
      let line = raw.last == 0x0D ? raw.dropLast() : raw
      if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].bytes += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((index + 1, Array(line)))
      }
    }
    return lines.map { line in
      let text = (try? SheetEncoding.decode(line.bytes).text) ?? line.bytes
      return (line.line, String(decoding: text, as: UTF8.self))
    }
  }
}
