public import Domain
public import WorkingTime

/// The answer to an undo of a choice of templates.
public struct TemplateUndoAnswer: Hashable, Sendable {
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

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for version in retracted {
      page.unbroken("Undone: entry \(version.entry.number), \(version.words)")
    }
    for version in restored {
      page.unbroken("Counts again: entry \(version.entry.number), \(version.words)")
    }
    page.unbroken(
      "`debrief undo \(entry.number)` \(retracted.isEmpty ? "takes that" : "brings it") back.")
    return page.text
  }

  /// The answer as JSON: as any undo.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json)),
      "restored": .array(restored.map(\.json)), "duties": .array([]),
    ])
  }
}

extension TemplateVersion {
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
