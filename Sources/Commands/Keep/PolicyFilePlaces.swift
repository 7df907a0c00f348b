/// Where the names of a TOML document stand in its text.
///
/// TOMLKit tells places of what it cannot read, and none of what it has read, so that the names are
/// looked for here: table headers and keys, line by line. What stands within an inline table or a
/// list that runs over several lines is placed at the key that it belongs to. Only documents that
/// TOMLKit could read are given to it.
struct PolicyFilePlaces {
  /// A line and a column, from 1.
  struct Place: Hashable, Comparable {
    let line: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  private var names: [[String]: Place] = [:]
  private var values: [[String]: Place] = [:]
  private var table: [String] = []
  private var open = OpenBrackets()

  /// The places of a document.
  init(_ text: String) {
    // A carriage return and a line feed are one character to Swift.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      read(TOMLLine(line), number: index + 1)
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

  private mutating func read(_ line: TOMLLine, number: Int) {
    var line = line
    defer { open.pass(over: line.rest) }
    guard open.isNone else { return }
    line.skipBlanks()
    let isHeader = line.take("[")
    if isHeader { _ = line.take("[") }
    line.skipBlanks()
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

/// How many brackets are open at the end of a line, and whether a text of several lines is.
private struct OpenBrackets {
  private var depth = 0
  private var longText: String?

  var isNone: Bool { depth == 0 && longText == nil }

  /// Passes over what stands behind a key, or over a line that goes on from the one before.
  mutating func pass(over characters: ArraySlice<Character>) {
    var rest = characters
    while let first = rest.first {
      if let mark = longText {
        if rest.starts(with: mark) {
          longText = nil
          rest = rest.dropFirst(3)
        } else {
          rest = rest.dropFirst(first == "\\" && mark == "\"\"\"" ? 2 : 1)
        }
        continue
      }
      switch first {
      case "#": return
      case "[", "{": depth += 1
      case "]", "}": depth = max(0, depth - 1)
      case "\"", "'":
        let mark = String(repeating: first, count: 3)
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
  }
}
