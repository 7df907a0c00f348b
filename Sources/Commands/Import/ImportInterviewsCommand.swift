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
    abstract: "Import interviews from a table: CSV or TSV.",
    discussion: """
      The columns are guessed from the headings: candidate, employer, vacancy, date, time, end, \
      stage, consultant, phone, email, attendance and outcome. What begins before somebody was \
      forgotten who it may be of is left out, and counted.

      EXAMPLES
        debrief import interviews bookings.csv --dry-run
        debrief import interviews bookings.csv --map "Client name=employer" --map "Notes=ignore"
        debrief import interviews us.tsv --date-order mdy --at 10:00 --minutes 45
      """)

  @OptionGroup var columns: ColumnOptions
  @OptionGroup var interviews: ImportedInterviewOptions
  @OptionGroup var options: ImportOptions

  func run() throws {
    let (source, contents) = try options.open(.sheet)
    try InterviewImport(
      source: source,
      options: try interviews.sheetOptions(in: source.session, map: columns.map),
      chosen: interviews
    ).run(contents)
  }
}

/// An import of the interviews of a table.
struct InterviewImport {
  let source: ImportSource
  let options: SheetOptions
  let chosen: ImportedInterviewOptions

  /// Imports them, and prints the result.
  func run(_ contents: [UInt8]) throws {
    let session = source.session
    var progress = ProgressBar()
    defer { progress.clear() }
    let sheet = try read(contents) { progress.show("reading", $0) }
    progress.clear()
    try source.check(sheet.faults.map(\.words), skippingBad: chosen.bad.skipBad)
    let all = try recognised(sheet)
    let interviews = chosen.someoneElse ? all : try session.store.withoutForgotten(all)
    if !source.isTrial, !interviews.isEmpty { try record(interviews, &progress) }
    progress.clear()
    try session.print(
      receipt(interviews, forgotten: all.count - interviews.count),
      after: source.isTrial ? preview(sheet) : "")
  }

  /// The interviews of the rows, each with whom it means.
  private func recognised(_ sheet: InterviewSheet) throws -> [ImportedInterview] {
    var people = try ImportedPeople(source.session, isNew: chosen.new, isTrial: source.isTrial)
    let interviews = try sheet.rows.compactMap { row -> ImportedInterview? in
      var interview = row.interview
      return try people.recognise(&interview.booking, line: row.line) ? interview : nil
    }
    try people.check(source, skippingBad: chosen.bad.skipBad)
    return interviews
  }

  private func read(
    _ contents: [UInt8], progress: (Double) -> Void
  ) throws -> InterviewSheet {
    do {
      return try InterviewSheet.read(contents, options: options, progress: progress)
    } catch {
      throw source.unreadable(error.words, help: error.help)
    }
  }

  /// Records all of it as one command; shows progress.
  private func record(_ interviews: [ImportedInterview], _ progress: inout ProgressBar) throws {
    let stamp = try source.session.stamp()
    try source.session.store.importInterviews(interviews, by: stamp, command: "import") { done in
      progress.show("recording", done, of: interviews.count)
    }
  }

  private func receipt(_ interviews: [ImportedInterview], forgotten: Int) -> Receipt {
    let bookings = interviews.map(\.booking)
    let candidates = Set(bookings.map(\.who)).count
    let employers = Set(bookings.map { folded($0.employer) }).count
    let vacancies = Set(bookings.map { [folded($0.employer), folded($0.vacancy)] }).count
    let noShows = interviews.count { $0.events.contains { $0.event.kind == .noShow } }
    let imported = Grammar.count(interviews.count, "interview")
    let with = Grammar.list([
      Grammar.count(candidates, "candidate"), Grammar.count(employers, "employer"),
      Grammar.count(vacancies, "vacancy"),
    ])
    var blocks: [Receipt.Block] = [
      .paragraph(
        "\(source.isTrial ? "Would import" : "Imported") \(imported): \(with); "
          + "no-shows: \(Grammar.grouped(noShows)).")
    ]
    if forgotten > 0 {
      blocks.append(
        .paragraph(
          "Left out: \(Grammar.grouped(forgotten)) that may be of an erased candidate, from before "
            + "the erasure. Delete them from the file too, or import them with --someone-else."))
    }
    return Receipt(
      dryRun: source.isTrial, blocks,
      [
        "imported": .number(interviews.count), "candidates": .number(candidates),
        "employers": .number(employers), "vacancies": .number(vacancies),
        "noShows": .number(noShows), "forgotten": .number(forgotten),
      ])
  }

  /// The number of rows that a preview shows.
  private static let most = 5

  /// The columns as understood, and the first rows.
  private func preview(_ sheet: InterviewSheet) -> String {
    let named = sheet.columns.found.map { found in
      "  " + TerminalText.padded(found.column.rawValue, to: 12) + "`\(shown(found.header))`"
        + (found.column == .date ? ", \(options.dateOrder.words)" : "")
    }
    let rows = sheet.rows.prefix(Self.most).map { row in
      "  line \(row.line): \(words(row.interview))"
    }
    var lines = ["Columns (the file is \(sheet.encoding.rawValue)):"] + named
    if sheet.blankRows > 0 {
      lines.append("Left out: \(Grammar.count(sheet.blankRows, "blank row"))")
    }
    lines.append(sheet.rows.count > rows.count ? "First rows:" : "Rows:")
    return (lines + rows).joined(separator: "\n") + "\n\n"
  }

  private func words(_ interview: ImportedInterview) -> String {
    let booking = interview.booking
    let start = TimeWords.full(booking.time.start, in: source.session.calendar)
    let beside = [
      booking.stage?.rawValue, booking.consultant, booking.phone, booking.email,
    ].compactMap(\.self)
    let events = interview.events.map { fact in
      switch fact.event {
      case .noShow: "the candidate did not come"
      case .closed(let outcome, _): "closed, \(outcome.rawValue)"
      default: fact.event.kind.rawValue
      }
    }
    let parts = [booking.candidate, booking.employer, booking.vacancy, start] + beside + events
    return parts.map(shown).joined(separator: ", ")
  }
}
