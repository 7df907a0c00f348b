public import Domain

/// A template as it is in force.
public struct TemplateText: Hashable, Sendable {
  private let kind: DraftKind
  private let own: TemplateVersion.Own?

  /// The agency's own of a kind of draft; nil for the built-in one.
  public init(_ kind: DraftKind, own: TemplateVersion.Own?) {
    self.kind = kind
    self.own = own
  }

  private var source: String { own?.text ?? DraftTemplate.builtInText(for: kind) }

  /// The template as a file, to the letter: it has no character that a terminal could obey.
  public var text: String { source }

  /// The template as JSON.
  public var json: String {
    JSONWriter.document([
      "draft": .string(kind.rawValue), "builtIn": .bool(own == nil),
      "source": .text(own?.source), "text": .string(source),
    ])
  }
}
