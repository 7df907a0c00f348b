import ArgumentParser
import Domain
import Importing
import Rendering
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
      chosen: interviews
    ).run(contents)
  }
}

/// An import of the interviews in a calendar.
struct CalendarImport {
  let source: ImportSource
  let options: SheetOptions
  let chosen: ImportedInterviewOptions

  private var session: Session { source.session }

  /// The maximum number of events that a trial shows.
  private static let most = 20

  /// Imports the calendar, and prints the result.
  func run(_ contents: [UInt8]) throws {
    let diary = try read(contents)
    let faults = diary.faults.map(\.words)
    try source.check(faults, skippingBad: chosen.bad.skipBad)
    let interviews = try recognised(diary)
    let outcomes =
      source.isTrial
      ? try session.store.outcomes(of: interviews, ofSomeoneElse: chosen.someoneElse)
      : try session.store.takeIn(
        diary: interviews, ofSomeoneElse: chosen.someoneElse, by: try session.stamp(),
        command: "import")
    try session.print(
      receipt(diary, outcomes), after: source.isTrial ? preview(diary, outcomes) : "")
  }

  /// The interviews of the events, each with whom it means.
  ///
  /// An event of which that is not clear stays as it is named; the import refuses it, unless it is
  /// here already.
  private func recognised(_ diary: DiaryFile) throws -> [DiaryInterview] {
    var people = try ImportedPeople(session, isNew: chosen.new, isTrial: source.isTrial)
    let known = try session.store.outcomes(
      of: diary.entries.map(\.interview), ofSomeoneElse: chosen.someoneElse)
    let interviews = try zip(diary.entries, known).map { entry, outcome in
      var interview = entry.interview
      if outcome == .booked { _ = try people.recognise(&interview.booking, line: entry.line) }
      return interview
    }
    try people.check(source, skippingBad: false)
    return interviews
  }

  private func receipt(_ diary: DiaryFile, _ outcomes: [DiaryOutcome]) -> Receipt {
    let booked = outcomes.count { $0 == .booked }
    let moved = outcomes.count { if case .moved = $0 { true } else { false } }
    let cancelled = outcomes.count { if case .cancelled = $0 { true } else { false } }
    let calledOff = outcomes.count { $0 == .calledOff }
    let forgotten = outcomes.count { $0 == .forgotten }
    let known =
      outcomes.count - booked - moved - cancelled - calledOff - forgotten + diary.ours
    let isTrial = source.isTrial
    var news = ["\(isTrial ? "Would import" : "Imported") \(Grammar.count(booked, "interview"))"]
    if moved > 0 { news.append("\(isTrial ? "move" : "moved") \(Grammar.grouped(moved))") }
    if cancelled > 0 {
      news.append("\(isTrial ? "call" : "called") off \(Grammar.grouped(cancelled))")
    }
    var blocks: [Receipt.Block] = [.paragraph(Grammar.list(news) + ".")]
    blocks += ImportSource.others(
      "Other events",
      [
        (known, "already here"), (calledOff, "called off before they came"),
        (forgotten, "from before somebody was forgotten who they may be of"),
        (diary.others, "not of an interview"), (diary.faults.count, "not understood"),
      ])
    if forgotten > 0 {
      blocks.append(
        .paragraph(
          "Who was forgotten is to go from the diary as well; where it is somebody else, "
            + "--someone-else takes them in."))
    }
    return Receipt(
      dryRun: isTrial, blocks,
      [
        "imported": .number(booked), "moved": .number(moved), "cancelled": .number(cancelled),
        "known": .number(known), "calledOff": .number(calledOff),
        "forgotten": .number(forgotten), "leftOut": .number(diary.others),
        "notUnderstood": .number(diary.faults.count),
      ])
  }

  private func read(_ contents: [UInt8]) throws -> DiaryFile {
    let options = DiaryOptions(
      options, employers: try session.store.employers().map(\.name),
      consultants: try session.store.consultants().map(\.name))
    do throws(ComponentError) {
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

extension DiaryOutcome {
  /// The result in words.
  fileprivate var words: String {
    switch self {
    case .booked: "new"
    case .moved(let interview): "moves #\(interview.number)"
    case .cancelled(let interview): "calls off #\(interview.number)"
    case .known(let interview): "already here as #\(interview.number)"
    case .repeated: "the same once more"
    case .calledOff: "called off before it was ever here"
    case .forgotten: "may be of somebody who was forgotten, and is left out"
    }
  }
}
