public import Domain
public import Rendering
import WorkingTime

extension UndoneOfNoInterview {
  /// Creates the answer to an undo of a choice of templates: the first entry that the undo
  /// appended, the choices retracted and those restored.
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

  /// The choice in words.
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
