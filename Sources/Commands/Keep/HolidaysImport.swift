import ArgumentParser
import Importing
import Lists
import Rendering
import Store
import Wording
import WorkingTime

/// `holidays import`: bank holidays from a newer list, all of it or nothing.
struct HolidaysImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a newer list of bank holidays, and plan anew by it.",
    discussion: """
      The file is the JSON that GOV.UK publishes (www.gov.uk/bank-holidays.json), or an iCalendar \
      file. Of a year that it lists whole, its dates take the place of ours; of any other year it \
      only adds dates. One undo takes all of it back.

      EXAMPLES
        debrief holidays import bank-holidays.json --dry-run
        debrief holidays import scotland.ics --division scotland
      """)

  @Argument(help: ArgumentHelp("The file; `-` is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      """
      Whose holidays an iCalendar file has, otherwise the agency's part of the kingdom; and which \
      list of a JSON file to take, otherwise all.
      """, valueName: "division"))
  var division: BankHolidays.Division?

  @Flag(help: "Only show what would change.")
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let contents = try FileContents.read(file, atMost: HolidayFile.mostBytes)
    let desk = try shared.sitDown()
    let lists = try lists(contents, usual: desk.division)
    let recorded = dryRun ? try tried(lists, at: desk) : try imported(lists, at: desk)
    let answer = HolidayImportAnswer(
      entry: recorded.entry, file: name, lists: lists, before: recorded.before,
      after: recorded.after, replanned: recorded.replanned)
    try desk.print(desk.output.json ? answer.json : answer.text(style: desk.style), saved: !dryRun)
  }

  /// The file's name without its folder.
  private var name: String {
    file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
  }

  private func lists(
    _ contents: [UInt8], usual: BankHolidays.Division
  ) throws(Refusal) -> [HolidayList] {
    let read: HolidayFile
    do {
      read = try HolidayFile.read(contents, division: division, usual: usual)
    } catch {
      throw .notPossible(because: "`\(shown(name))`: \(error.words)", help: error.help)
    }
    guard let lists = read.lists else {
      throw .badLines(source: name, faults: read.faults.map(\.words))
    }
    return lists
  }

  private func tried(_ lists: [HolidayList], at desk: Desk) throws(Refusal) -> HolidaysRecorded {
    try storing { () throws(StoreError) in try desk.store.tryHolidays(lists) }
  }

  /// Records the lists as one command; shows the progress of the planning.
  private func imported(
    _ lists: [HolidayList], at desk: Desk
  ) throws(Refusal) -> HolidaysRecorded {
    let stamp = try desk.stamp()
    var progress = ProgressBar()
    defer { progress.clear() }
    return try storing { () throws(StoreError) in
      try desk.store.importHolidays(
        lists, from: name, by: stamp, command: "holidays import"
      ) { done, total in
        progress.show("planning anew", Double(done) / Double(max(total, 1)))
      }
    }
  }

  /// Runs a call to the store; blames the file if a calendar would never open.
  private func storing<Answer>(
    _ work: () throws(StoreError) -> Answer
  ) throws(Refusal) -> Answer {
    do {
      return try work()
    } catch {
      guard case .policyRefused(let fault) = error else { throw .store(error) }
      throw .notPossible(because: "`\(shown(name))`: \(PolicyWords.line(fault))", help: nil)
    }
  }
}
