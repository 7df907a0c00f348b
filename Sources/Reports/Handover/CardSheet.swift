import Domain
import WorkingTime

/// A card on paper: nothing of it is shortened.
struct CardSheet: Hashable, Sendable {
  /// A part of it under its label.
  struct Section: Hashable, Sendable {
    /// What the lines are about.
    let label: String
    /// The lines.
    let lines: [String]
  }

  /// Whom it is about, and how to reach them.
  let title: String
  /// The vacancy, the time, and who looks after it; then how it ended, where it has.
  let subtitles: [String]
  /// The parts that have anything in them.
  let sections: [Section]

  init(_ card: CallCard) {
    title = card.title
    subtitles = [card.subtitle] + [card.ending].compactMap { $0 }
    var lines = CardLines(limits: .paper, width: CardSheet.width)
    sections = card.parts(&lines).filter { !$0.1.isEmpty }
      .map { Section(label: $0.0, lines: $0.1) }
  }

  /// More columns than any text of ours takes, so that no line is cut.
  private static let width = 1_000_000
}

extension CallCard.Limits {
  /// The limits of a page that may be as long as it must.
  static let paper = CallCard.Limits(
    duties: .max, lines: .max, contradictions: .max, openings: .max)
}
