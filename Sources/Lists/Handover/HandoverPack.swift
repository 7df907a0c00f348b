import Domain
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
  /// Returns the pack.
  ///
  /// Throws only if the program was built with a template that cannot be read.
  public func pack(_ format: PackFormat) throws(TemplateError) -> String {
    switch format {
    case .html: try sheets.html()
    case .md: sheets.markdown
    case .txt: plainText
    }
  }

  private var sheets: Sheets {
    Sheets(title, [subtitle, Self.confidentiality], cards.map(Sheets.Sheet.init))
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
}

extension Sheets.Sheet {
  /// A card on paper, not shortened: the candidate and the contact details; the vacancy, the time and
  /// the consultant; whom to ring at the employer, and the outcome; then its parts.
  init(_ card: CallCard) {
    var lines = CardLines(limits: .paper, width: Self.width)
    self.init(
      card.title, [card.subtitle] + [card.atEmployer, card.ending].compactMap { $0 },
      card.parts(&lines).map { Section($0.0, $0.1) })
  }

  /// More columns than any of our texts takes, so that no line is cut.
  private static let width = 1_000_000
}

extension CallCard.Limits {
  /// The limits of a page of any length.
  static let paper = CallCard.Limits(
    duties: .max, lines: .max, contradictions: .max, openings: .max)
}
