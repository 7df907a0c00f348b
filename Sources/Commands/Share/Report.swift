import ArgumentParser
import Domain
import Reports
import Store
import WorkingTime
import Wording

/// `report`: the feedback report.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the feedback report.",
    discussion: """
      A report for an employer or a candidate has what they may see, and nothing else. Dates are \
      those of the interviews. Where no format is said it follows the file's name, else it is md.

      EXAMPLES
        debrief report --employer Acme -o acme.html
        debrief report --audience employer --employer Acme -o for-acme.html
        debrief report --audience candidate --candidate 'Priya Shah' -o for-priya.html
        debrief report --from 2026-11-01 --to 2026-11-30 --format csv
        debrief report -o november.xlsx
      """)

  @Option(help: "Only this employer's interviews.")
  var employer: String?

  @Option(help: "Only those for vacancies with this in their title.")
  var vacancy: String?

  @Option(help: "Only this candidate's.")
  var candidate: String?

  @Option(help: ArgumentHelp("Only those on this date or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only those on this date or earlier.", valueName: "date"))
  var to: String?

  @Option(
    help: "Who is to read it: internal (us), employer (one, named) or candidate (one, named).")
  var audience = Audience.internal

  @Option(help: "How it is written: html, md, csv, json or xlsx.")
  var format: ReportFormat?

  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let employer = try employer.map { name throws(Refusal) in try desk.employer(named: name) }
    let candidate = try candidate.map { name throws(Refusal) in try desk.candidate(named: name) }
    var filter = ReportFilter()
    filter.employer = employer?.id
    filter.candidate = candidate?.id
    filter.vacancy = vacancy?.trimmedOrNil
    filter.from = try from.map { text throws(Refusal) in
      try desk.startOfDate(text, option: "--from")
    }
    filter.to = try to.map { text throws(Refusal) in try desk.endOfDate(text, option: "--to") }
    let heading = ReportHeading(
      for: try reader(employer, candidate), employer: employer?.name, candidate: candidate?.name,
      vacancy: filter.vacancy, from: filter.from, to: filter.to, made: desk.now)
    let run = ReportRun(desk: desk, filter: filter, output: try OutputFile(file))
    if let writer = ReportWriter(chosenFormat, heading: heading, in: desk.calendar) {
      try run.write(with: writer)
    } else {
      try run.writeWorkbook(under: heading)
    }
    if let path = file.path { Output.say("written: \(shown(path))") }
  }

  /// Whose hands it goes into: a report for one reader must not hold another's interviews.
  private func reader(_ employer: Employer?, _ candidate: Candidate?) throws(Refusal) -> Reader {
    switch audience {
    case .internal: return .agency
    case .employer:
      guard let employer else {
        throw .missing(option: "--employer", what: "a report for an employer is for one alone")
      }
      return .employer(employer)
    case .candidate:
      guard let candidate else {
        throw .missing(option: "--candidate", what: "a report for a candidate is for one alone")
      }
      return .candidate(candidate)
    }
  }

  private var chosenFormat: ReportFormat {
    if shared.output.json { return .json }
    if let format { return format }
    let ending = file.path?.split(separator: ".").last.map(String.init) ?? ""
    return ReportFormat(rawValue: ending == "htm" ? "html" : ending) ?? .md
  }
}
