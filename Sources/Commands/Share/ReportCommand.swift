import ArgumentParser
import Domain
import FeedbackReport
import Rendering
import Spreadsheets
import Store
import Wording
import WorkingTime

/// `report`: the feedback report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    _superCommandName: "debrief",
    abstract: "Make the feedback report.",
    discussion: """
      A report for an employer or a candidate has what they may see, and nothing else. Dates are \
      those of the interviews. Where no format is said it follows the file's name, else it is md.

      EXAMPLES
        debrief report --employer Acme -o acme.html
        debrief report --audience employer --employer Acme -o for-acme.html
        debrief report --audience candidate --candidate 'Priya Shah' -o for-priya.html
        debrief report --from 2026-11-01 --to 2026-11-30 --format csv
        debrief report --consultant 'Sam Okafor' -o november.xlsx
        debrief report --schema -o report.schema.json
      """)

  @Option(
    help: "Who is to read it: internal (us), employer (one, named) or candidate (one, named).")
  var audience = Audience.internal

  @Option(help: "How it is written: html, md, csv, json or xlsx.")
  var format: ReportFormat?

  @Flag(help: "Write the JSON Schema that a report as JSON keeps to instead.")
  var schema = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    if schema { return try shared.outputFile(file).finish(with: ReportSchema.text) }
    let session = try shared.openSession()
    let selected = try session.selection(selection)
    let heading = try selected.heading(for: try reader(of: selected), in: session)
    let output = try shared.outputFile(file)
    let run = ReportRun(session: session, filter: selected.filter, output: output)
    let format = shared.output.json ? .json : try file.format(said: format, usual: .md)
    if let writer = ReportWriter(format, heading: heading, in: session.calendar) {
      try run.write(with: writer)
    } else {
      try run.writeWorkbook(under: heading)
    }
  }

  /// The recipient: a report for one reader must not contain another's interviews.
  private func reader(of selected: Selection) throws -> Reader {
    switch audience {
    case .internal: return .agency
    case .employer:
      guard let employer = selected.employer else {
        throw CommandError.missing(option: "--employer", what: "Which employer is it for?")
      }
      return .employer(employer)
    case .candidate:
      guard let candidate = selected.candidate else {
        throw CommandError.missing(option: "--candidate", what: "Which candidate is it for?")
      }
      return .candidate(candidate)
    }
  }
}

extension ReportFormat: FileFormat {
  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .md: ["md", "markdown", "txt"]
    case .csv, .json, .xlsx: [rawValue]
    }
  }
}

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
    } catch let error as SpreadsheetError {
      throw CommandError.cannotCreate(path: name, reason: error.reason)
    }
  }

  /// Warns of decisions and closings that a candidate would first learn from the report.
  private func warn(of untold: [Interview]) {
    for interview in untold {
      let number = interview.id.number
      Terminal.say(
        "note: it says what came of #\(number), and nobody has told "
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
