import Wording

/// A file of components between BEGIN and END, as in iCalendar (RFC 5545) and vCard (RFC 6350).
struct ComponentFile {
  /// A component: a calendar, an event, a time zone, a card.
  struct Component {
    /// The name in capitals.
    let name: String
    /// The line of the file on which it begins, counted from 1.
    let line: Int
    /// Its own properties, without those of nested components.
    fileprivate(set) var properties: [ContentLine] = []
    /// The components in it.
    fileprivate(set) var components: [Component] = []

    /// Returns the first property with a name.
    func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

    /// Returns the first of these names that occurs more than once.
    func repeated(among names: [String]) -> String? {
      names.first { name in properties.count { $0.name == name } > 1 }
    }

    /// Returns the components in it with a name.
    func all(_ name: String) -> [Component] { components.filter { $0.name == name } }
  }

  /// The outermost components, in the order of the file.
  private(set) var components: [Component] = []
  /// The component that the file begins with; nil if it begins with anything else.
  private(set) var beginsWith: String?
  private var open: [Component] = []
  /// The names of the open components that are nested too deep to be kept.
  private var deeper: [String] = []

  /// The depth to which components are kept: no known file has more than four levels.
  private static let mostLevels = 8

  /// Reads a file.
  static func read(_ contents: [UInt8]) throws(ComponentError) -> ComponentFile {
    let (text, encoding): ([UInt8], SheetEncoding)
    do { (text, encoding) = try SheetEncoding.decode(contents) } catch {
      if case .nul(let line) = error { throw .nul(line: line) }
      throw .notText
    }
    var file = ComponentFile()
    // Lines may be folded inside a character, so they are decoded one by one.
    let lines = ContentLine.unfolded(encoding == .windows1252 ? contents : text)
    let first = lines.first.flatMap { ContentLine($0.text[...], line: $0.line) }
    file.beginsWith = first?.name == "BEGIN" ? first?.value.collapsed.uppercased() : nil
    for (number, text) in lines {
      // A line that is not a property is skipped.
      guard let line = ContentLine(text[...], line: number) else { continue }
      try file.take(line)
    }
    guard file.open.isEmpty else { throw .unpaired(line: lines.last?.line ?? 1) }
    return file
  }

  private mutating func take(_ line: ContentLine) throws(ComponentError) {
    switch line.name {
    case "BEGIN":
      let name = line.value.collapsed.uppercased()
      if open.count < Self.mostLevels {
        open.append(Component(name: name, line: line.line))
      } else {
        deeper.append(name)
      }
    case "END":
      let name = line.value.collapsed.uppercased()
      if let last = deeper.popLast() {
        guard last == name else { throw .unpaired(line: line.line) }
        return
      }
      guard let closed = open.popLast(), closed.name == name else {
        throw .unpaired(line: line.line)
      }
      if open.isEmpty {
        components.append(closed)
      } else {
        open[open.count - 1].components.append(closed)
      }
    default:
      guard deeper.isEmpty, !open.isEmpty else { return }
      open[open.count - 1].properties.append(line)
    }
  }
}

/// The reason why a file of components, a diary or contacts, cannot be read at all.
public enum ComponentError: Error, Hashable, Sendable {
  /// The file is not text.
  case notText
  /// A NUL character on this line, counted from 1.
  case nul(line: Int)
  /// A BEGIN without its END or the reverse, noticed on this line.
  case unpaired(line: Int)

  /// The problem in words.
  public var words: String {
    switch self {
    case .notText: "it is not text"
    case .nul(let line): "line \(line) has a NUL character"
    case .unpaired(let line): "line \(line): BEGIN and END do not pair up"
    }
  }
}
