public import ArgumentParser
import Domain
import Importing
import Rendering
import Store
public import Wording
import WorkingTime

extension DateOrder: ExpressibleByArgument {}

/// `import`: interviews and contacts from another system, all of them or none.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import interviews, a calendar, contacts or an export.",
    discussion: """
      A file goes in whole or, where something in it is bad, not at all. One undo undoes all of it. \
      `debrief import FILE` guesses which of these the file is, and says so.
      """,
    subcommands: [
      ImportInterviewsCommand.self, ImportCalendarCommand.self, ImportContactsCommand.self,
      ImportExportCommand.self, ImportAnyCommand.self,
    ],
    defaultSubcommand: ImportAnyCommand.self)
}

/// The file to import, and whether to record its content.
struct ImportOptions: ParsableArguments {
  @Argument(help: SharedHelp.file)
  var file: String

  @Flag(help: "Only show what would be recorded, and how the file was understood.")
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  /// Opens the file, and then the database.
  func open() throws -> ImportSource {
    let input = try InputFile(file)
    let session = try shared.openSession(creatingDatabase: !dryRun, isTrial: dryRun)
    return ImportSource(session: session, file: input, isTrial: dryRun)
  }

  /// Opens a file of that kind; the error for another names the command that imports it.
  func open(_ kind: ImportKind) throws -> (source: ImportSource, contents: [UInt8]) {
    let source = try open()
    let isExport = try source.file.begins(with: ExportReader.beginning)
    let contents = isExport ? [] : try source.file.rest()
    let found = ImportKind(of: contents)
    guard !isExport, found == kind || (found, kind) == (.sheet, .cards) else {
      let (words, command) = isExport ? ("an export", "export") : found.words
      throw CommandError.notPossible(
        because: "`\(shown(source.file.name))` is \(words)",
        help: "debrief import \(command) \(quoted(file))")
    }
    return (source, contents)
  }
}

/// The option to leave out rows that cannot be read.
struct SkipBadOptions: ParsableArguments {
  @Flag(help: "Leave out rows that cannot be read, and say so, instead of importing nothing.")
  var skipBad = false
}

/// The options for the interviews of a table or a calendar.
struct ImportedInterviewOptions: ParsableArguments {
  @Option(
    help: "How dates of three numbers are written: dmy, mdy or ymd; the file tells where it can.")
  var dateOrder: DateOrder?

  @Option(help: ArgumentHelp("When interviews start whose time is not said.", valueName: "time"))
  var at = "09:00"

  @Option(help: "How many minutes an interview lasts.")
  var minutes = 60

  @Flag(help: "Import rows that resemble an erased candidate.")
  var someoneElse = false

  @Flag(help: "The names are new, though some are close to known ones.")
  var new = false

  @Flag(help: "Record without asking whether the file was understood.")
  var yes = false

  @OptionGroup var bad: SkipBadOptions

  /// The options in the form that the importer takes.
  func sheetOptions(in session: Session) throws -> SheetOptions {
    var options = SheetOptions(calendar: session.calendar)
    options.today = session.calendar.localDate(at: session.now)
    guard let time = try? WrittenTime.read(at), time.end == nil, time.offset == nil else {
      throw CommandError.badValue(
        option: "--at", typed: at, expected: "a time of day such as 09:00")
    }
    try CommandError.check(minutes, in: 1...1440, option: "--minutes")
    options.time = time.start
    options.minutes = UInt16(minutes)
    options.dateOrder = dateOrder
    return options
  }
}

/// The option for the contacts.
struct ReplaceOptions: ParsableArguments {
  @Flag(help: "Contacts take the place of other numbers and addresses that are on record.")
  var replace = false
}

/// A file to import, and the session that imports it.
struct ImportSource {
  let session: Session
  let file: InputFile
  /// True for a trial, which keeps nothing.
  let isTrial: Bool

  /// Refuses a file that has faults; with `skippingBad` prints them instead.
  func check(_ faults: [String], skippingBad: Bool) throws {
    guard !faults.isEmpty else { return }
    guard skippingBad else {
      throw CommandError.badLines(source: file.name, faults: faults, help: Self.skipBad)
    }
    for fault in faults { Terminal.say("left out: \(fault)") }
  }

  /// True if a terminal is shown what was understood, and asked, before anything is recorded.
  func asksFirst(_ outcomes: [ImportOutcome], unless isSure: Bool) -> Bool {
    !isTrial && !isSure && !session.output.json && Prompt.isPossible
      && outcomes.contains(where: \.isRecorded)
  }

  /// What to do about faults in a part of a file.
  private static let skipBad = "correct the file, or add --skip-bad to take in all else"

  /// The error for a file that cannot be read.
  func unreadable(_ words: String, help: String? = nil) -> CommandError {
    .notPossible(because: "`\(shown(file.name))`: \(words)", help: help)
  }

  /// The number of records of each other sort, if there are any, in a sentence of its own.
  static func others(
    _ what: String, _ sorts: [(count: Int, words: String)]
  ) -> [Receipt.Block] {
    let said = sorts.filter { $0.count > 0 }.map { "\(Grammar.grouped($0.count)) \($0.words)" }
    return said.isEmpty ? [] : [.paragraph("\(what): \(said.joined(separator: "; ")).")]
  }
}

extension ImportKind {
  /// The kind in words, and the subcommand that imports it.
  var words: (kind: String, command: String) {
    switch self {
    case .sheet: ("a table", "interviews")
    case .diary: ("a calendar", "calendar")
    case .cards: ("an address book", "contacts")
    }
  }
}
