import Domain
import Reports
import Spreadsheets
import Store

/// A run of a report: interview by interview from the store to the document.
struct ReportRun {
  let session: Session
  let filter: ReportFilter
  let output: OutputFile

  /// Writes the whole report as a workbook.
  func writeWorkbook(under heading: ReportHeading) throws {
    guard let path = output.writingPath, let name = output.path else {
      throw CommandError.missing(option: "-o", what: "the file that a workbook goes to")
    }
    do {
      let report = try SpreadsheetReport(heading, in: session.calendar, path: path)
      var interruption = Interruption()
      try session.forEachRow(filter) { row in
        interruption.goesOn {
          try report.add(row)
          return true
        }
      }
      try interruption.rethrow()
      try report.finish()
      warn(of: report.untold)
      try output.finish()
    } catch let error as SpreadsheetFault {
      throw CommandError.cannotCreate(path: name, reason: error.reason)
    }
  }

  /// Warns of decisions that a candidate would first learn from the report.
  private func warn(of untold: [Interview]) {
    for interview in untold {
      let number = interview.id.number
      Terminal.say(
        "note: it says how #\(number) was decided, and nobody has told "
          + "\(shown(interview.candidate.name)) yet; tell them first, then "
          + "`debrief contact \(number) candidate --reached`")
    }
  }

  /// Writes the whole report; stops without an error if its reader goes away.
  func write(with writer: ReportWriter) throws {
    let parts = writer
    var writer = writer
    var interruption = Interruption()
    guard try output.write(writer.begin()) else { return }
    try session.forEachPortion(of: filter) { rows in
      parts.part(of: rows)
    } _: { part in
      interruption.goesOn { try output.write(writer.add(part)) }
    }
    try interruption.rethrow()
    let end = try writer.end()
    warn(of: writer.untold)
    try output.finish(with: end)
  }
}
