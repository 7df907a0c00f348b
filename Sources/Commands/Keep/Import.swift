public import ArgumentParser
import Domain
import Foundation
import Importing
import Lists
import Store
public import Wording
import WorkingTime

extension DateOrder: ExpressibleByArgument {}

/// `import`: interviews and contacts from another system, all of them or none.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    _superCommandName: "debrief",
    abstract: "Import interviews, a calendar, contacts or an export.",
    discussion: """
      What `debrief export` wrote goes into a new database. Interviews come as CSV or TSV: \
      the columns are guessed from the headings: candidate, employer, vacancy, date, time, end, \
      stage, consultant, phone, email, attendance and outcome. Of a diary (iCalendar) the events \
      are taken whose title is that of an interview, such as `Interview: Priya Shah, Data analyst at Acme`; \
      imported again, it updates and cancels what was changed, and creates no duplicates. \
      Contacts (vCard 3.0 or 4.0, or CSV with a name and a number or an address) give candidates on \
      record a number and an address where they have none. A file goes in whole or, where something \
      in it is bad, not at all. What begins before somebody was forgotten who it may be of is left \
      out, and counted. One undo undoes all of it.

      EXAMPLES
        debrief import interviews.csv --dry-run
        debrief import diary.ics --dry-run
        debrief import contacts.vcf --replace
        debrief import interviews.csv --map "Client name=employer" --map "Notes=ignore"
        debrief import us.tsv --date-order mdy --at 10:00 --minutes 45
        debrief import agency.jsonl --db new.db
      """)

  @Argument(help: ArgumentHelp("The file; `-` is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "What a column is, or ignore; may be repeated.", valueName: "heading=column"))
  var map: [String] = []

  @Option(help: "How dates of three numbers are written: dmy, mdy or ymd.")
  var dateOrder = DateOrder.dayMonthYear

  @Option(help: ArgumentHelp("When interviews start whose time is not said.", valueName: "time"))
  var at = "09:00"

  @Option(help: "How many minutes an interview lasts.")
  var minutes = 60

  @Flag(help: "Leave out what is bad, and say so, in the place of taking in nothing.")
  var skipBad = false

  @Flag(help: "Contacts take the place of other numbers and addresses that are on record.")
  var replace = false

  @Flag(help: "Import rows that resemble an erased candidate.")
  var someoneElse = false

  @Flag(help: "Only show what would be recorded, and how the file was understood.")
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try InputFile(file)
    let desk = try dryRun ? shared.sitDownToTry() : shared.sitDown()
    if try input.begins(with: ExportReader.beginning) {
      try refuse(map: true, replace: true, skipBad: true, someoneElse: true, in: "an export")
      return try takeIn(input, at: desk)
    }
    let contents = try input.rest()
    let options = try sheetOptions(at: desk)
    switch ImportKind(of: contents) {
    case .diary:
      try refuse(map: true, replace: true, in: "a diary")
      try takeIn(diary: contents, options, at: desk)
    case .cards:
      try refuse(map: true, someoneElse: true, in: "contacts")
      try takeIn(contacts: try cards(contents), at: desk)
    case .sheet: try takeIn(sheet: contents, options, at: desk)
    }
  }

  private func takeIn(diary contents: [UInt8], _ options: SheetOptions, at desk: Desk) throws {
    let taken = try DiaryImport(
      desk: desk, name: file, options: options, dryRun: dryRun, skipsBad: skipBad,
      ofSomeoneElse: someoneElse
    ).run(contents)
    try desk.print(
      desk.output.json ? taken.answer.json : taken.preview + taken.answer.text(style: desk.style),
      saved: !dryRun)
  }

  private func takeIn(contacts: ContactFile, at desk: Desk) throws {
    let answer = try ContactImport(
      desk: desk, name: file, dryRun: dryRun, skipsBad: skipBad, replaces: replace
    ).run(contacts)
    try desk.print(
      desk.output.json ? answer.json : answer.text(style: desk.style), saved: !dryRun)
  }

  private func takeIn(sheet contents: [UInt8], _ options: SheetOptions, at desk: Desk) throws {
    if map.isEmpty, let contacts = try? ContactSheet.read(contents) {
      return try takeIn(contacts: contacts, at: desk)
    }
    try refuse(replace: true, in: "interviews")
    var progress = ProgressBar()
    defer { progress.clear() }
    let sheet = try read(contents, options) { progress.show("reading", $0) }
    progress.clear()
    try sheet.faults.map(\.words).refuse(unless: skipBad, source: file)
    let all = sheet.rows.map(\.interview)
    let interviews =
      someoneElse
      ? all
      : try Refusal.storing { () throws(StoreError) in try desk.store.withoutForgotten(all) }
    if !dryRun, !interviews.isEmpty { try record(interviews, at: desk, &progress) }
    progress.clear()
    let answer = answer(interviews, forgotten: all.count - interviews.count)
    let preview = dryRun ? ImportPreview(sheet, dateOrder: dateOrder).text(in: desk.calendar) : ""
    try desk.print(
      desk.output.json ? answer.json : preview + answer.text(style: desk.style), saved: !dryRun)
  }

  /// Imports an export.
  private func takeIn(_ input: InputFile, at desk: Desk) throws {
    var progress = ProgressBar()
    let taken = try ExportImport(desk: desk, input: input, dryRun: dryRun).run {
      progress.show("checking", $0)
    }
    progress.clear()
    let answer = IntakeAnswer(from: input.name, taken, dryRun: dryRun)
    try desk.print(
      desk.output.json ? answer.json : answer.text(style: desk.style), saved: !dryRun)
  }

  /// Records all of it as one command; shows progress.
  private func record(
    _ interviews: [ImportedInterview], at desk: Desk, _ progress: inout ProgressBar
  ) throws(Refusal) {
    let stamp = try desk.stamp()
    try Refusal.storing { () throws(StoreError) in
      try desk.store.importInterviews(interviews, by: stamp, command: "import") { done in
        progress.show("recording", Double(done) / Double(max(interviews.count, 1)))
      }
    }
  }

  private func read(
    _ contents: [UInt8], _ options: SheetOptions, progress: (Double) -> Void
  ) throws(Refusal) -> InterviewSheet {
    do {
      return try InterviewSheet.read(contents, options: options, progress: progress)
    } catch {
      throw .notPossible(because: "`\(shown(file))`: \(error.words)", help: error.help)
    }
  }

  /// Refuses options that do not apply to the kind of file: their user expects them to.
  private func refuse(
    map: Bool = false, replace: Bool = false, skipBad: Bool = false, someoneElse: Bool = false,
    in what: String
  ) throws(Refusal) {
    let typed = [
      ("--map", map && !self.map.isEmpty), ("--replace", replace && self.replace),
      ("--skip-bad", skipBad && self.skipBad),
      ("--someone-else", someoneElse && self.someoneElse),
    ]
    guard let option = typed.first(where: \.1)?.0 else { return }
    throw .notPossible(
      because: "`\(option)` says nothing of \(what), which `\(shown(file))` has", help: nil)
  }

  private func cards(_ contents: [UInt8]) throws(Refusal) -> ContactFile {
    do {
      return try VCards.read(contents)
    } catch {
      throw .notPossible(because: "`\(shown(file))`: \(error.words)", help: nil)
    }
  }

  private func sheetOptions(at desk: Desk) throws(Refusal) -> SheetOptions {
    var options = SheetOptions(calendar: desk.calendar)
    options.today = desk.calendar.localDate(at: desk.now)
    for pair in map {
      do {
        options.overrides.append(try ColumnOverride(pair))
      } catch {
        throw .badValue(option: "--map", typed: pair, expected: error.expected)
      }
    }
    guard let time = try? WrittenTime.read(at), time.end == nil, time.offset == nil else {
      throw .badValue(option: "--at", typed: at, expected: "a time of day such as 09:00")
    }
    guard let length = UInt16(exactly: minutes), (1...1440).contains(length) else {
      throw .badValue(
        option: "--minutes", typed: "\(minutes)", expected: "a whole number from 1 to 1440")
    }
    options.time = time.start
    options.minutes = length
    options.dateOrder = dateOrder
    return options
  }

  private func answer(_ interviews: [ImportedInterview], forgotten: Int) -> ImportAnswer {
    let bookings = interviews.map(\.booking)
    return ImportAnswer(
      imported: interviews.count,
      candidates: Set(bookings.map { folded($0.candidate) }).count,
      employers: Set(bookings.map { folded($0.employer) }).count,
      vacancies: Set(bookings.map { [folded($0.employer), folded($0.vacancy)] }).count,
      noShows: interviews.count { $0.events.contains { $0.event == .noShow } },
      forgotten: forgotten, dryRun: dryRun)
  }
}
