import ArgumentParser
import Importing
import Lists
import Store
import WorkingTime

/// `holidays list`: the bank holidays, each with its source.
struct HolidaysList: ParsableCommand {
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
    let desk = try shared.sitDownToLook()
    let imports = try Refusal.storing(desk.store.holidayImports)
    let list = HolidayYears(
      division ?? desk.division, years: try years(at: desk), imports: imports)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
  }

  private func years(at desk: Desk) throws(Refusal) -> [Int] {
    guard let year else {
      let thisYear = desk.calendar.localDate(at: desk.now).components.year
      return [thisYear, thisYear + 1]
    }
    let known = HolidayFault.years
    guard known.contains(year) else {
      throw .badValue(
        option: "--year", typed: "\(year)",
        expected: "a year from \(known.lowerBound) to \(known.upperBound)")
    }
    return [year]
  }
}

extension Desk {
  /// The part of the kingdom whose bank holidays the agency keeps; England and Wales if it keeps
  /// none.
  var division: BankHolidays.Division { calendar.bankHolidays ?? .englandAndWales }
}
