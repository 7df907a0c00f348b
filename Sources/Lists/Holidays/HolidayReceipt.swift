public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Receipt {
  /// Creates the receipt of an import of bank holidays: the dates in the file that differ from what
  /// was in force before, and the effect on the plans; the entry is nil for a dry run.
  public init(
    _ entry: Identifier<JournalEntry>?, _ lists: [HolidayList], from file: String,
    before: HolidayTable, after: HolidayTable, replanned: Replanned
  ) {
    let differences = lists.map { HolidayDifference($0.division, from: before, to: after) }
    let count = Grammar.count(lists.reduce(0) { $0 + $1.holidays.count }, "bank holiday")
    var blocks: [Block] = [
      .paragraph("\(entry == nil ? "Would take" : "Took") \(count) from \(file).")
    ]
    for (list, difference) in zip(lists, differences) {
      blocks.append(.paragraph("\(list.division.name): \(list.words(difference))"))
      blocks += difference.added.map { .paragraph("added: \($0.dated)", indent: 2) }
      blocks += difference.removed.map { .paragraph("removed: \($0.dated)", indent: 2) }
    }
    if lists.contains(where: { !$0.partYears.isEmpty }) {
      blocks.append(
        .paragraph("Where a year is listed only in part, none of our dates is removed."))
    }
    let divisions = zip(lists, differences).map { list, difference -> JSON in
      [
        "division": .string(list.division.rawValue),
        "wholeYears": .array(list.wholeYears.map(JSON.number)),
        "partYears": .array(list.partYears.map(JSON.number)),
        "listed": .number(list.holidays.count),
        "added": .array(difference.added.map(\.json)),
        "removed": .array(difference.removed.map(\.json)),
      ]
    }
    self.init(
      dryRun: entry == nil, blocks + [.paragraph(replanned.words)],
      [
        "entry": .id(entry), "kind": .string(Event.Kind.holidaysImported.rawValue),
        "file": .string(file),
        "divisions": .array(divisions), "replanned": replanned.json,
      ])
  }
}

extension BankHoliday {
  fileprivate var dated: String { "\(TimeWords.full(date)), \(words)" }
}

extension HolidayList {
  /// The years of which the file lists only some dates, in order.
  fileprivate var partYears: [Int] { years.filter { !wholeYears.contains($0) } }

  fileprivate func words(_ difference: HolidayDifference) -> String {
    let years = [("all", wholeYears), ("part", partYears)].filter { !$0.1.isEmpty }
      .map { "\($0.0) of \(YearWords.list($0.1))" }
    return Grammar.list(years) + ": \(Grammar.count(difference.added.count, "date")) added, "
      + "\(Grammar.grouped(difference.removed.count)) removed"
  }
}
