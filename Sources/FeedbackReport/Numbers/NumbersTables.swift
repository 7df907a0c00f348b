import Domain
import Rendering
import Wording

/// A table of numbers as a page shows it.
struct NumbersTable: Hashable, Sendable {
  /// The title, such as `Employers`.
  let title: String
  /// The titles of its columns, that of the names first.
  let columns: [String]
  /// The rows, a cell for each column.
  let rows: [[String]]
  /// The number of rows left out.
  let more: Int

  /// The most rows that a page shows; a workbook shows more.
  static let most = 12

  /// The remark on the rows that are not shown; nil if all are.
  var remark: String? {
    more == 0
      ? nil : "And \(Grammar.grouped(more)) more, in the report as a workbook or as JSON."
  }
}

extension ReportNumbers {
  /// The tables of a page, in their order.
  var tables: [NumbersTable] {
    [
      table(
        "Employers", "Employer", byEmployer,
        Self.columns([.interviews, .feedbackTime]) + [
          (Figure.promises.title, \.promises.words),
          ("Calendar", { $0.promises.habitWords ?? $0.promises.slipWords ?? "" }),
        ]),
      table(
        "Consultants", "Consultant", byConsultant,
        Self.columns([.interviews, .debriefs, .debriefTime, .updatesOwed])),
      NumbersTable(
        title: "Stages", columns: ["Stage"] + Pipeline.Place.allCases.map(\.title.capitalised),
        rows: byStage.map { stage, pipeline in
          [stage?.words ?? "not said"]
            + Pipeline.Place.allCases.map { Grammar.grouped(pipeline[$0]) }
        }, more: 0),
    ]
  }

  private typealias Column = (title: String, words: (Tally) -> String)

  private static func columns(_ figures: [Figure]) -> [Column] {
    figures.map { ($0.title, $0.words) }
  }

  private func table(
    _ title: String, _ subject: String, _ named: [Named], _ columns: [Column]
  ) -> NumbersTable {
    NumbersTable(
      title: title, columns: [subject] + columns.map(\.title),
      rows: named.prefix(NumbersTable.most).map { one in
        [one.name] + columns.map { $0.words(one.tally) }
      }, more: max(0, named.count - NumbersTable.most))
  }
}

extension String {
  /// The text with its first letter a capital.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
