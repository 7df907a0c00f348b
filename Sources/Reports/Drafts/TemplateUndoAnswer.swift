public import Domain
import WorkingTime

extension UndoneOfNoInterview {
  /// The answer to an undo of a choice of templates: the first entry that the undo appended, the
  /// choices that count no longer and those that count again.
  public init(
    entry: Identifier<JournalEntry>, retracted: [TemplateVersion], restored: [TemplateVersion]
  ) {
    self.init(
      entry: entry, retracted: retracted.map(\.undone), restored: restored.map(\.undone))
  }
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
