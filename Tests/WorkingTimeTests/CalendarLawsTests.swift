import Foundation
import Testing
import WorkingTime

/// Laws of working time over calendars made by chance, and the comparison with one that is counted
/// out minute by minute.
struct CalendarLawsTests {
  private static let seed: UInt64 = 20_261_123
  private static let calendarsPerChange = 4
  private static let questionsPerCalendar = 40

  /// A calendar and a moment to ask it about.
  private struct Question {
    let generated: GeneratedCalendar
    /// The minute of the month after the calendar's first date.
    let minute: Int
    let moment: Instant
    let comment: Comment

    var calendar: WorkingCalendar { generated.calendar }
  }

  /// Questions about moments spread over the first month of calendars of a zone.
  private func questions(zone: String, from first: LocalDate, _ dice: inout Dice) throws
    -> [Question]
  {
    try (0..<Self.calendarsPerChange).flatMap { number in
      let generated = try GeneratedCalendar(zone: zone, from: first, dice: &dice)
      return (0..<Self.questionsPerCalendar).map { _ in
        let minute = Int.random(in: 2880..<30 * 1440, using: &dice)
        return Question(
          generated: generated, minute: minute,
          moment: Instant(seconds: (first.dayNumber * 1440 + minute) * 60),
          comment:
            "seed \(Self.seed), \(zone) from \(first.iso8601), calendar \(number), minute \(minute): \(generated)"
        )
      }
    }
  }

  private func forEachQuestion(_ ask: (Question, inout Dice) throws -> Void) throws {
    var dice = Dice(seed: Self.seed)
    for (zone, first) in GeneratedCalendar.changes {
      for question in try questions(zone: zone, from: date(first), &dice) {
        try ask(question, &dice)
      }
    }
  }

  @Test func opensAndAddsAsIsCountedOutMinuteByMinute() throws {
    var dice = Dice(seed: Self.seed)
    var answered = 0
    for (zone, first) in GeneratedCalendar.changes {
      let first = try date(first)
      let window = NaiveWindow(
        try #require(TimeZone(identifier: zone)), fromDay: first.dayNumber,
        days: GeneratedCalendar.days)
      var naive: NaiveCalendar?
      for (number, question) in try questions(zone: zone, from: first, &dice).enumerated() {
        if number % Self.questionsPerCalendar == 0 {
          naive = NaiveCalendar(
            window, periods: question.generated.periods, closed: question.generated.closed)
        }
        answered += try compare(question, with: #require(naive), &dice)
      }
    }
    // Of 4,160 answers few may have fallen off the window that was counted out.
    #expect(answered > 3500)
  }

  @Test func workingTimeBetweenTwoMomentsIsAsCountedOutMinuteByMinute() throws {
    var dice = Dice(seed: Self.seed)
    var (open, days) = (0, 0)
    for (zone, first) in GeneratedCalendar.changes {
      let first = try date(first)
      let window = NaiveWindow(
        try #require(TimeZone(identifier: zone)), fromDay: first.dayNumber,
        days: GeneratedCalendar.days)
      for question in try questions(zone: zone, from: first, &dice) {
        let naive = NaiveCalendar(
          window, periods: question.generated.periods, closed: question.generated.closed)
        let end = question.minute + Int.random(in: 0..<8 * 1440, using: &dice)
        let until = Instant(seconds: (window.first + end) * 60)
        let calendar = question.calendar
        let minutes = calendar.workingSeconds(from: question.moment, to: until) / 60
        #expect(minutes == naive.openMinutes(from: question.minute, to: end), question.comment)
        let dates = calendar.workingDays(
          after: calendar.localDate(at: question.moment), through: calendar.localDate(at: until))
        #expect(dates == naive.openDays(after: question.minute, through: end), question.comment)
        (open, days) = (open + minutes, days + dates)
      }
    }
    #expect(open > 100_000 && days > 1000)
  }

  @Test func noWorkingDayLiesBetweenADateAndItselfOrOneBefore() throws {
    let friday = try date("2026-11-27")
    let calendar = WorkingCalendar.usual
    #expect(calendar.workingDays(after: friday, through: friday) == 0)
    #expect(calendar.workingDays(after: friday, through: friday.adding(days: -3)) == 0)
    #expect(calendar.workingDays(after: friday, through: friday.adding(days: 2)) == 0)
    #expect(calendar.workingDays(after: friday, through: friday.adding(days: 4)) == 2)
  }

  /// Compares the answers to a question, and says how many sums the naive calendar could answer.
  private func compare(
    _ question: Question, with naive: NaiveCalendar, _ dice: inout Dice
  ) throws -> Int {
    let calendar = question.calendar
    func instant(_ minute: Int) -> Instant { Instant(seconds: (naive.window.first + minute) * 60) }
    #expect(
      calendar.isOpen(at: question.moment) == naive.isOpen[question.minute], question.comment)
    if let expected = naive.open(question.minute) {
      #expect(calendar.open(question.moment) == instant(expected), question.comment)
    }
    let hours = try #require(Span(Int.random(in: 0...30, using: &dice), .workingHours))
    let days = try #require(Span(Int.random(in: 0...6, using: &dice), .workingDays))
    let sums = [
      (hours, naive.add(workingMinutes: hours.amount * 60, to: question.minute)),
      (days, naive.add(workingDays: days.amount, to: question.minute)),
    ]
    for case (let span, let expected?) in sums {
      #expect(
        calendar.add(span, to: question.moment) == instant(expected),
        "\(span), \(question.comment)")
    }
    return sums.filter { $0.1 != nil }.count
  }

  @Test func whatIsOpenedIsOpenAndStaysSo() throws {
    try forEachQuestion { question, dice in
      let moment = question.moment.adding(seconds: Int.random(in: 0..<60, using: &dice))
      let opened = question.calendar.open(moment)
      #expect(opened >= moment, question.comment)
      #expect(question.calendar.isOpen(at: opened), question.comment)
      #expect(question.calendar.open(opened) == opened, question.comment)
      #expect(question.calendar.workingSeconds(from: moment, to: opened) == 0, question.comment)
    }
  }

  @Test func workingHoursConsumeExactlySoMuchOpenTime() throws {
    try forEachQuestion { question, dice in
      let span = try #require(Span(Int.random(in: 0...60, using: &dice), .workingHours))
      let moment = question.moment.adding(seconds: Int.random(in: 0..<60, using: &dice))
      let end = question.calendar.add(span, to: moment)
      let seconds = question.calendar.workingSeconds(from: moment, to: end)
      #expect(seconds == span.amount * 3600, question.comment)
    }
  }

  @Test func whatBeginsLaterNeverEndsEarlier() throws {
    try forEachQuestion { question, dice in
      let later = question.moment.adding(seconds: Int.random(in: 1...200_000, using: &dice))
      let span = try #require(Span(Int.random(in: 0...20, using: &dice), .workingHours))
      let calendar = question.calendar
      #expect(
        calendar.add(span, to: question.moment) <= calendar.add(span, to: later), question.comment)
    }
  }

  @Test func nothingOpensOnAClosure() throws {
    var closures = 0
    try forEachQuestion { question, _ in
      let calendar = question.calendar
      let end = question.moment.adding(seconds: 9 * 86_400)
      for closure in calendar.closures(from: question.moment, to: end) {
        let seconds = calendar.workingSeconds(
          from: calendar.instant(on: closure.date, at: .startOfDay),
          to: calendar.instant(on: closure.date, at: .endOfDay))
        #expect(seconds == 0, question.comment)
        closures += 1
      }
    }
    #expect(closures > 1000)
  }
}
