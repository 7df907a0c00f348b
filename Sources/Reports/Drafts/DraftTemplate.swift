import Mustache
public import Domain

/// The template of a kind of draft: a line with the subject, an empty line, and the text.
///
/// It can name what that kind of draft has, and nothing else; it includes no file. What is filled
/// in is never read as a template again.
public struct DraftTemplate: Sendable {
  /// Of which drafts.
  public let kind: DraftKind
  /// The template as it was written, its line ends made plain.
  public let text: String
  let subject: MustacheTemplate
  let body: MustacheTemplate

  /// A template as it was written, or everything that is wrong with it.
  public static func reading(
    _ text: String, for kind: DraftKind
  ) -> Result<DraftTemplate, DraftTemplateFaults> {
    let text = text.replacing("\r\n", with: "\n")
    let faults = TemplateCheck(text, for: kind).faults
    guard faults.isEmpty else { return .failure(DraftTemplateFaults(faults)) }
    do {
      let template = try DraftTemplate(checked: text, for: kind)
      let missing = template.emptyParts
      return missing.isEmpty ? .success(template) : .failure(DraftTemplateFaults(missing))
    } catch {
      return .failure(DraftTemplateFaults([error]))
    }
  }

  private init(checked text: String, for kind: DraftKind) throws(DraftTemplateFault) {
    self.kind = kind
    self.text = text
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    subject = try Self.template(parts[0].dropFirst(Self.subjectMark.count))
    body = try Self.template((parts.dropFirst().first ?? "").drop { $0 == "\n" })
  }

  /// The longest template, in bytes.
  public static let mostBytes = 65_536

  /// What a template's first line begins with.
  static let subjectMark = "Subject:"

  private static func template(_ text: Substring) throws(DraftTemplateFault) -> MustacheTemplate {
    do {
      // Mail is no HTML: a name with an ampersand stays as it is.
      return try MustacheTemplate(string: "{{%CONTENT_TYPE: TEXT}}\n" + text)
    } catch {
      throw .unreadable(reason: "\((error as? MustacheTemplate.ParserError)?.error ?? error)")
    }
  }

  /// The subject and the text for a draft.
  func filled(_ values: DraftValues) -> (subject: String, body: String) {
    let view = values.view
    return (subject.render(view).onOneLine, body.render(view).asParagraphs)
  }

  /// What is empty where it is filled in for examples that have everything, or next to nothing: each
  /// part with the first of them.
  private var emptyParts: [DraftTemplateFault] {
    let examples = DraftExample.all(for: kind).map { ($0.name, filled($0.values)) }
    let parts = [
      ("subject", examples.first { $0.1.subject.isEmpty }),
      ("text", examples.first { $0.1.body.isEmpty }),
    ]
    return parts.compactMap { part, example in
      example.map { .empty(part: part, example: $0.0) }
    }
  }
}

/// Everything that is wrong with a template.
public struct DraftTemplateFaults: Error, Hashable, Sendable {
  /// In the order of the lines; never empty.
  public let faults: [DraftTemplateFault]

  init(_ faults: [DraftTemplateFault]) {
    self.faults = faults
  }
}
