public import WorkingTime

/// The purpose of an e-mail that we draft and somebody else sends.
public enum DraftKind: String, CaseIterable, Hashable, Sendable {
  /// The candidate's thanks to the employer.
  case thankYou = "thank-you"
  /// To the employer: what the candidate forgot to say, and wants to know.
  case forgotten
  /// To the employer: their answer is due.
  case chase
  /// To the candidate: where things stand.
  case update
  /// To the candidate: the employer said no, and what they said of it.
  case rejection
  /// To the candidate: the employer's offer, and by when to answer it.
  case offer
  /// To the side that did not ask for it: the interview was called off or moved.
  case change
  /// To the candidate: the time of an interview that is ahead, whom they meet, and where.
  case confirmation
  /// To a colleague: what there is to know of an interview.
  case handover
}

extension [JournalEntry] {
  /// The entry whose template is in force for a kind of draft, of entries in the order of recording;
  /// nil where nobody chose any.
  public func template(for kind: DraftKind) -> (entry: JournalEntry, own: TextFile?)? {
    lazy.filter(\.counts).compactMap { entry in
      if case .template(kind, let own) = entry.event { (entry, own) } else { nil }
    }.last
  }
}

/// A file that was taken over as it was read: a policy, or a template of the agency's own.
public struct TextFile: Hashable, Sendable {
  /// The name of the file.
  public let source: String
  /// The text as it was read.
  public let text: String

  /// A file with its text.
  public init(source: String, text: String) {
    self.source = source
    self.text = text
  }
}

/// A setting that was chosen or reset, for the agency or for one employer, as it is written.
public struct SettingChoice: Hashable, Sendable {
  /// For which employer; nil for the whole agency.
  public let employer: Identifier<Employer>?
  /// The name of the setting.
  public let name: String
  /// The value; nil for what holds without a choice.
  public let value: String?

  /// A choice of a value.
  public init(name: String, value: String?, employer: Identifier<Employer>?) {
    self.name = name
    self.value = value
    self.employer = employer
  }
}

/// A file of bank holidays that was imported.
public struct HolidayImport: Hashable, Sendable {
  /// The name of the file, without its folder.
  public let file: String
  /// The bank holidays that it lists, for each part of the kingdom.
  public let lists: [HolidayList]

  /// An import of these lists.
  public init(file: String, lists: [HolidayList]) {
    self.file = file
    self.lists = lists
  }

  /// Its list for a part of the kingdom; nil where it has none.
  public func list(for division: BankHolidays.Division) -> HolidayList? {
    lists.first { $0.division == division }
  }
}

extension JournalEntry {
  /// The import of bank holidays that it records; nil if it records something else.
  public var holidayImport: HolidayImport? {
    if case .holidays(let source) = event { source } else { nil }
  }
}

extension [JournalEntry] {
  /// The table that the imports that count, oldest first, lay over our own holidays.
  public var holidayTable: HolidayTable {
    HolidayTable(filter(\.counts).compactMap(\.holidayImport).flatMap(\.lists))
  }

  /// The imports that say which days of a year are holidays, oldest first: the last one that lists
  /// the year whole, if any, and those after it that add a date.
  public func holidaySources(
    of year: Int, in division: BankHolidays.Division
  ) -> [JournalEntry] {
    let imports = filter { $0.counts && $0.holidayImport != nil }
    let whole = imports.lastIndex {
      $0.holidayImport?.list(for: division)?.wholeYears.contains(year) ?? false
    }
    var table = Array(imports.prefix(whole ?? 0)).holidayTable
    return imports.indices.dropFirst(whole ?? 0).filter { index in
      let before = table.holidays(in: division, year: year)
      table = Array(imports[...index]).holidayTable
      return index == whole || table.holidays(in: division, year: year) != before
    }.map { imports[$0] }
  }
}
