import ArgumentParser
import ChasePolicy
import Domain
import Importing
import Lists
import Rendering
import Store
import Wording
import WorkingTime

/// `holidays import`: bank holidays from a newer list, all of it or nothing.
struct HolidaysImportCommand: ParsableCommand {
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

  @Argument(help: SharedHelp.file)
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
    let input = try InputFile(file)
    let contents = try input.rest(atMost: HolidayFile.mostBytes)
    let name = input.shortName
    let session = try shared.openSession(creatingDatabase: true)
    let lists = try lists(contents, from: name, usual: session.division)
    let earlier = try session.store.journal([.holidaysImported])
    let (entry, replanned) = try recorded(lists, from: name, in: session)
    let known = earlier.filter(\.counts).compactMap(\.holidayImport).flatMap(\.lists)
    try session.print(
      Receipt(
        entry, lists, from: name, before: earlier.holidayTable,
        after: HolidayTable(known + lists), replanned: replanned))
  }

  private func lists(
    _ contents: [UInt8], from name: String, usual: BankHolidays.Division
  ) throws -> [HolidayList] {
    let read: HolidayFile
    do {
      read = try HolidayFile.read(contents, division: division, usual: usual)
    } catch {
      throw CommandError.notPossible(because: "`\(shown(name))`: \(error.words)", help: error.help)
    }
    guard let lists = read.lists else {
      throw CommandError.badLines(source: name, faults: read.faults.map(\.words))
    }
    return lists
  }

  /// Records the lists as one command and shows the progress of the planning, or only tries them;
  /// blames the file if a calendar would never open.
  private func recorded(
    _ lists: [HolidayList], from name: String, in session: Session
  ) throws -> (entry: Identifier<JournalEntry>?, replanned: Replanned) {
    do {
      if dryRun { return (nil, try session.store.replanned(importing: lists)) }
      let stamp = try session.stamp()
      var progress = ProgressBar()
      defer { progress.clear() }
      let recorded = try session.store.record(
        [.holidays(HolidayImport(file: name, lists: lists))], by: stamp, command: "holidays import"
      ) { done, total in
        progress.show("planning anew", done, of: total)
      }
      return (recorded.entry, recorded.replanned)
    } catch StoreError.policyRefused(let error) {
      throw CommandError.notPossible(
        because: "`\(shown(name))`: \(ErrorText.line(error))", help: nil)
    }
  }
}
