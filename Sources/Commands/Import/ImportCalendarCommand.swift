import ArgumentParser
import Domain
import Importing
import Lists
import Store
import Wording
import WorkingTime

/// `import calendar`: the interviews in a calendar.
struct ImportCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Import the interviews in a calendar: iCalendar.",
    discussion: """
      The events are taken whose title is that of an interview, such as `Interview: Priya Shah, Data \
      analyst at Acme`. Imported again, a calendar updates and cancels what was changed, and creates \
      no duplicates. What begins before somebody was forgotten who it may be of is left out, and \
      counted.

      EXAMPLES
        debrief import calendar diary.ics --dry-run
        debrief import calendar diary.ics --skip-bad
      """)

  @OptionGroup var interviews: ImportedInterviewOptions
  @OptionGroup var options: ImportOptions

  func run() throws {
    let (source, contents) = try options.open(.diary)
    try CalendarImport(
      source: source, options: try interviews.sheetOptions(in: source.session),
      skipsBad: interviews.bad.skipBad, ofSomeoneElse: interviews.someoneElse
    ).run(contents)
  }
}

/// An import of the interviews in a calendar.
struct CalendarImport {
  let source: ImportSource
  let options: SheetOptions
  /// True if entries that cannot be read are left out.
  let skipsBad: Bool
  /// True if nobody in it counts as a person who was forgotten.
  let ofSomeoneElse: Bool

  private var session: Session { source.session }

  /// The maximum number of events that a trial shows.
  private static let most = 20

  /// Imports the calendar, and prints the result.
  func run(_ contents: [UInt8]) throws {
    let diary = try read(contents)
    let faults = diary.faults.map(\.words)
    try source.check(faults, skippingBad: skipsBad)
    let interviews = diary.entries.map(\.interview)
    let outcomes =
      source.isTrial
      ? try session.store.outcomes(of: interviews, ofSomeoneElse: ofSomeoneElse)
      : try session.store.takeIn(
        diary: interviews, ofSomeoneElse: ofSomeoneElse, by: try session.stamp(),
        command: "import")
    let answer = DiaryAnswer(
      outcomes, ours: diary.ours, others: diary.others, bad: faults.count, dryRun: source.isTrial)
    let preview = source.isTrial ? preview(diary, outcomes) : ""
    try source.print(preview + answer.text(style: session.style), json: answer.json)
  }

  private func read(_ contents: [UInt8]) throws -> DiaryFile {
    let options = DiaryOptions(
      options, employers: try session.store.employers().map(\.name),
      consultants: try session.store.consultants().map(\.name))
    do throws(ComponentProblem) {
      return try DiaryFile.read(contents, options) { (try? session.store.isHere($0)) ?? false }
    } catch {
      throw source.unreadable(error.words)
    }
  }

  private func preview(_ diary: DiaryFile, _ outcomes: [DiaryOutcome]) -> String {
    let rows = zip(diary.entries, outcomes).prefix(Self.most).map { entry, outcome in
      let booking = entry.interview.booking
      let start = TimeWords.full(booking.time.start, in: session.calendar)
      let parts =
        [booking.candidate, booking.employer, booking.vacancy, start]
        + [booking.stage?.rawValue, booking.consultant, booking.email].compactMap(\.self)
        + (booking.meets.isEmpty ? [] : ["to meet " + Grammar.list(booking.meets)])
      return "  line \(entry.line), \(outcome.words): \(parts.map(shown).joined(separator: ", "))"
    }
    return rows.isEmpty ? "" : (["Interviews:"] + rows).joined(separator: "\n") + "\n\n"
  }
}
