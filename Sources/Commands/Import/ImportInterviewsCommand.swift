import ArgumentParser
import Domain
import Importing
import Rendering
import Store
import Wording
import WorkingTime

/// `import interviews`: interviews from a table.
struct ImportInterviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviews",
    abstract: "Import interviews from a table: CSV, TSV, or a workbook (.xlsx, .ods).",
    discussion: """
      The columns are told by their headings and contents: candidate, first-name, last-name, \
      employer, vacancy, date, time, end, minutes, timezone, stage, consultant, meets, phone, email, \
      attendance, outcome, status, cancelled, id and notes. Notes, and words that are not understood, \
      are kept as the interview's note. What is past with an outcome, or ended longer ago than the \
      setting import.openWithin, comes in closed. What begins before somebody was forgotten who it \
      may be of is left out, and counted.

      EXAMPLES
        debrief import interviews bookings.csv --dry-run
        debrief import interviews bookings.csv --map "Client name=employer" --map "Notes=ignore"
        debrief import interviews us.tsv --date-order mdy --at 10:00 --minutes 45
        debrief import interviews acme.xlsx --sheet Schedule --employer Acme --save-as acme
        debrief import interviews december.xlsx --as-saved acme --history
      """)

  @OptionGroup var table: TableOptions
  @OptionGroup var interviews: ImportedInterviewOptions
  @OptionGroup var options: ImportOptions

  func run() throws {
    let (source, contents) = try options.open(.sheet)
    try InterviewImport(
      source: source,
      options: try table.options(interviews.sheetOptions(in: source.session), in: source),
      chosen: interviews, table: table
    ).run(contents)
  }
}

/// An import of the interviews of a table.
struct InterviewImport {
  let source: ImportSource
  var options: SheetOptions
  let chosen: ImportedInterviewOptions
  let table: TableOptions

  /// Imports them, and prints the result.
  func run(_ contents: [UInt8]) throws {
    var asking = self
    while try !asking.isDone(contents) {}
  }

  /// Imports them; returns false if columns are to be read as something else first.
  private mutating func isDone(_ contents: [UInt8]) throws -> Bool {
    let session = source.session
    var progress = ProgressBar()
    defer { progress.clear() }
    var sheet = try understood(contents, &progress)
    let faults = sheet.faults.map(\.words)
    try source.check(faults, skippingBad: chosen.bad.skipBad || source.isTrial)
    var all = sheet.takeRows()
    let consultants = try recognisedConsultants(all)
    let (known, near, alike) = try recognise(&all, consultants)
    let outcomes =
      known.contains(.booked)
      ? try session.store.outcomes(
        of: all.lazy.map(\.interview), ofSomeoneElse: chosen.someoneElse) : known
    let rows =
      outcomes.allSatisfy { $0 == .booked }
      ? all : zip(all, outcomes).filter { $0.1 == .booked }.map(\.0)
    let report = ImportReport(
      sheet: sheet, rows: rows, counts: ImportCounts(outcomes), consultants: consultants,
      near: near, alike: alike,
      people: try ImportedPeopleCounts(rows.lazy.map(\.interview.booking), in: session),
      session: session, isTrial: source.isTrial, isOrderSaid: options.dateOrder != nil)
    let isPreviewed = source.asksFirst(outcomes, unless: chosen.yes)
    if !source.isTrial, outcomes.contains(where: \.isRecorded) {
      switch isPreviewed ? answer(to: report) : "yes" {
      case "no":
        Terminal.say("Nothing was recorded.")
        return true
      case "change":
        let columns = try InterviewSheet.columns(of: contents, options: options)
        try take(ColumnTalk(columns: columns).askForChanges())
        return false
      default: try record(all, &progress)
      }
      try table.save(sheet, options, in: session)
    }
    progress.clear()
    try session.print(report.receipt(isPreviewed: isPreviewed))
    // A trial shows all that it can, and ends as the import would.
    if !chosen.bad.skipBad { try source.check(faults, skippingBad: false) }
    return true
  }

