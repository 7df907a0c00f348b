public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The template in force for each kind of draft.
public struct TemplateList: Hashable, Sendable {
  private let entries: [JournalEntry]

  /// Creates a list of the entries that chose templates, in the order of recording.
  public init(_ entries: [JournalEntry]) {
    self.entries = entries
  }

  /// Returns the list for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    var page = Page(style: style)
    page.table(
      columns: [.whole("Draft"), .text("Template")],
      rows: DraftKind.allCases.map { kind in
        [
          Cell(kind.rawValue), Cell(entries.template(for: kind)?.own?.source ?? "built in"),
        ]
      },
      details: DraftKind.allCases.map { kind in
        entries.template(for: kind).map { Self.provenance($0.entry, calendar) } ?? ""
      })
    return page.text
  }

  /// The list as JSON: an object for each kind; `source`, `entry`, `at` and `by` are null if nobody
  /// chose.
  public var json: String {
    JSONWriter.document(
      .array(
        DraftKind.allCases.map { kind in
          let chosen = entries.template(for: kind)
          return [
            "draft": .string(kind.rawValue), "builtIn": .bool(chosen?.own == nil),
            "source": .text(chosen?.own?.source),
            "entry": .count(chosen.map { Int($0.entry.id.number) }),
            "at": .moment(chosen?.entry.stamp.at), "by": .text(chosen?.entry.stamp.consultant.name),
          ]
        }))
  }

  private static func provenance(_ entry: JournalEntry, _ calendar: WorkingCalendar) -> String {
    "entry \(entry.id.number), \(TimeWords.full(entry.stamp.at, in: calendar)) by "
      + entry.stamp.consultant.name
  }
}

/// The names that a template of a kind of draft may use.
public struct TemplateTagList: Hashable, Sendable {
  private let tags: [DraftTag]

  /// Creates the list for a kind of draft.
  public init(of kind: DraftKind) {
    tags = DraftTag.tags(of: kind)
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for tag in tags {
      page.unbroken(Self.usage(tag), tone: .strong)
      page.line(tag.meaning, indent: 2)
    }
    return page.text
  }

  /// The list as JSON.
  public var json: String {
    JSONWriter.document(
      .array(
        tags.map { tag in
          [
            "tag": .string(tag.rawValue), "shape": .string(tag.shape.rawValue),
            "alwaysThere": .bool(tag.isAlwaysThere), "meaning": .string(tag.meaning),
          ]
        }))
  }

  private static func usage(_ tag: DraftTag) -> String {
    switch tag.shape {
    case .text: "{{\(tag.rawValue)}}"
    case .flag: "{{#\(tag.rawValue)}} {{/\(tag.rawValue)}}"
    case .list: "{{#\(tag.rawValue)}}{{.}}{{/\(tag.rawValue)}}"
    }
  }
}
