import Mustache
public import Rendering

/// Sheets to print or to send, each with labelled parts, under one heading.
public struct Sheets: Hashable, Sendable {
  /// One sheet.
  public struct Sheet: Hashable, Sendable {
    /// A labelled part of a sheet.
    public struct Section: Hashable, Sendable {
      /// The subject of the lines.
      public let label: String
      /// The lines.
      public let lines: [String]

      /// A part with its lines.
      public init(_ label: String, _ lines: [String]) {
        self.label = label
        self.lines = lines
      }
    }

    /// The heading.
    public let title: String
    /// The lines under it.
    public let subtitles: [String]
    /// The parts that are not empty.
    public let sections: [Section]

    /// A sheet without its empty parts.
    public init(_ title: String, _ subtitles: [String], _ sections: [Section]) {
      self.title = title
      self.subtitles = subtitles
      self.sections = sections.filter { !$0.lines.isEmpty }
    }
  }

  /// The heading of all.
  let title: String
  /// The lines under it.
  let subtitles: [String]
  /// The line at the foot; nil for none.
  let foot: String?
  /// The sheets.
  let sheets: [Sheet]

  /// Sheets under a heading.
  public init(_ title: String, _ subtitles: [String], _ sheets: [Sheet], foot: String? = nil) {
    self.title = title
    self.subtitles = subtitles
    self.sheets = sheets
    self.foot = foot
  }

  private static let template = MustacheTemplate.html(PackageResources.sheets_html_mustache)

  /// The page for a browser or a printer.
  ///
  /// Throws only if the program was built with a template that cannot be read.
  public func html() throws(TemplateError) -> String { try Self.template.get().render(view) }

  /// Text with light markup, in which no field is read as such.
  public var markdown: String {
    var blocks = ["# " + MarkdownText.escaped(title)] + subtitles.map(MarkdownText.escaped)
    for sheet in sheets {
      blocks.append("## " + MarkdownText.escaped(sheet.title))
      blocks += sheet.subtitles.map(MarkdownText.escaped)
      blocks.append(
        sheet.sections.map { section in
          "- **\(section.label):**"
            + section.lines.map { "\n  - " + MarkdownText.escaped($0) }.joined()
        }.joined(separator: "\n"))
    }
    if let foot { blocks.append("---\n\n" + MarkdownText.escaped(foot)) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Plain text.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line(title, tone: .strong)
    for line in subtitles { page.line(line) }
    for sheet in sheets {
      page.gap()
      page.line(sheet.title, tone: .strong)
      for line in sheet.subtitles { page.line(line) }
      for section in sheet.sections {
        page.gap()
        page.line(section.label, tone: .strong)
        for line in section.lines {
          page.item("-", tone: .plain, marginWidth: 2, indent: 0, [line])
        }
      }
    }
    if let foot {
      page.gap()
      page.line(foot, tone: .quiet)
    }
    return page.text
  }

  /// The values for the template; every key that it names is present on every level.
  private var view: [String: Any] {
    [
      "title": title, "lines": subtitles.map { ["line": $0] },
      "foot": foot.map { [["line": $0]] } ?? [],
      "sheets": sheets.map { sheet in
        [
          "name": sheet.title, "subtitles": sheet.subtitles,
          "sections": sheet.sections.map { section in
            ["label": section.label, "lines": section.lines.map { ["line": $0] }] as [String: Any]
          },
        ] as [String: Any]
      },
    ]
  }
}
