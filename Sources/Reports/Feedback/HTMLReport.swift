public import WorkingTime
import Mustache

extension FeedbackReport {
  /// The report as one HTML file that needs nothing else, for a screen and for paper.
  ///
  /// Throws only where the program was built with a template that cannot be read.
  public func html(in calendar: WorkingCalendar) throws(TemplateFault) -> String {
    try HTMLTemplate.parsed.get().render(view(Times.kept(calendar)))
  }

  /// What the template is filled with.
  ///
  /// Every key that it names is there on every level, so that none is ever looked up on the level
  /// above.
  private func view(_ times: Times) -> [String: Any] {
    let cards = rows.map { ReportCard($0, fields: fields, times: times) }
    let period = heading.period(times)
    return [
      "title": ReportHeading.title,
      "confidentiality": heading.confidentiality,
      "made": times.moment(heading.made),
      "period": period.prefix(1).uppercased() + period.dropFirst(),
      "filters": heading.filters.map { ["name": $0.name, "value": $0.value] },
      "numbers": counts.titled.map { ["number": String($0.number), "title": $0.title] },
      "isEmpty": cards.isEmpty,
      "emptiness": Self.emptiness,
      "cards": cards.map(Self.view),
    ]
  }

  private static func view(_ card: ReportCard) -> [String: Any] {
    [
      "id": String(card.number),
      "name": card.title,
      "matter": card.subtitle,
      "when": card.words("start"),
      "interest": card.words("interest"),
      "hasDebrief": !card.isEmpty(.debrief),
      "decision": card.words("decision"),
      "hasFeedback": !card.isEmpty(.feedback),
      "owed": card.owed.map { ["words": $0.words, "isLate": $0.isLate] as [String: Any] },
      "sections": card.sections.map(Self.view),
    ]
  }

  private static func view(_ section: ReportCard.Section) -> [String: Any] {
    [
      "part": String(describing: section.part),
      "heading": section.part.title,
      "isAbsent": section.lines.isEmpty,
      "absence": section.part.absence,
      "lines": section.lines.map { ["label": $0.title, "items": $0.items] as [String: Any] },
    ]
  }
}
