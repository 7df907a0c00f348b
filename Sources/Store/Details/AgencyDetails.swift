import AgencySettings
import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// The details of entries of the agency: policy, bank holidays and templates.
extension Batch {
  /// Inserts choices of settings, with the file that they are from.
  func insert(_ choices: [SettingChoice], from file: TextFile?, of entry: Int64) throws {
    if let file {
      try insert(
        into: "policyFile", ["entry": entry, "source": file.source, "text": file.text])
    }
    for (position, choice) in choices.enumerated() {
      try insert(
        into: "policyChange",
        [
          "entry": entry, "position": position, "employer": choice.employer,
          "name": choice.name, "value": choice.value,
        ])
    }
  }

  /// Inserts an import of bank holidays.
  func insert(_ source: HolidayImport, of entry: Int64) throws {
    try insert(into: "holidayImport", ["entry": entry, "file": source.file])
    for list in source.lists {
      for holiday in list.holidays {
        try insert(
          into: "listedHoliday",
          [
            "entry": entry, "division": list.division, "date": holiday.date,
            "name": holiday.name, "isSubstitute": holiday.isSubstitute,
          ])
      }
      for year in list.wholeYears {
        try insert(
          into: "listedYear", ["entry": entry, "division": list.division, "year": year])
      }
    }
  }
}

extension Database {
  /// Returns the choices of settings that these entries of one kind record.
  func policies(_ kind: Event.Kind, of entries: [Int64]) throws -> [EventOfEntry] {
    let choices = Dictionary(
      grouping: try rows(
        """
        SELECT * FROM policyChange WHERE entry IN (SELECT value FROM json_each(?))
        ORDER BY entry, position
        """, [entries.jsonList]
      ) { (entry: try $0.get("entry") as Int64, choice: try SettingChoice(row: $0)) },
      by: \.entry
    ).mapValues { $0.map(\.choice) }
    guard kind == .policyAdopted else {
      return entries.map { ($0, .policy(choices[$0] ?? [], from: nil)) }
    }
    return try rows(
      "SELECT * FROM policyFile WHERE entry IN (SELECT value FROM json_each(?))",
      [entries.jsonList]
    ) { row in
      let entry: Int64 = try row.get("entry")
      let file = TextFile(source: try row.get("source"), text: try row.get("text"))
      return (entry, .policy(choices[entry] ?? [], from: file))
    }
  }

  /// Returns the imports of bank holidays that these entries record.
  func holidays(of entries: [Int64]) throws -> [EventOfEntry] {
    try details("holidayImport", of: entries) { row in
      .holidays(
        HolidayImport(file: try row.get("file"), lists: try lists(of: try row.get("entry"))))
    }
  }

  /// Returns the lists of one import, for each part of the United Kingdom.
  private func lists(of entry: Int64) throws -> [HolidayList] {
    let holidays = try rows(
      "SELECT division, date, name, isSubstitute FROM listedHoliday WHERE entry = ?", [entry]
    ) { row in
      (
        division: try row.get("division") as BankHolidays.Division,
        holiday: BankHoliday(
          date: try row.get("date"), name: try row.get("name"),
          isSubstitute: try row.get("isSubstitute"))
      )
    }
    let years = try rows("SELECT division, year FROM listedYear WHERE entry = ?", [entry]) { row in
      (division: try row.get("division") as BankHolidays.Division, year: try row.get("year") as Int)
    }
    return BankHolidays.Division.allCases.compactMap { division in
      let theirs = holidays.filter { $0.division == division }.map(\.holiday)
      guard !theirs.isEmpty else { return nil }
      return HolidayList(
        division, theirs, wholeYears: years.filter { $0.division == division }.map(\.year))
    }
  }

  /// Returns the choices of templates that these entries record.
  func templates(of entries: [Int64]) throws -> [EventOfEntry] {
    try details("draftTemplate", of: entries) { row in
      let source: String? = try row.get("source")
      let text: String? = try row.get("text")
      let file = source.flatMap { source in text.map { TextFile(source: source, text: $0) } }
      return .template(try row.get("draft"), file)
    }
  }
}

extension SettingChoice {
  /// The choice in a row; throws unless the policy can read it.
  fileprivate init(row: Row) throws {
    self.init(
      name: try row.get("name"), value: try row.get("value"), employer: try row.get("employer"))
    guard PolicyTerm(named: name) != nil else {
      throw DamageError(reason: "`\(name)` is not a setting", field: "name")
    }
    guard PolicyChange(self) != nil else {
      throw DamageError(
        reason: "the setting `\(name)` has an invalid value", field: "value")
    }
  }
}

extension BankHolidays.Division: ColumnValue {}
extension DraftKind: ColumnValue {}
