import Foundation

/// A tag of a Mustache template.
struct TemplateTag: Hashable, Sendable {
  /// The type of a tag.
  enum Sort: Hashable, Sendable {
    case value, section, inverted, close, comment
    /// A tag that our templates may not use, by its mark: a file, another language, a delimiter.
    case forbidden(Character)
  }

  /// The line of the tag, from 1.
  let line: Int
  let sort: Sort
  /// The name in the tag.
  let name: String
}

/// Finds the tags of a Mustache template, each on its line, before the library reads it.
///
/// The library reports little about a template's faults, and lets it read files. Like the library,
/// the scanner works on characters.
struct TemplateTagScanner {
  private let text: [Character]
  private var position = 0
  private var line = 1
  private(set) var tags: [TemplateTag] = []
  /// The line of a tag that is not closed.
  private(set) var unfinished: Int?

  init(_ text: String) {
    self.text = Array(text)
    while position < self.text.count, unfinished == nil {
      if isAt("{{") { readTag() } else { step() }
    }
  }

  private mutating func readTag() {
    let start = line
    step(2)
    let mark = position < text.count ? text[position] : " "
    let isTriple = mark == "{"
    let sort = Self.sort(of: mark)
    if sort != .value || "{&".contains(mark) { step() }
    let end = isTriple ? "}}}" : "}}"
    var name = ""
    while position < text.count, !isAt(end) {
      name.append(text[position])
      step()
    }
    guard position < text.count else {
      unfinished = start
      return
    }
    step(end.count)
    tags.append(
      TemplateTag(line: start, sort: sort, name: name.trimmingCharacters(in: .whitespaces)))
  }

  private static func sort(of mark: Character) -> TemplateTag.Sort {
    switch mark {
    case "#": .section
    case "^": .inverted
    case "/": .close
    case "!": .comment
    case ">", "<", "$", "%", "=": .forbidden(mark)
    default: .value
    }
  }

  private func isAt(_ mark: String) -> Bool {
    text[position...].starts(with: mark)
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where position < text.count {
      if text[position].isNewline { line += 1 }
      position += 1
    }
  }
}
