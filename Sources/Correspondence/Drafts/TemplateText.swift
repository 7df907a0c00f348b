public import Domain
import Rendering

/// The template in force.
public struct TemplateText: Hashable, Sendable {
  private let kind: DraftKind
  private let own: TextFile?

  /// Creates the agency's own template for a kind of draft; nil means the built-in one.
  public init(_ kind: DraftKind, own: TextFile?) {
    self.kind = kind
    self.own = own
  }

  private var source: String { own?.text ?? DraftTemplate.builtInText(for: kind) }

  /// The template as a file, verbatim: it has no character that controls a terminal.
  public var text: String { source }

  /// The template as JSON.
  public var json: String {
    JSONWriter.document([
      "draft": .string(kind.rawValue), "builtIn": .bool(own == nil),
      "source": .text(own?.source), "text": .string(source),
    ])
  }
}
