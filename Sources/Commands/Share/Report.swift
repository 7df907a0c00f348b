import ArgumentParser
import Domain
import FeedbackReport
import Rendering
import Store
import Wording
import WorkingTime

/// `report`: the feedback report.
struct Report: ParsableCommand {
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
    let desk = try shared.sitDownToLook()
    let selected = try desk.selection(selection)
    let heading = selected.heading(for: try reader(of: selected), at: desk)
    let output = try OutputFile(file, sparing: shared.database.protectedFiles)
    let run = ReportRun(desk: desk, filter: selected.filter, output: output)
    if let writer = ReportWriter(try chosenFormat, heading: heading, in: desk.calendar) {
      try run.write(with: writer)
    } else {
      try run.writeWorkbook(under: heading)
    }
    if let path = file.path { Output.say("written: \(shown(path))") }
  }

  private func writeSchema() throws {
    let output = try OutputFile(file, sparing: shared.database.protectedFiles)
    guard try output.write(ReportSchema.text) else { return }
    try output.finish()
    if let path = file.path { Output.say("written: \(shown(path))") }
  }

  /// The recipient: a report for one reader must not contain another's interviews.
  private func reader(of selected: Selection) throws(Refusal) -> Reader {
    switch audience {
    case .internal: return .agency
    case .employer:
      guard let employer = selected.employer else {
        throw .missing(option: "--employer", what: "Which employer is it for?")
      }
      return .employer(employer)
    case .candidate:
      guard let candidate = selected.candidate else {
        throw .missing(option: "--candidate", what: "Which candidate is it for?")
      }
      return .candidate(candidate)
    }
  }

  private var chosenFormat: ReportFormat {
    get throws(Refusal) {
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
