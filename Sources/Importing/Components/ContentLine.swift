import Foundation

/// A property of an iCalendar file or a vCard: its name, its parameters and its value (RFC 5545
/// section 3.1).
struct ContentLine: Hashable {
  /// The line of the file on which it begins, counted from 1.
  let line: Int
  /// The name in capitals.
  let name: String
  /// The parameters, keyed by their names in capitals; one of vCard 2.1 may be a name alone.
  let parameters: [String: String]
  /// The value as in the file; quoted-printable text is decoded.
  let value: String

  /// Parses an unfolded line; nil if it is not a name and a value.
  init?(_ text: Substring, line: Int) {
    var parts = Self.parts(of: text)
    // A quotation mark that is never closed is a letter like any other.
    if parts.value == nil { parts = Self.parts(of: text, quoting: false) }
    guard let value = parts.value, let name = parts.head.first, !name.isEmpty else { return nil }
    self.line = line
    self.name = name.uppercased()
    let pairs = parts.head.dropFirst().map { parameter in
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (pair[0].uppercased(), pair.count > 1 ? Self.plain(pair[1]) : "")
    }
    // A parameter given twice is a list, as phones write it: TYPE=IPHONE;TYPE=CELL.
    parameters = Dictionary(pairs) { "\($0),\($1)" }
    let isPrintable =
      parameters["ENCODING"]?.uppercased() == Self.printable || parameters[Self.printable] != nil
    self.value = isPrintable ? Self.decoded(value) : String(value)
  }

  private static let printable = "QUOTED-PRINTABLE"

  /// A parameter's value without quotation marks, and with the marks that stand for other characters
  /// resolved (RFC 6868).
  private static func plain(_ value: Substring) -> String {
    let bare = value.filter { $0 != "\"" }
    guard bare.contains("^") else { return bare }
    return bare.replacing(#/\^([n'^])/#) { match in
      switch match.output.1 {
      case "n": " "
      case "'": "\""
      default: "^"
      }
    }
  }

  /// Quoted-printable text decoded (RFC 2045 section 6.7): `=C3=AB` is two bytes.
  private static func decoded(_ value: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2,
        let code = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    let text = try? SheetEncoding.decode(bytes).text
    return String(decoding: text ?? bytes.filter { $0 != 0 }, as: UTF8.self)
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
  private static func parts(
    of text: Substring, quoting: Bool = true
  ) -> (head: [Substring], value: Substring?) {
    var head: [Substring] = []
    var begin = text.startIndex
    var isQuoted = false
    for index in text.indices {
      switch text[index] {
      case "\"" where quoting: isQuoted.toggle()
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
  /// character; one after a quoted-printable line that ends with `=` does too. Line ends are CR LF,
  /// or LF alone.
  static func unfolded(_ text: [UInt8]) -> [(line: Int, text: String)] {
    var lines: [(line: Int, bytes: [UInt8])] = []
    var isOpen = false
    let split = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, raw) in split.enumerated() {
      let line = raw.last == 0x0D ? raw.dropLast() : raw
      if isOpen {
        lines[lines.count - 1].bytes.removeLast()
        lines[lines.count - 1].bytes += line
        isOpen = line.last == UInt8(ascii: "=")
      } else if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].bytes += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((index + 1, Array(line)))
        isOpen = line.last == UInt8(ascii: "=") && isPrintable(line)
      }
    }
    return lines.map { line in
      let text = (try? SheetEncoding.decode(line.bytes).text) ?? line.bytes
      return (line.line, String(decoding: text, as: UTF8.self))
    }
  }

  /// True if the part before the value says that the value is quoted-printable.
  private static func isPrintable(_ line: ArraySlice<UInt8>) -> Bool {
    String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).uppercased()
      .contains(printable)
  }
}
