import ArgumentParser
import Domain
import Importing
import Lists
import Store
import WorkingTime

/// `holidays list`: the bank holidays, each with its source.
struct HolidaysListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the bank holidays of a year, and say where they are from.",
    discussion: """
      A year's holidays are official and built in, or imported from a file, or a forecast by the \
      standing rules where no list of the year was published yet.

      EXAMPLES
        debrief holidays list
        debrief holidays list --year 2030 --division scotland
      """)

  @Option(help: "This year only; otherwise the present year and the next.")
  var year: Int?

  @Option(
    help: ArgumentHelp("The part of the kingdom; otherwise the agency's.", valueName: "division"))
  var division: BankHolidays.Division?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let imports = try session.store.journal([.holidaysImported])
    let list = HolidayYears(
      division ?? session.division, years: try years(in: session), imports: imports)
    try session.print(list.text(calendar: session.calendar, style: session.style), json: list.json)
  }

  private func years(in session: Session) throws -> [Int] {
    guard let year else {
      let thisYear = session.calendar.localDate(at: session.now).components.year
      return [thisYear, thisYear + 1]
    }
    let known = HolidayError.years
    guard known.contains(year) else {
      throw CommandError.badValue(
        option: "--year", typed: "\(year)",
        expected: "a year from \(known.lowerBound) to \(known.upperBound)")
    }
    return [year]
  }
}
