/// The places of names in the text of a TOML document.
///
/// TOMLKit gives the place of a parse error but not of a parsed name, so this finds table headers
/// and keys line by line. Names within an inline table or a list of several lines get the place of
/// the key they belong to. If TOMLKit cannot read the document, only ``torn`` is of use.
struct PolicyFilePlaces {
  /// A line and a column, from 1.
  struct Place: Hashable, Comparable {
    let line: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The first place where a table header has no name after its bracket, a brace closes a list, or
  /// there is a NUL; nil if there is none.
  ///
  /// TOMLKit must not see such a document. The first two fail assertions that are in its releases
  /// too, which ends the process. It passes texts on as C strings, which end at a NUL, and then
  /// fails to find a name that it has cut off.
  private(set) var torn: (place: Place, expected: String)?
  private var names: [[String]: Place] = [:]
  private var values: [[String]: Place] = [:]
  private var table: [String] = []
  private var open = OpenBrackets()

  /// Finds the places in a document.
  init(_ text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = TOMLLine(line)
      if let column = line.columnOfNUL {
        tear(index + 1, column, expected: "no character of the number 0")
      }
      read(line, number: index + 1)
    }
  }

  /// The place of a name, or else of the nearest table or key around it.
  func name(_ path: [String]) -> Place {
    nearest(path, in: names)
  }

  /// The place of a name's value, or else of the name.
  func value(_ path: [String]) -> Place {
    values[path] ?? name(path)
  }

  private func nearest(_ path: [String], in places: [[String]: Place]) -> Place {
    if let place = places[path] { return place }
    return path.isEmpty ? Place(line: 1, column: 1) : nearest(path.dropLast(), in: places)
  }

  private mutating func tear(_ line: Int, _ column: Int, expected: String) {
    torn = torn ?? (Place(line: line, column: column), expected)
  }

  private mutating func read(_ line: TOMLLine, number: Int) {
    var line = line
    defer {
      let (length, column) = (line.rest.count, line.column)
      if let left = open.pass(over: line.rest) {
        tear(number, column + length - left, expected: "a value or the end of the list")
      }
    }
    guard open.isNone else { return }
    line.skipBlanks()
    let isHeader = line.take("[")
    if isHeader { _ = line.take("[") }
    line.skipBlanks()
    if isHeader, !line.isAtKeyOrEnd {
      tear(number, line.column, expected: "the name of a table behind the bracket")
    }
    let keys = line.keys()
    guard !keys.isEmpty else { return }
    var path = isHeader ? [] : table
    for (key, column) in keys {
      path.append(key)
      names[path] = names[path] ?? Place(line: number, column: column)
    }
    if isHeader {
      table = path
      line.skip(to: "]")
      return
    }
    line.skipBlanks()
    guard line.take("=") else { return }
    line.skipBlanks()
    values[path] = Place(line: number, column: line.column)
  }
}

/// The brackets and the multi-line text that are open at the end of a line.
private struct OpenBrackets {
  private var brackets: [Unicode.Scalar] = []
  private var longText: [Unicode.Scalar]?

  var isNone: Bool { brackets.isEmpty && longText == nil }

  /// Skips a value, or a line that continues one; stops at a brace that closes a list, and returns
  /// the number of characters left, that brace included.
  ///
  /// Returns nil at the end.
  mutating func pass(over characters: ArraySlice<Unicode.Scalar>) -> Int? {
    var rest = characters
    while let first = rest.first {
      if let mark = longText {
        if rest.starts(with: mark) {
          longText = nil
          rest = rest.dropFirst(3)
        } else {
          rest = rest.dropFirst(first == "\\" && mark.first == "\"" ? 2 : 1)
        }
        continue
      }
      switch first {
      case "#": return nil
      case "[", "{": brackets.append(first)
      case "}" where brackets.last == "[": return rest.count
      case "]", "}": _ = brackets.popLast()
      case "\"", "'":
        let mark = Array(repeating: first, count: 3)
        if rest.starts(with: mark) {
          longText = mark
          rest = rest.dropFirst(2)
        } else {
          rest = rest.dropFirst(TOMLLine.quotedLength(rest) - 1)
        }
      default: break
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
