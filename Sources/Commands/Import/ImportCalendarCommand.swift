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
      analyst at Acme` or `1st stage - Priya Shah (Acme)`; who is the candidate the guests, and the \
      names on record, say too. Events that repeat, or of which it is in doubt who is interviewed, are \
      left out and listed.

      Imported again, a calendar moves, calls off and puts on again what was changed; an older \
      invitation changes nothing, and nothing is booked twice. What begins before a person was \
      forgotten who it may be of is left out, and counted.

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
    for doubt in diary.doubts { Terminal.say("left out: \(doubt.words)") }
    let interviews = try recognised(diary)
    let outcomes = try session.store.outcomes(
      of: interviews, ofSomeoneElse: chosen.someoneElse)
    let booked = zip(interviews, outcomes).filter { $0.1 == .booked }.map(\.0.booking)
    let people = try ImportedPeopleCounts(booked, in: session)
    let isPreviewed = source.asksFirst(outcomes, unless: chosen.yes)
    guard !isPreviewed || confirms(diary, outcomes, people) else {
      Terminal.say("Nothing was recorded.")
      return
    }
    if !source.isTrial {
      _ = try session.store.takeIn(
        interviews, ofSomeoneElse: chosen.someoneElse, by: try session.stamp(), command: "import")
    }
    try session.print(
      receipt(diary, outcomes, people, isPreviewed: isPreviewed),
      after: source.isTrial ? preview(diary, outcomes) : "")
  }

  /// Shows a terminal what was understood, and asks whether to record it.
  private func confirms(
    _ diary: DiaryFile, _ outcomes: [ImportOutcome], _ people: ImportedPeopleCounts
  ) -> Bool {
    Terminal.say(
      preview(diary, outcomes) + Receipt(people.blocks, [:]).text(style: session.style))
    let number = outcomes.count(where: \.isRecorded)
    return Prompt.confirms("Record \(Grammar.count(number, "interview"))?", byDefault: true)
  }

  /// The interviews of the events, each with whom it means.
  ///
  /// An event of which that is not clear stays as it is named; the import refuses it, unless it is
  /// here already.
  private func recognised(_ diary: DiaryFile) throws -> [ImportedInterview] {
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

  private func receipt(
    _ diary: DiaryFile, _ outcomes: [ImportOutcome], _ people: ImportedPeopleCounts,
    isPreviewed: Bool
  ) -> Receipt {
    let counts = ImportCounts(outcomes)
    let isTrial = source.isTrial
    var blocks: [Receipt.Block] = [.paragraph(counts.news(isTrial: isTrial) + ".")]
    if !isPreviewed { blocks += people.blocks }
    blocks += ImportSource.others(
      "Other events",
      [(counts.known + diary.ours, "already here")] + counts.others + [
        (counts.forgotten, "from before a person was forgotten whom they may concern"),
        (diary.others, "not of an interview"), (diary.doubts.count, "in doubt"),
        (diary.faults.count, "not understood"),
      ])
    if counts.forgotten > 0 {
      blocks.append(
        .paragraph(
          "Who was forgotten is to go from the diary as well; where it is another person, "
            + "--someone-else takes them in."))
    }
    return Receipt(
      dryRun: isTrial, blocks,
      counts.json(known: diary.ours).adding([
        "leftOut": .number(diary.others), "doubtful": .number(diary.doubts.count),
        "notUnderstood": .number(diary.faults.count),
      ]).adding(people.json))
  }

  private func read(_ contents: [UInt8]) throws -> DiaryFile {
    let options = DiaryOptions(
      options, candidates: try session.store.candidates().map(\.name),
      employers: try session.store.employers().map(\.name),
      consultants: try session.store.consultants().map(\.name))
    do throws(ComponentError) {
      return try DiaryFile.read(
        contents, options, isHere: { (try? session.store.isHere($0)) ?? false }, answer: answer)
    } catch {
      throw source.unreadable(error.words)
    }
  }

  /// Asks a terminal who is the candidate or the employer of an event; nil leaves it out.
  private func answer(to question: DiaryFile.Question) -> String? {
    guard Prompt.isPossible, !source.isTrial else { return nil }
    Terminal.say(question.doubt.words)
    let names = question.names
    let listed = names.enumerated().map { "\($0.offset + 1) \(shown($0.element))" }
    if !listed.isEmpty { Terminal.say("  " + listed.joined(separator: ", ")) }
    let asked = question.isOfCandidate ? "Who is the candidate?" : "Which is the employer?"
    let typed = try? Prompt.line(
      "\(asked) (number or name; Return leaves it out)", option: "--skip-bad",
      choices: Choices(names)
    ).trimmed
    guard let typed, !typed.isEmpty else { return nil }
    if let number = Int(typed), names.indices.contains(number - 1) { return names[number - 1] }
    return Prompt.chosen(typed, among: names) ?? typed
  }

  private func preview(_ diary: DiaryFile, _ outcomes: [ImportOutcome]) -> String {
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
