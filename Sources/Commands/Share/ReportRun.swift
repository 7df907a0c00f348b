import Domain
import FeedbackReport
import Spreadsheets
import Store

/// A run of a report: interview by interview from the store to the document.
struct ReportRun {
  let desk: Desk
  let filter: ReportFilter
  let output: OutputFile

  /// Writes the whole report as a workbook.
  func writeWorkbook(under heading: ReportHeading) throws {
    guard let path = output.placeOfWriting, let name = output.path else {
      throw Refusal.missing(option: "-o", what: "the file that a workbook goes to")
    }
    let untold: [Interview]
    do {
      let report = try SpreadsheetReport(heading, in: desk.calendar, path: path)
      var fault: SpreadsheetFault?
      try desk.forEachRow(filter) { row in
        do throws(SpreadsheetFault) {
          try report.add(row)
        } catch {
          fault = error
        }
        return fault == nil
      }
      if let fault { throw fault }
      try report.finish()
      untold = report.untold
    } catch let fault as SpreadsheetFault {
      throw Refusal.cannotCreate(path: name, reason: fault.reason)
    }
    try output.finish()
    warn(of: untold)
  }

  /// Warns of decisions and closings that a candidate would first learn from the report.
  private func warn(of untold: [Interview]) {
    for interview in untold {
      let number = interview.id.number
      Output.say(
        "note: it says what came of #\(number), and nobody has told "
          + "\(shown(interview.candidate.name)) yet; tell them first, then "
          + "`debrief contact \(number) candidate --reached`")
    }
  }

  /// Writes the whole report; stops without an error if its reader goes away.
  func write(with writer: ReportWriter) throws {
    let parts = writer
    var writer = writer
    var refusal: Refusal?
    guard try output.write(writer.begin()) else { return }
    try desk.forEachPortion(of: filter) { rows in
      parts.part(of: rows)
    } _: { part in
      do throws(Refusal) {
        return try output.write(writer.add(part))
      } catch {
        refusal = error
        return false
      }
    }
    if let refusal { throw refusal }
    _ = try output.write(try writer.end())
    try output.finish()
    warn(of: writer.untold)
  }
}
