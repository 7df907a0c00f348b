import Domain
import Mustache
public import Rendering
import Wording

/// The formats in which a pack can be written.
public enum PackFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for a browser or a printer.
  case html
  /// Text with light markup.
  case md
  /// Plain text.
  case txt
}

/// The pack to print: all that the other consultant needs to know, a sheet for each interview.
extension HandoverReport {
  private static let template = MustacheTemplate.html(PackageResources.handover_html_mustache)

  /// Returns the pack.
  ///
  /// Throws only if the program was built with a template that cannot be read.
  public func pack(_ format: PackFormat) throws(TemplateError) -> String {
    switch format {
    case .html: try Self.template.get().render(view)
    case .md: markdown
    case .txt: plainText
    }
  }

  private var title: String { "Handover from \(from.name) to \(to.name)" }

  private var subtitle: String {
    "\(Grammar.count(cards.count, "interview")), as of \(Times.kept(calendar).moment(now))"
  }

  private static let confidentiality = "For us alone: it has what candidates and employers told us."

  private var plainText: String {
    var page = Page(style: Style())
    page.line(title)
    page.line(subtitle)
    page.line(Self.confidentiality)
    for card in cards {
      page.gap()
      page.unbroken(String(repeating: "-", count: page.style.width))
      card.draw(within: .paper, on: &page)
    }
    return page.text
  }

  private var markdown: String {
    var blocks = ["# " + MarkdownText.escaped(title), subtitle, Self.confidentiality]
    for sheet in cards.map(CardSheet.init) {
      blocks.append("## " + MarkdownText.escaped(sheet.title))
      blocks += sheet.subtitles.map(MarkdownText.escaped)
      blocks.append(
        sheet.sections.map { section in
          "- **\(section.label):**"
            + section.lines.map { "\n  - " + MarkdownText.escaped($0) }.joined()
        }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The values for the template; every key that it names is present on every level.
  private var view: [String: Any] {
    [
      "title": title, "subtitle": subtitle, "confidentiality": Self.confidentiality,
      "sheets": cards.map(CardSheet.init).map { sheet in
        [
          "name": sheet.title, "subtitles": sheet.subtitles,
          "sections": sheet.sections.map { section in
            ["label": section.label, "lines": section.lines] as [String: Any]
          },
        ] as [String: Any]
      },
    ]
  }
}

/// A card on paper, not shortened.
struct CardSheet: Hashable, Sendable {
  /// A labelled part of the sheet.
  struct Section: Hashable, Sendable {
    /// The subject of the lines.
    let label: String
    /// The lines.
    let lines: [String]
  }

  /// The candidate and the contact details.
  let title: String
  /// The vacancy, the time and the consultant; then whom to ring at the employer, and the outcome.
  let subtitles: [String]
  /// The parts that are not empty.
  let sections: [Section]

  init(_ card: CallCard) {
    title = card.title
    subtitles = [card.subtitle] + [card.atEmployer, card.ending].compactMap { $0 }
    var lines = CardLines(limits: .paper, width: CardSheet.width)
    sections = card.parts(&lines).filter { !$0.1.isEmpty }
      .map { Section(label: $0.0, lines: $0.1) }
  }

  /// More columns than any of our texts takes, so that no line is cut.
  private static let width = 1_000_000
}

extension CallCard.Limits {
  /// The limits of a page of any length.
  static let paper = CallCard.Limits(
    duties: .max, lines: .max, contradictions: .max, openings: .max)
}
