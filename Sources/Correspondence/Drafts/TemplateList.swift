public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Listing where Row == (kind: DraftKind, chosen: (entry: JournalEntry, own: TextFile?)?) {
  /// The template in force for each kind of draft, from the entries that chose templates, in the
  /// order of recording; `source`, `entry`, `at` and `by` are null if nobody chose.
  public static func templates(
    _ entries: [JournalEntry], in calendar: WorkingCalendar
  ) -> Listing {
    Listing(
      DraftKind.allCases.map { ($0, entries.template(for: $0)) },
      detail: { row in
        row.chosen.map { chosen in
          "entry \(chosen.entry.id.number), "
            + "\(TimeWords.full(chosen.entry.stamp.at, in: calendar)) by "
            + chosen.entry.stamp.consultant.name
        } ?? ""
      },
      fields: [
        Field("draft") { .string($0.kind.rawValue) }.column(.whole("Draft")),
        Field("builtIn") { .bool($0.chosen?.own == nil) },
        Field("source") { .text($0.chosen?.own?.source) }
          .column(.text("Template")) { Cell($0.chosen?.own?.source ?? "built in") },
        Field("entry") { .id($0.chosen?.entry.id) },
        Field("at") { .moment($0.chosen?.entry.stamp.at) },
        Field("by") { .text($0.chosen?.entry.stamp.consultant.name) },
      ])
  }
}

extension Listing where Row == DraftTag {
  /// The names that a template of a kind of draft may use.
  public static func tags(of kind: DraftKind) -> Listing {
    Listing(
      DraftTag.tags(of: kind),
      block: { tag, page in
        page.unbroken(tag.usage, tone: .strong)
        page.line(tag.meaning, indent: 2)
      },
      fields: [
        Field("tag") { .string($0.rawValue) }, Field("shape") { .string($0.shape.rawValue) },
        Field("alwaysThere") { .bool($0.isAlwaysThere) },
        Field("meaning") { .string($0.meaning) },
      ])
  }
}

extension DraftTag {
  /// The name as a template writes it.
  fileprivate var usage: String {
    switch shape {
    case .text: "{{\(rawValue)}}"
    case .flag: "{{#\(rawValue)}} {{/\(rawValue)}}"
    case .list: "{{#\(rawValue)}}{{.}}{{/\(rawValue)}}"
    }
  }
}
