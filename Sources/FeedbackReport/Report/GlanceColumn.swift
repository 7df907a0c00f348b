import ChasePolicy
import Domain

/// A column of the table in which a page shows all its interviews at a glance.
struct GlanceColumn: Sendable {
  /// The words of a cell, and their emphasis.
  struct Entry: Hashable, Sendable {
    let words: String
    /// The CSS class on a page: empty, `soft` or `late`.
    var tone = ""
  }

  /// The heading.
  let title: String
  /// The audiences that see it.
  let audiences: Set<Audience>
  /// The entries of its cell for an interview.
  let entries: @Sendable (ReportCard) -> [Entry]

  init(
    _ title: String, _ audiences: Set<Audience>,
    _ entries: @escaping @Sendable (ReportCard) -> [Entry]
  ) {
    self.title = title
    self.audiences = audiences
    self.entries = entries
  }

  /// The columns after the one with the title; a card has only what its reader may see.
  private static let table: [GlanceColumn] = [
    GlanceColumn("Interview", .agencyAndEmployer) { card in
      [Entry(words: card.subtitle), Entry(words: card.words("start"), tone: "soft")]
    },
    GlanceColumn("Interview", [.candidate]) { card in
      [Entry(words: card.words("start")), Entry(words: card.subtitle, tone: "soft")]
    },
    GlanceColumn("Candidate says", .agency) { card in
      card.isEmpty(.debrief)
        ? [Entry(words: "no debrief", tone: "soft")] : [Entry(words: card.words("interest"))]
    },
    GlanceColumn("Candidate\u{2019}s interest", [.employer]) {
      [Entry(words: $0.words("interest"))]
    },
    GlanceColumn("Employer says", .agencyAndCandidate) { $0.decisionEntries },
    GlanceColumn("Your decision", [.employer]) { $0.decisionEntries },
    GlanceColumn("Owed now", .agency) { card in
      card.owed.map { Entry(words: $0.words, tone: $0.isLate ? "late" : "") }
    },
    GlanceColumn("Next", [.employer, .candidate]) { card in
      ["promisedBy", "hearBy", "answerBy"].flatMap { key in card.line(key) }
    },
  ]

  /// The columns that an audience sees.
  static func all(for audience: Audience) -> [GlanceColumn] {
    table.filter { $0.audiences.contains(audience) }
  }
}

extension ReportCard {
  fileprivate var decisionEntries: [GlanceColumn.Entry] {
    guard words("decision").isEmpty else { return [.init(words: words("decision"))] }
    let since = words("awaitedSince")
    return [
      .init(
        words: since.isEmpty ? "no feedback" : "no feedback, awaited since \(since)", tone: "soft")
    ]
  }

  /// A field with its heading before it; empty if it has no value.
  fileprivate func line(_ key: String) -> [GlanceColumn.Entry] {
    sections.flatMap(\.lines).filter { $0.key == key }.map {
      .init(words: "\($0.title): \($0.items.joined(separator: "; "))")
    }
  }
}
