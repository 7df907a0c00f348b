public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The answer to an import of bank holidays: the dates in the file, and the changes.
public struct HolidayImportAnswer: Hashable, Sendable {
  /// The entry that records it; nil for a dry run.
  private let entry: Identifier<JournalEntry>?
  private let file: String
  private let lists: [HolidayList]
  private let differences: [HolidayDifference]
  private let replanned: Replanned

  /// Creates the answer for a file, the dates in which it differs from what was in force before,
  /// and the effect on the plans; the entry is nil for a dry run.
  public init(
    entry: Identifier<JournalEntry>?, file: String, lists: [HolidayList],
    before: HolidayTable, after: HolidayTable, replanned: Replanned
  ) {
    self.entry = entry
    self.file = file
    self.lists = lists
    self.replanned = replanned
    differences = lists.map { HolidayDifference($0.division, from: before, to: after) }
  }

  /// The answer as JSON.
  public var json: String {
    JSONWriter.document([
      "entry": .count(entry.map { Int($0.number) }),
      "kind": .string(Event.Kind.holidaysImported.rawValue),
      "file": .string(file),
      "divisions": .array(
        zip(lists, differences).map { list, difference in
          [
            "division": .string(list.division.rawValue),
            "wholeYears": .array(list.wholeYears.map(JSON.number)),
            "partYears": .array(list.partYears.map(JSON.number)),
            "listed": .number(list.holidays.count),
            "added": .array(difference.added.map(\.json)),
            "removed": .array(difference.removed.map(\.json)),
          ]
        }),
      "replanned": replanned.json,
      "dryRun": .bool(entry == nil),
    ])
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let count = Grammar.count(lists.reduce(0) { $0 + $1.holidays.count }, "bank holiday")
    page.line("\(entry == nil ? "Would take" : "Took") \(count) from \(file).")
    for (list, difference) in zip(lists, differences) {
      page.line("\(list.division.name): \(words(list, difference))")
      for holiday in difference.added { page.line("added: \(words(holiday))", indent: 2) }
      for holiday in difference.removed { page.line("removed: \(words(holiday))", indent: 2) }
    }
    if lists.contains(where: { !$0.partYears.isEmpty }) {
      page.line("Where a year is listed only in part, none of our dates is removed.")
    }
    page.line(replanned.words)
    if entry == nil { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }

  private func words(_ holiday: BankHoliday) -> String {
    "\(TimeWords.full(holiday.date)), \(holiday.words)"
  }

  private func words(_ list: HolidayList, _ difference: HolidayDifference) -> String {
    let years = [("all", list.wholeYears), ("part", list.partYears)].filter { !$0.1.isEmpty }
      .map { "\($0.0) of \(YearWords.list($0.1))" }
    return Grammar.list(years) + ": \(Grammar.count(difference.added.count, "date")) added, "
      + "\(Grammar.grouped(difference.removed.count)) removed"
  }
}

extension HolidayList {
  /// The years of which the file lists only some dates, in order.
  fileprivate var partYears: [Int] { years.filter { !wholeYears.contains($0) } }
}
