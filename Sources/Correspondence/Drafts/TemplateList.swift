public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The template in force for each kind of draft.
public struct TemplateList: Hashable, Sendable {
  private let versions: [TemplateVersion]

  /// Creates a list of choices, in the order of recording.
  public init(_ versions: [TemplateVersion]) {
    self.versions = versions
  }

  /// Returns the list for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    var page = Page(style: style)
    page.table(
      columns: [.whole("Draft"), .text("Template")],
      rows: DraftKind.allCases.map { kind in
        let version = versions.inForce(for: kind)
        return [
          Cell(kind.rawValue), Cell(version?.own?.source ?? "built in"),
        ]
      },
      details: DraftKind.allCases.map { kind in
        versions.inForce(for: kind).map { Self.provenance($0, calendar) } ?? ""
      })
    return page.text
  }

  /// The list as JSON: an object for each kind; `source`, `entry`, `at` and `by` are null if nobody
  /// chose.
  public var json: String {
    JSONWriter.document(
      .array(
        DraftKind.allCases.map { kind in
          let version = versions.inForce(for: kind)
          return [
            "draft": .string(kind.rawValue), "builtIn": .bool(version?.own == nil),
            "source": .text(version?.own?.source),
            "entry": .count(version.map { Int($0.entry.number) }),
            "at": .moment(version?.stamp.at), "by": .text(version?.stamp.consultant.name),
          ]
        }))
  }

  private static func provenance(_ version: TemplateVersion, _ calendar: WorkingCalendar) -> String
  {
    "entry \(version.entry.number), \(TimeWords.full(version.stamp.at, in: calendar)) by "
      + version.stamp.consultant.name
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

/// The answer to a choice of a template.
public struct TemplateAnswer: Hashable, Sendable {
  private let version: TemplateVersion

  /// Creates the answer to a recorded choice.
  public init(_ version: TemplateVersion) {
    self.version = version
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.unbroken("Set: \(version.words)")
    page.unbroken("Undo: `debrief undo \(version.entry.number)`")
    return page.text
  }

  /// The answer as JSON.
  public var json: String { JSONWriter.document(version.json) }
}
