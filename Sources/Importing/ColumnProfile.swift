import Domain
import Wording
import WorkingTime

/// The contents of a column, counted over the first rows of a table.
struct ColumnProfile {
  /// The cells that say something.
  private(set) var filled = 0
  /// Those that are dates.
  private(set) var dates = 0
  /// Those that are dates with a time of day.
  private(set) var datesWithTime = 0
  /// Those that look like a person's name.
  private(set) var names = 0
  /// Those that are e-mail addresses.
  private(set) var addresses = 0
  /// Those that are a number, of a telephone or anything else.
  private(set) var numbers = 0
  /// Those that a stage column may say.
  private(set) var stages = 0
  /// Examples, each once.
  private(set) var examples: [String] = []

  /// Counts the cells of a column.
  init(_ cells: some Sequence<String>) {
    for cell in cells where !cell.isEmpty && !cell.isPlaceholder { take(cell) }
  }

  private static let mostExamples = 5

  private mutating func take(_ cell: String) {
    filled += 1
    if examples.count < Self.mostExamples, !examples.contains(cell) { examples.append(cell) }
    if let date = CellDate(cell) {
      dates += 1
      if date.hasTime { datesWithTime += 1 }
    } else if cell.utf8.allSatisfy({ (0x28...0x39).contains($0) || $0 == 0x20 }) {
      numbers += 1
    } else if cell.contains("@") {
      addresses += 1
    } else if Stage.meaning(of: cell) != nil {
      stages += 1
    } else if isWholeName(cell) {
      names += 1
    }
  }

  /// True if at least half of the cells are of this kind; true of an empty column.
  func allows(_ kind: KeyPath<ColumnProfile, Int>) -> Bool { self[keyPath: kind] * 2 >= filled }

  /// True if at least half of the cells are of this kind, and there are some.
  func has(_ kind: KeyPath<ColumnProfile, Int>) -> Bool { filled > 0 && allows(kind) }

  /// True if a column of text that is neither a date, an address nor a number.
  var isText: Bool { filled > 0 && (dates + addresses + numbers) * 2 < filled }
}

/// What the look at a column's contents needs to know of a date, in whatever order it is written.
private struct CellDate {
  let hasTime: Bool

  /// Reads a cell; nil if it is no date.
  init?(_ cell: String) {
    if let serial = DateSerial(cell) {
      hasTime = serial.time != nil
      return
    }
    guard cell.utf8.count <= 60, cell.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    let today = LocalDate(dayNumber: 20_000)
    for order in [DateOrder.dayMonthYear, .monthDayYear] {
      if let date = try? WrittenDate.read(cell, order: order, around: today, guessing: true) {
        hasTime = date.time != nil
        return
      }
    }
    return nil
  }
}

/// A date as a spreadsheet counts it: days since the end of 1899, the time of day as a part of one.
struct DateSerial {
  let day: LocalDate
  let time: LocalTime?

  /// Reads five digits, with a part of a day after a point or comma; nil for what is no date from
  /// 1954 to 2119.
  init?(_ cell: String) {
    let bytes = cell.utf8
    guard (5...24).contains(bytes.count),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }),
      let serial = Double(cell.replacing(",", with: ".")), (20_000..<80_000).contains(serial)
    else { return nil }
    self.init(serial)
  }

  /// The date of a serial number, rounded to the second.
  init(_ serial: Double, since1904: Bool = false) {
    let seconds = Int((serial * 86_400).rounded())
    // The day before 1 January 1900 as spreadsheets count, which had a 29 February 1900.
    let epoch = since1904 ? -24_107 : -25_569
    day = LocalDate(dayNumber: epoch + seconds / 86_400)
    let rest = seconds % 86_400
    time = rest == 0 ? nil : LocalTime(secondsFromMidnight: rest)
  }
}
