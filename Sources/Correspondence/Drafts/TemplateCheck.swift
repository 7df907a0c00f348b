import Domain
import Wording

/// Checks a template before the library may read it.
struct TemplateCheck {
  /// The faults in line order.
  private(set) var faults: [DraftTemplateError] = []
  private let kind: DraftKind
  private var open: [TemplateTag] = []

  private static let deepest = 10

  /// Checks a template of a kind of draft.
  init(_ text: String, for kind: DraftKind) {
    self.kind = kind
    guard text.utf8.count <= DraftTemplate.mostBytes else {
      faults = [.tooLong(most: DraftTemplate.mostBytes)]
      return
    }
    if !text.hasPrefix(DraftTemplate.subjectMark) { faults.append(.noSubject) }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where TerminalText.escaped(String(line)) != line {
      faults.append(.notText(line: index + 1))
    }
    let scanner = TemplateTagScanner(text)
    for tag in scanner.tags { check(tag) }
    if let line = scanner.unfinished { faults.append(.unfinished(line: line)) }
    for tag in open { faults.append(.open(line: tag.line, name: tag.name)) }
  }

  private mutating func check(_ tag: TemplateTag) {
    switch tag.sort {
    case .comment: break
    case .forbidden(let mark):
      faults.append(.forbidden(line: tag.line, mark: String(mark)))
    case .value: checkName(tag)
    case .section, .inverted:
      checkName(tag)
      open.append(tag)
      if open.count > Self.deepest { faults.append(.tooDeep(line: tag.line)) }
    case .close:
      guard let last = open.last, last.name == tag.name else {
        faults.append(.closed(line: tag.line, name: tag.name, expected: open.last?.name))
        return
      }
      open.removeLast()
    }
  }

  private mutating func checkName(_ tag: TemplateTag) {
    let names = DraftTag.names(of: kind)
    if names.contains(tag.name) || tag.name == "." && !open.isEmpty { return }
    faults.append(
      .unknown(
        line: tag.line, name: tag.name,
        suggestions: Suggestion.closest(to: tag.name, among: names, limit: 1)))
  }
}
