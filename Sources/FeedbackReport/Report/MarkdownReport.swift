import Rendering
import WorkingTime

extension FeedbackReport {
  /// The report as Markdown, in which no field is read as markup.
  func markdown(in calendar: WorkingCalendar) -> String {
    let times = Times.kept(calendar)
    var blocks = ["# " + Self.escaped(heading.title)]
    if let agency = heading.agency { blocks.append(Self.escaped(agency)) }
    blocks.append(Self.escaped(heading.confidentiality))
    blocks.append(introduction(times))
    if rows.isEmpty { blocks.append(Self.emptiness) }
    if isCounted { blocks.append(countsTable) }
    blocks.append(contentsOf: numbers.map(Self.blocks) ?? [])
    for card in cards(times) { blocks.append(contentsOf: Self.blocks(card)) }
    if let foot = heading.foot { blocks.append("---\n\n" + Self.escaped(foot)) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func introduction(_ times: Times) -> String {
    let period = heading.period(times)
    let sentences =
      [period.prefix(1).uppercased() + period.dropFirst()]
      + heading.filters.map { "\($0.name): \($0.value)" }
      + ["Made \(times.moment(heading.made))"]
    return sentences.map { "- " + Self.escaped($0) }.joined(separator: "\n")
  }

  private var countsTable: String {
    let titled = counts.titled(for: heading.audience)
    return Self.table(
      titled.map(\.title), titled.map { _ in "--:" }, [titled.map { String($0.number) }])
  }

  private static func table(
    _ titles: [String], _ alignment: [String], _ rows: [[String]]
  ) -> String {
    let lines = [titles.map(escaped), alignment] + rows.map { $0.map(escaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func blocks(_ numbers: ReportNumbers) -> [String] {
    let lines = numbers.all.titledWords.map { "- **\(escaped($0.0)):** \(escaped($0.1))" }
    let tables = numbers.tables.flatMap { table in
      let rows = Self.table(table.columns, table.columns.map { _ in "---" }, table.rows)
      return ["### " + escaped(table.title), rows] + (table.remark.map { [escaped($0)] } ?? [])
    }
    return ["## In numbers", lines.joined(separator: "\n")] + tables
  }

  private static func blocks(_ card: ReportCard) -> [String] {
    var blocks = ["## \(escaped(card.title)): \(escaped(card.subtitle))"]
    for (place, section) in card.sections.enumerated() {
      if place > 0 || section.part != .interview { blocks.append("### " + escaped(section.title)) }
      blocks.append(
        section.lines.isEmpty
          ? section.absence
          : section.lines.map { "- **\($0.title):**" + items($0.items) }.joined(separator: "\n"))
    }
    return blocks
  }

  private static func items(_ items: [String]) -> String {
    guard items.count > 1 else { return items.map { " " + escaped($0) }.joined() }
    return items.map { "\n  - " + escaped($0) }.joined()
  }

  private static func escaped(_ text: String) -> String {
    MarkdownText.escaped(text)
  }
}
