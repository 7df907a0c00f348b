public import Domain
import Mustache

/// The template of a kind of draft: a line with the subject, an empty line, and the text.
///
/// It can name the values of that kind of draft and nothing else, and includes no file. Values
/// filled in are never read as a template again.
public struct DraftTemplate: Sendable {
  /// The kind of draft.
  public let kind: DraftKind
  /// The template as written, with normalised line ends.
  public let text: String
  let subject: MustacheTemplate
  let body: MustacheTemplate

  /// Returns a template as written, or all its faults.
  public static func reading(
    _ text: String, for kind: DraftKind
  ) -> Result<DraftTemplate, DraftTemplateErrors> {
    let text = text.replacing("\r\n", with: "\n")
    let faults = TemplateCheck(text, for: kind).faults
    guard faults.isEmpty else { return .failure(DraftTemplateErrors(faults)) }
    do {
      let template = try DraftTemplate(checked: text, for: kind)
      let missing = template.emptyParts
      return missing.isEmpty ? .success(template) : .failure(DraftTemplateErrors(missing))
    } catch {
      return .failure(DraftTemplateErrors([error]))
    }
  }

  private init(checked text: String, for kind: DraftKind) throws(DraftTemplateError) {
    self.kind = kind
    self.text = text
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    subject = try Self.template(parts[0].dropFirst(Self.subjectMark.count))
    body = try Self.template((parts.dropFirst().first ?? "").drop { $0 == "\n" })
  }

  /// The maximum length of a template, in bytes.
  public static let mostBytes = 65_536

  /// The beginning of a template's first line.
  static let subjectMark = "Subject:"

  private static func template(_ text: Substring) throws(DraftTemplateError) -> MustacheTemplate {
    do {
      // Mail is not HTML: a name with an ampersand stays as it is.
      return try MustacheTemplate(string: "{{%CONTENT_TYPE: TEXT}}\n" + text)
    } catch {
      throw .unreadable(reason: "\((error as? MustacheTemplate.ParserError)?.error ?? error)")
    }
  }

  /// Returns the subject and the text for a draft.
  func filled(_ values: DraftValues) -> (subject: String, body: String) {
    let view = values.view
    return (subject.render(view).onOneLine, body.render(view).asParagraphs)
  }

  /// The parts that are empty for an example with every value or with next to none, each with the
  /// first such example.
  private var emptyParts: [DraftTemplateError] {
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

/// All faults of a template.
public struct DraftTemplateErrors: Error, Hashable, Sendable {
  /// The faults in line order; never empty.
  public let faults: [DraftTemplateError]

  init(_ faults: [DraftTemplateError]) {
    self.faults = faults
  }
}

extension DraftTemplate {
  /// Returns the text of the built-in template for a kind of draft.
  public static func builtInText(for kind: DraftKind) -> String {
    String(decoding: bytes(of: kind), as: UTF8.self)
  }

  private static func bytes(of kind: DraftKind) -> [UInt8] {
    switch kind {
    case .thankYou: PackageResources.draft_thank_you_mustache
    case .forgotten: PackageResources.draft_forgotten_mustache
    case .chase: PackageResources.draft_chase_mustache
    case .update: PackageResources.draft_update_mustache
    case .rejection: PackageResources.draft_rejection_mustache
    case .offer: PackageResources.draft_offer_mustache
    case .change: PackageResources.draft_change_mustache
    case .confirmation: PackageResources.draft_confirmation_mustache
    case .handover: PackageResources.draft_handover_mustache
    }
  }
}
