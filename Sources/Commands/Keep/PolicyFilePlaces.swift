/// Where the names of a TOML document stand in its text.
///
/// TOMLKit tells places of what it cannot read, and none of what it has read, so that the names are
/// looked for here: table headers and keys, line by line. What stands within an inline table or a
/// list that runs over several lines is placed at the key that it belongs to. Of documents that
/// TOMLKit cannot read only ``torn`` is of use.
struct PolicyFilePlaces {
  /// A line and a column, from 1.
  struct Place: Hashable, Comparable {
    let line: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// Where a table's header has no name behind its bracket, a brace closes a list, or a NUL is
  /// written; nil where nothing is so.
  ///
  /// TOMLKit is not to see such a document. The first two end the process, at assertions that are
  /// in its releases too; it passes texts on as C does, which ends them at a NUL, and does not find
  /// a name again that it has cut so.
  private(set) var torn: (place: Place, expected: String)?
  private var names: [[String]: Place] = [:]
  private var values: [[String]: Place] = [:]
  private var table: [String] = []
  private var open = OpenBrackets()

  /// The places of a document.
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

  /// Where a name stands, or else the nearest table or key around it.
  func name(_ path: [String]) -> Place {
    nearest(path, in: names)
  }

  /// Where the value of a name begins, or else where the name stands.
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

/// Which brackets are open at the end of a line, and whether a text of several lines is.
private struct OpenBrackets {
  private var brackets: [Unicode.Scalar] = []
  private var longText: [Unicode.Scalar]?

  var isNone: Bool { brackets.isEmpty && longText == nil }

  /// Passes over what stands behind a key, or over a line that goes on from the one before; stops at
  /// a brace that closes a list, and answers how many characters were left with it.
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
