import Domain
import Mustache
import Rendering
import WorkingTime

extension FeedbackReport {
  private static let template = MustacheTemplate.html(PackageResources.report_html_mustache)

  /// The report as one HTML file that needs nothing else, for a screen and for paper.
  ///
  /// Throws only if the template that the program was built with cannot be read.
  func html(in calendar: WorkingCalendar) throws(TemplateError) -> String {
    try Self.template.get().render(view(Times.kept(calendar)))
  }

  /// The number of interviews from which paper shows each as a few paragraphs.
  private static let fewest = 5

  /// The values that fill the template.
  ///
  /// Every key that the template names exists on every level, so that none is looked up on the
  /// level above.
  private func view(_ times: Times) -> [String: Any] {
    let cards = cards(times)
    let columns = GlanceColumn.all(for: heading.audience)
    let period = heading.period(times)
    return [
      "title": heading.title,
      "audience": heading.audience.rawValue,
      "confidentiality": heading.confidentiality,
      "made": times.moment(heading.made),
      "agency": heading.agency.map { [["name": $0]] } ?? [],
      "sender": heading.foot.map { [["line": $0]] } ?? [],
      "period": period.prefix(1).uppercased() + period.dropFirst(),
      "filters": heading.filters.map { ["name": $0.name, "value": $0.value] },
      "numbers": counts.titled(for: heading.audience).map {
        ["number": String($0.number), "title": $0.title]
      },
      "isEmpty": cards.isEmpty,
      "isCounted": isCounted,
      "emptiness": Self.emptiness,
      "subject": heading.audience == .candidate ? "Vacancy" : "Candidate",
      "columns": columns.map { ["title": $0.title] },
      "labels": zip(columns, 2...).map { ["place": String($1), "label": $0.title] },
      "hasNumbers": numbers != nil,
      "figures": numbers.map { [$0.view] } ?? [],
      "glance": Self.glance(cards).map { Self.view($0, columns) },
      "cards": cards.map { Self.view($0, columns) },
      "isDense": heading.audience == .internal && cards.count >= Self.fewest,
    ]
  }

  private static func view(_ card: ReportCard, _ columns: [GlanceColumn]) -> [String: Any] {
    [
      "id": String(card.place),
      "name": card.title,
      "matter": card.subtitle,
      "cells": columns.map { column in
        [
          "entries": column.entries(card).enumerated().map { place, entry in
            [
              "words": entry.words, "isToned": !entry.tone.isEmpty, "tone": entry.tone,
              // In a table of thousands of lines, the first entry of a cell needs no element around
              // it.
              "isBare": place == 0 && entry.tone.isEmpty,
            ] as [String: Any]
          }
        ]
      },
      "timeline": card.timeline.map { [$0.view] } ?? [],
      "sections": card.sections.map(Self.view),
    ]
  }

  private static func view(_ section: ReportCard.Section) -> [String: Any] {
    [
      "part": String(describing: section.part),
      "heading": section.title,
      "isAbsent": section.lines.isEmpty,
      "absence": section.absence,
      // Lines set side by side need an element that keeps a label with its value.
      "isApart": [.interview, .next].contains(section.part),
      "lines": section.lines.map { ["label": $0.title, "items": $0.items] as [String: Any] },
    ]
  }
}