  /// Gives the bookings of rows their people, and leaves out those that are not clear; returns the
  /// outcomes of all, and the names near to known ones and to others of the file.
  ///
  /// There may be very many: they are recognised where they are and copied by nobody, and what people
  /// are known by is kept no longer than this.
  private func recognise(
    _ rows: inout [InterviewSheet.Row], _ consultants: ImportedConsultants
  ) throws -> (known: [ImportOutcome], near: [String], alike: [String]) {
    let session = source.session
    var people = try ImportedPeople(session, isNew: chosen.new, isTrial: source.isTrial)
    let known = try session.store.outcomes(of: rows.lazy.map(\.interview), ofSomeoneElse: true)
    var unclear: Set<Int> = []
    for (place, outcome) in known.enumerated() {
      consultants.recognise(&rows[place].interview.booking)
      guard outcome == .booked else { continue }
      let isClear = try people.recognise(&rows[place].interview.booking, line: rows[place].line)
      if !isClear { unclear.insert(place) }
    }
    if !unclear.isEmpty {
      rows = rows.enumerated().filter { !unclear.contains($0.offset) }.map(\.element)
    }
    try people.check(source, skippingBad: chosen.bad.skipBad)
    return (known, people.near, people.alike)
  }

  /// Shows the reading of the table, and asks whether to record it.
  private func answer(to report: ImportReport) -> String {
    let understood =
      report.fileBlocks + report.previewBlocks + report.findingBlocks + report.peopleBlocks
    Terminal.say(Receipt(understood, [:]).text(style: source.session.style))
    return Prompt.word(
      "\(report.question) (Y/n/change): ", byDefault: "yes",
      among: ["yes", "no", "change"],
      help: ["y records them, n does not, c says what a column is."]) ?? "no"
  }

  private mutating func take(_ overrides: [ColumnOverride]) {
    let said = Set(overrides.map { folded($0.header) })
    options.overrides.removeAll { said.contains(folded($0.header)) }
    options.overrides += overrides
  }

  /// Reads the table; a terminal is asked about unclear columns.
  private mutating func understood(
    _ contents: [UInt8], _ progress: inout ProgressBar
  ) throws -> InterviewSheet {
    while true {
      progress = ProgressBar()
      do throws(SheetError) {
        let sheet = try InterviewSheet.read(contents, options: options) {
          progress.show("reading", $0)
        }
        progress.clear()
        return sheet
      } catch {
        progress.clear()
        guard Prompt.isPossible, try settles(error, contents) else {
          throw source.unreadable(error.words, help: error.help)
        }
      }
    }
  }

  /// Asks about what a table leaves open; false if that is nothing to be asked.
  private mutating func settles(_ error: SheetError, _ contents: [UInt8]) throws -> Bool {
    switch error {
    case .missing(let columns, _, let suggested): try askFor(columns, suggested, contents)
    case .ambiguous(let column, _): try askFor([column], [:], contents)
    case .severalSheets(let sheets):
      options.sheet = try Prompt.value(
        nil, option: "--sheet",
        question: "Which sheet? (\(sheets.map(shown).joined(separator: ", ")))",
        choices: Choices(sheets)
      ) { typed in
        guard let sheet = Prompt.chosen(typed, among: sheets) else {
          throw CommandError.badValue(
            option: "--sheet", typed: typed, expected: Grammar.list(sheets, conjunction: "or"))
        }
        return sheet
      }
    case .eitherOrder(let dates):
      Terminal.say("The dates may be month first: \(dates.words).")
      options.dateOrder =
        Prompt.confirms("Is the month first?", byDefault: true) ? .monthDayYear : .dayMonthYear
    default: return false
    }
    return true
  }

  private mutating func askFor(
    _ columns: [Importing.Column], _ suggested: [Importing.Column: String], _ contents: [UInt8]
  ) throws {
    let looked = try InterviewSheet.columns(of: contents, options: options)
    let answers = try ColumnTalk(columns: looked).ask(for: columns, suggested: suggested)
    take(answers.map)
    options.employer = answers.employer ?? options.employer
  }

  private func recognisedConsultants(
    _ rows: [InterviewSheet.Row]
  ) throws -> ImportedConsultants {
    let consultants = try ImportedConsultants(rows, in: source.session)
    guard let (typed, name) = consultants.near.first, !chosen.new else { return consultants }
    let words = "the consultant `\(shown(typed))` may be a typo of `\(shown(name))`"
    guard source.isTrial else {
      throw CommandError.notPossible(
        because: "\(words); nothing was recorded",
        help: "correct the file, or add --new where the name is new, or --consultant NAME")
    }
    Terminal.say("note: " + words)
    return consultants
  }

  /// Records all of it as one command; shows progress.
  private func record(_ rows: [InterviewSheet.Row], _ progress: inout ProgressBar) throws {
    let stamp = try source.session.stamp()
    _ = try source.session.store.takeIn(
      rows.lazy.map(\.interview), ofSomeoneElse: chosen.someoneElse, by: stamp,
      command: "import"
    ) { done in progress.show("recording", done, of: rows.count) }
  }
}
