import Domain
import WorkingTime

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
  /// The vacancy, the time and the consultant; then the outcome, if it has one.
  let subtitles: [String]
  /// The parts that are not empty.
  let sections: [Section]

  init(_ card: CallCard) {
    title = card.title
    subtitles = [card.subtitle] + [card.ending].compactMap { $0 }
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
