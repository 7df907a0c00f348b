public import Domain
public import WorkingTime

/// The answer to an undo of a choice of templates.
public struct TemplateUndoAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [TemplateVersion]
  private let restored: [TemplateVersion]

  /// The first entry that the undo appended, the choices that count no longer and those that count
  /// again.
  public init(
    entry: Identifier<JournalEntry>, retracted: [TemplateVersion], restored: [TemplateVersion]
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
  }

  private var undone: UndoneOfNoInterview {
    UndoneOfNoInterview(
      entry: entry, retracted: retracted.map(\.undone), restored: restored.map(\.undone))
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    undone.write(on: &page)
    return page.text
  }

  /// The answer as JSON: as any undo.
  public func json(at now: Instant) -> String { undone.json(at: now) }
}

extension TemplateVersion {
  fileprivate var undone: UndoneOfNoInterview.Line {
    UndoneOfNoInterview.Line(entry: entry, words: words, json: json)
  }

  /// What was chosen.
  var words: String {
    own.map { "the template of \(kind.rawValue) from \($0.source)" }
      ?? "the built-in template of \(kind.rawValue)"
  }

  /// The choice as data.
  var json: JSON {
    [
      "entry": .number(Int(entry.number)), "kind": .string("templateSet"), "at": .moment(stamp.at),
      "by": .string(stamp.consultant.name), "draft": .string(kind.rawValue),
      "source": .text(own?.source),
    ]
  }
}
