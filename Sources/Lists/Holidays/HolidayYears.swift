public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The bank holidays of a part of the kingdom by year, with the source of each year.
public struct HolidayYears: Hashable, Sendable {
  private let division: BankHolidays.Division
  private let years: [Year]

  private struct Year: Hashable {
    let number: Int
    let origin: HolidayTable.Origin
    let sources: [JournalEntry]
    let holidays: [BankHoliday]
  }

  /// Creates a list for some years, from the built-in table and the entries of imports, oldest
  /// first.
  public init(_ division: BankHolidays.Division, years: [Int], imports: [JournalEntry]) {
    let table = imports.holidayTable
    self.division = division
    self.years = years.map { year in
      Year(
        number: year, origin: table.origin(of: year, in: division),
        sources: imports.holidaySources(of: year, in: division),
        holidays: table.holidays(in: division, year: year))
    }
  }

  /// The list as JSON: `division`, and in `years` each with its `origin`, its `imports` and its
  /// `holidays`.
  public var json: String {
    JSONWriter.document([
      "division": .string(division.rawValue),
      "years": .array(
        years.map { year in
          [
            "year": .number(year.number),
            "origin": .string(year.origin.rawValue),
            "imports": .array(
              year.sources.map {
                .of($0, .number, .recorded, .by, Field("file") { .text($0.holidayImport?.file) })
              }),
            "holidays": .array(year.holidays.map(\.json)),
          ]
        }),
    ])
  }

  /// Returns the list for people; times are in the calendar's zone.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line("Bank holidays of \(division.name)", tone: .strong)
    for year in years {
      page.gap()
      page.line("\(year.number): \(words(year, .kept(calendar)))", tone: tone(year))
      for holiday in year.holidays {
        page.item(
          TimeWords.full(holiday.date), tone: .plain, marginWidth: Self.marginWidth,
          [holiday.words])
      }
      if year.holidays.isEmpty { page.line("none", indent: 2) }
    }
    return page.text
  }

  /// The width of a date and a gap.
  private static let marginWidth = 17

  private func tone(_ year: Year) -> Tone {
    year.origin == .forecast ? .due : .plain
  }

  /// Returns the source of a year's holidays.
  private func words(_ year: Year, _ times: Times) -> String {
    let sources = year.sources.map { source in
      "\(times.moment(source.stamp.at)) by \(source.stamp.consultant.name) from "
        + (source.holidayImport?.file ?? "")
    }
    let isImported = year.origin == .imported
    let added = sources.dropFirst(isImported ? 1 : 0).map { "dates added " + $0 }
    return ([origin(year, sources.first ?? "")] + added).joined(separator: "; ")
  }

  private func origin(_ year: Year, _ source: String) -> String {
    switch year.origin {
    case .builtIn where year.number < BankHolidays.firstYear: "before the Act of 1971"
    case .builtIn: "official, built in"
    case .imported: "imported " + source
    case .forecast: "a forecast by the standing rules"
    }
  }
}
