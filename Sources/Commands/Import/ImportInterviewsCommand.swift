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
    let all = sheet.rows.map(\.interview)
    let known = try session.store.outcomes(of: all, ofSomeoneElse: true)
    let isNew = known.contains(.booked)
    let interviews = isNew ? try recognised(sheet, known) : all
    let outcomes = known.contains(where: \.isRecorded) ? try take(interviews, &progress) : known
    progress.clear()
    try session.print(
      receipt(
        zip(interviews, outcomes).filter { $0.1 == .booked }.map(\.0), ImportCounts(outcomes)),
      after: source.isTrial ? preview(sheet) : "")
  }

  /// The interviews of the rows, each with whom it means, unless it is here already.
  private func recognised(
    _ sheet: InterviewSheet, _ known: [ImportOutcome]
  ) throws -> [ImportedInterview] {
    var people = try ImportedPeople(source.session, isNew: chosen.new, isTrial: source.isTrial)
    let interviews = try zip(sheet.rows, known).compactMap { row, outcome -> ImportedInterview? in
      var interview = row.interview
      guard outcome == .booked else { return interview }
      return try people.recognise(&interview.booking, line: row.line) ? interview : nil
    }
    try people.check(source, skippingBad: chosen.bad.skipBad)
    return interviews
  }

  /// Records all of it as one command, unless it is a trial; shows progress.
  private func take(
    _ interviews: [ImportedInterview], _ progress: inout ProgressBar
  ) throws -> [ImportOutcome] {
    let store = source.session.store
    guard !source.isTrial else {
      return try store.outcomes(of: interviews, ofSomeoneElse: chosen.someoneElse)
    }
    return try store.takeIn(
      interviews, ofSomeoneElse: chosen.someoneElse, by: try source.session.stamp(),
      command: "import"
    ) { progress.show("recording", $0, of: interviews.count) }
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

  private func receipt(_ interviews: [ImportedInterview], _ counts: ImportCounts) -> Receipt {
    let bookings = interviews.map(\.booking)
    let candidates = Set(bookings.map(\.who)).count
    let employers = Set(bookings.map { folded($0.employer) }).count
    let vacancies = Set(bookings.map { [folded($0.employer), folded($0.vacancy)] }).count
    let noShows = interviews.count { $0.events.contains { $0.event.kind == .noShow } }
    let with = Grammar.list([
      Grammar.count(candidates, "candidate"), Grammar.count(employers, "employer"),
      Grammar.count(vacancies, "vacancy"),
    ])
    var blocks: [Receipt.Block] = [
      .paragraph(
        "\(counts.news(isTrial: source.isTrial)): \(with); no-shows: \(Grammar.grouped(noShows)).")
    ]
    blocks += ImportSource.others(
      "Other rows",
      [(counts.known, "already here")] + counts.others)
    if counts.forgotten > 0 {
      blocks.append(
        .paragraph(
          "Left out: \(Grammar.grouped(counts.forgotten)) that may be of an erased candidate, from before "
            + "the erasure. Delete them from the file too, or import them with --someone-else."))
    }
    return Receipt(
      dryRun: source.isTrial, blocks,
      [
        "imported": .number(interviews.count), "candidates": .number(candidates),
        "employers": .number(employers), "vacancies": .number(vacancies),
        "noShows": .number(noShows), "forgotten": .number(counts.forgotten),
        "moved": .number(counts.moved), "cancelled": .number(counts.cancelled),
        "updated": .number(counts.updated), "known": .number(counts.known),
        "repeated": .number(counts.repeated),
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
