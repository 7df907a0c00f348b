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
        [
          ("Interviews", { Grammar.grouped($0.interviews) }),
          ("Working time to feedback", \.feedbackTime.words),
          ("Promises kept", \.promises.words),
          ("Calendar", { $0.promises.habitWords ?? $0.promises.slipWords ?? "" }),
        ]),
      table(
        "Consultants", "Consultant", byConsultant,
        [
          ("Interviews", { Grammar.grouped($0.interviews) }),
          ("Debriefs within 48 h", \.debriefed.words),
          ("Working time to debrief", \.debriefTime.words),
          ("Updates owed", \.updatesWords),
        ]),
      NumbersTable(
        title: "Stages", columns: ["Stage"] + Pipeline.Place.allCases.map(\.title.capitalised),
        rows: byStage.map { stage, pipeline in
          [stage?.words ?? "not said"]
            + Pipeline.Place.allCases.map { Grammar.grouped(pipeline[$0]) }
        }, more: 0),
    ]
  }

  private func table(
    _ title: String, _ subject: String, _ named: [Named],
    _ columns: [(title: String, words: (Tally) -> String)]
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
