import Rendering
import Spreadsheets

extension ReportNumbers {
  /// Writes the numbers as a sheet: a row for all, for each employer and for each consultant.
  func write(to workbook: Workbook) throws(SpreadsheetError) {
    let sheet = try SheetTable(named: "Numbers", columns: Self.columns.map(\.title), in: workbook)
    let rows =
      [("all", Named(name: "", tally: all))] + byEmployer.map { ("employer", $0) }
      + byConsultant.map { ("consultant", $0) }
    for (kind, named) in rows {
      let cells = Self.columns.map { $0.cell(named.tally) }
      try sheet.add([.text(kind), .text(named.name.legible)] + cells.dropFirst(2))
    }
    try sheet.finish()
  }

  private typealias Column = (title: String, cell: (Tally) -> SheetCell)

  private static var columns: [Column] {
    [
      ("Numbers of", { _ in .empty }),
      ("Name", { _ in .empty }),
      (Figure.interviews.title, { .number($0.interviews) }),
      (Figure.held.title, { .number($0.held) }),
      (Figure.debriefs.title, { .number($0.debriefed.part) }),
      ("of debriefs due", { .number($0.debriefed.whole) }),
      ("\(Figure.debriefTime.title), median", { duration($0.debriefTime.median) }),
      ("of debriefs", { .number($0.debriefTime.count) }),
      ("\(Figure.feedbackTime.title), median", { duration($0.feedbackTime.median) }),
      ("of feedbacks", { .number($0.feedbackTime.count) }),
      (Figure.promises.title, { .number($0.promises.kept) }),
      ("of promises over", { .number($0.promises.share.whole) }),
      (
        "Working days late, median",
        { $0.promises.medianSlip.map { .number($0) } ?? .empty }
      ),
      (Figure.updatesOwed.title, { .number($0.updatesOwed) }),
      ("Remarks", { .text($0.remarks) }),
    ]
  }

  private static func duration(_ minutes: Int?) -> SheetCell {
    minutes.map { .duration(minutes: $0) } ?? .empty
  }
}

extension Tally {
  /// The notes on the numbers: those that are of too few, and what a day means.
  fileprivate var remarks: String {
    let few = [
      ("debriefs due", debriefed.whole), ("debriefs", debriefTime.count),
      ("feedbacks", feedbackTime.count), ("promises", promises.share.whole),
    ].filter { (1..<Share.few).contains($0.1) }.map(\.0)
    let warning = few.isEmpty ? nil : "too few to judge: " + few.joined(separator: ", ")
    return [warning, promises.habitWords].compactMap { $0 }.joined(separator: "; ")
  }
}
