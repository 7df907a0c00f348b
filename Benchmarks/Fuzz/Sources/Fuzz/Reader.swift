/// What reads bytes that others wrote.
enum Reader: String, CaseIterable {
  /// `import` of a table, of the parts of a workbook, of an export, of a diary and of contacts, and
  /// `holidays import`.
  case csv, workbook, json, diary, cards, calendar
  /// A time as people say it.
  case when
  /// `policy adopt`, and the lines of `policy eval`.
  case toml, eval
  /// The database file.
  case database
  /// Faults that are planted: the one crashes, the other never ends.
  case crash, hang

  /// Reads an input; whatever it is, this comes back, and what was promised of it holds.
  var read: ([UInt8]) -> Void {
    switch self {
    case .csv: Files.sheet
    case .workbook: Files.workbook
    case .json: Files.export
    case .diary: Files.diary
    case .cards: Files.cards
    case .calendar: Files.calendar
    case .when: Phrases.when
    case .toml: Phrases.toml
    case .eval: Phrases.facts
    case .database: DamagedDatabase().open
    case .crash: { if $0.starts(with: Array("BOO".utf8)) { fatalError("planted") } }
    case .hang: { while $0.starts(with: Array("BOO".utf8)) {} }
    }
  }
}
