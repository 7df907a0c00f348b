import Wording

/// A file of components between BEGIN and END, as in iCalendar (RFC 5545) and vCard (RFC 6350).
struct ComponentFile {
  /// A component with the requested name.
  struct Component {
    /// The line of the file on which it begins, counted from 1.
    let line: Int
    /// Its own properties, without those of nested components.
    var properties: [ContentLine] = []

    /// Returns the first property with a name.
    func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

    /// Returns the first of these names that occurs more than once.
    func repeated(among names: [String]) -> String? {
      names.first { name in properties.count { $0.name == name } > 1 }
    }
  }

  /// The components with the requested name, in the order of the file.
  private(set) var components: [Component] = []
  /// The properties outside these components.
  private(set) var outside: [ContentLine] = []
  /// The component that the file begins with; nil if it begins with anything else.
  private(set) var beginsWith: String?
  private var open: [String] = []

  /// Reads the components with a name that are nested in `around`, the outermost first.
  static func read(
    _ name: String, in around: [String], _ contents: [UInt8]
  ) throws(ComponentError) -> ComponentFile {
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
      try file.take(line, name, around)
    }
    guard file.open.isEmpty else { throw .unpaired(line: lines.last?.line ?? 1) }
    return file
  }

  private mutating func take(
    _ line: ContentLine, _ name: String, _ around: [String]
  ) throws(ComponentError) {
    switch line.name {
    case "BEGIN":
      open.append(line.value.collapsed.uppercased())
      if open == around + [name] { components.append(Component(line: line.line)) }
    case "END":
      guard open.popLast() == line.value.collapsed.uppercased() else {
        throw .unpaired(line: line.line)
      }
    default:
      if open == around + [name] {
        components[components.count - 1].properties.append(line)
      } else if open == around {
        outside.append(line)
      }
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
