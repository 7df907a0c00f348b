import ArgumentParser
import Domain
import Reports
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
    if schema { return try writeSchema() }
    let session = try shared.openSession()
    let selected = try session.selection(selection)
    let heading = selected.heading(for: try reader(of: selected), in: session)
    let output = try shared.outputFile(file)
    let run = ReportRun(session: session, filter: selected.filter, output: output)
    if let writer = ReportWriter(try chosenFormat, heading: heading, in: session.calendar) {
      try run.write(with: writer)
    } else {
      try run.writeWorkbook(under: heading)
    }
  }

  private func writeSchema() throws {
    let output = try shared.outputFile(file)
    try output.finish(with: ReportSchema.text)
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

  private var chosenFormat: ReportFormat {
    get throws {
      if shared.output.json { return .json }
      return try file.format(said: format, usual: .md)
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
