/// A file of components between BEGIN and END, as iCalendar (RFC 5545) and vCard (RFC 6350) have
/// them.
struct ComponentFile {
  /// One of the components that were asked for.
  struct Component {
    /// The line of the file on which it begins, counted from 1.
    let line: Int
    /// Its own properties, without those of the components inside it.
    var properties: [ContentLine] = []

    /// The first property of a name.
    func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

    /// The first of these names that more than one property has.
    func repeated(among names: [String]) -> String? {
      names.first { name in properties.count { $0.name == name } > 1 }
    }
  }

  /// Those of the name that was asked for, in the order of the file.
  private(set) var components: [Component] = []
  /// What stands around them.
  private(set) var outside: [ContentLine] = []
  /// The component that the file begins with; nil where it begins otherwise.
  private(set) var beginsWith: String?
  private var open: [String] = []

  /// Reads the components of a name that stand in those around them, the outermost first.
  static func read(
    _ name: String, in around: [String], _ contents: [UInt8]
  ) throws(ComponentProblem) -> ComponentFile {
    let (text, encoding): ([UInt8], SheetEncoding)
    do { (text, encoding) = try SheetEncoding.decode(contents) } catch {
      if case .nul(let line) = error { throw .nul(line: line) }
      throw .notText
    }
    var file = ComponentFile()
    // Lines may be folded inside a letter, so that they are decoded one by one.
    let lines = ContentLine.unfolded(encoding == .windows1252 ? contents : text)
    let first = lines.first.flatMap { ContentLine($0.text[...], line: $0.line) }
    file.beginsWith = first?.name == "BEGIN" ? first?.value.collapsed.uppercased() : nil
    for (number, text) in lines {
      // What is no property is nothing that we look for.
      guard let line = ContentLine(text[...], line: number) else { continue }
      try file.take(line, name, around)
    }
    guard file.open.isEmpty else { throw .unpaired(line: lines.last?.line ?? 1) }
    return file
  }

  private mutating func take(
    _ line: ContentLine, _ name: String, _ around: [String]
  ) throws(ComponentProblem) {
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
