import Domain
import Wording
import WorkingTime

/// Reads an interview from one row, or finds all of its faults.
struct InterviewRow {
  private(set) var faults: [RowError] = []
  private let row: SheetRow
  private let columns: ColumnGuess
  private let options: SheetOptions

  private init(_ row: SheetRow, columns: ColumnGuess, options: SheetOptions) {
    self.row = row
    self.columns = columns
    self.options = options
  }

  /// Returns the interview of a row with sound quoting; nil if it has faults.
  static func read(
    _ row: SheetRow, columns: ColumnGuess, options: SheetOptions
  ) -> (interview: ImportedInterview?, faults: [RowError]) {
    var reading = InterviewRow(row, columns: columns, options: options)
    let interview = reading.interview()
    return (reading.faults.isEmpty ? interview : nil, reading.faults)
  }

  private mutating func interview() -> ImportedInterview? {
    let candidate = required(.candidate)
    let employer = required(.employer)
    let time = time()
    let stage = meaning(.stage, in: Stage.vocabulary) ?? nil
    let attendance = meaning(.attendance, in: Attendance.vocabulary)
    let ending = meaning(.outcome, in: Ending.vocabulary)
    guard let candidate, let employer, let time else { return nil }

    let booking = Booking(
      candidate: candidate, phone: text(.phone).unlessEmpty, email: text(.email).unlessEmpty,
      employer: employer, vacancy: text(.vacancy).unlessEmpty ?? Booking.unnamedVacancy,
      stage: stage,
      time: time, consultant: text(.consultant).unlessEmpty)
    var events: [Fact] = []
    if attendance == .didNotCome || ending == .noShow {
      events.append(Fact(at: time.end, .noShow()))
    }
    if case .closed(let outcome) = ending {
      events.append(Fact(at: time.end, .closed(outcome, told: true)))
    }
    return ImportedInterview(booking: booking, events: events)
  }

  /// Reads the start and end.
  ///
  /// An instant in the date's cell is exact; otherwise the time comes from the time column, then
  /// the date's cell, then the options. If no end is given, the options have the length.
  private mutating func time() -> InterviewTime? {
    var time = self.time(of: .time, "")
    guard required(.date) != nil, let date = date() else { return nil }
    if date.time?.offset != nil { time = date.time }
    time = time ?? date.time
    let wall = time?.start ?? options.time
    let start = moment(wall, time, on: date.day)
    let end =
      end(of: wall, time, on: date.day) ?? start.adding(seconds: Int(options.minutes) * 60)
    let held = InterviewTime(start: start, end: end)
    if held == nil { fault(text(.end).isEmpty ? .date : .end, .notAfterStart) }
    return held
  }

  /// Reads the end from the end column or the time column: a time of day, or a date with one, as in
  /// our own report; nil if neither has it.
  private mutating func end(
    of start: LocalTime, _ time: WrittenTime?, on day: LocalDate
  ) -> Instant? {
    let cell = text(.end)
    if let whole = try? WrittenDate.read(cell, order: options.dateOrder, around: options.today),
      let clock = whole.time
    {
      return moment(clock.start, clock, on: whole.day)
    }
    let last = self.time(of: .end, "\(start.iso8601) - ")?.end ?? time?.end
    return last.map { moment($0, time, on: day) }
  }

  /// Reads the time of day in a column, given what is known of it; nil if it has none.
  private mutating func time(of column: Column, _ known: String) -> WrittenTime? {
    let cell = text(column)
    guard !cell.isEmpty else { return nil }
    do {
      return try WrittenTime.read(known + cell)
    } catch {
      fault(column, reason(error, isTimeAlone: true))
      return nil
    }
  }

  private func moment(_ wall: LocalTime, _ time: WrittenTime?, on day: LocalDate) -> Instant {
    guard let offset = time?.offset else { return options.calendar.instant(on: day, at: wall) }
    return Instant(seconds: day.dayNumber * 86_400 + wall.secondsFromMidnight - offset)
  }

  private mutating func date() -> WrittenDate? {
    do {
      return try WrittenDate.read(
        text(.date), order: options.dateOrder, around: options.today)
    } catch {
      fault(.date, reason(error, isTimeAlone: false))
      return nil
    }
  }

  private func reason(_ error: WrittenDate.Unreadable, isTimeAlone: Bool) -> RowError.Reason {
    switch error {
    case .notADate: .notADate
    case .onlyInOrder(let order): .onlyInOrder(order)
    case .fallsOn(let weekday): .fallsOn(weekday)
    case .notATime: isTimeAlone ? .notATime : .noTimeAfterDate
    case .ambiguous(let readings): .ambiguous(readings)
    }
  }

  /// Returns the text of a required column, with at least one letter or digit: a dash means that
  /// there is nothing to say.
  private mutating func required(_ column: Column) -> String? {
    let text = text(column)
    if text.contains(where: { $0.isLetter || $0.isNumber }) { return text }
    fault(column, .blank(column))
    return nil
  }

  private mutating func meaning<Meaning>(
    _ column: Column, in vocabulary: Vocabulary<Meaning>
  ) -> Meaning? {
    if let meaning = vocabulary.meaning(of: text(column)) { return meaning }
    fault(column, .unknownWord(column, offered: vocabulary.offered))
    return nil
  }

  /// Returns the text of a column, white space collapsed; empty if the file has no such column.
  private func text(_ column: Column) -> String {
    columns[column].map { row.cell($0.index).collapsed } ?? ""
  }

  private mutating func fault(_ column: Column, _ reason: RowError.Reason) {
    guard let found = columns[column] else { return }
    faults.append(
      RowError(
        line: row.line, header: found.header, value: row.cell(found.index), reason: reason))
  }
}
