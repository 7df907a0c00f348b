import Testing
import WorkingTime

@testable import Wording

/// One table of dates and times through both readers, what is typed and what is written in a sheet:
/// neither takes silently what the other asks about, and where both read, they read the same.
@Suite struct OneReaderTests {
  static let dates = [
    "30/11/2026", "30.11.2026", "30 nov", "mon 30 nov", "30th of november 2026", "2026-11-30",
    "Mon, 30 Nov 2026", "30/11", "30-Nov-2026", "nov 30", "30 \u{2013} Nov-26", "30.11",
  ]

  static let times = [
    "", "10:00", "10am", "2:30", "2.30", "4.15", "02:30", "1430", "230", "noon", "12 noon", "2pm",
    "half two", "at 2", "10:00-11:00", "2-3pm", "2.30-3.30", "10 to 11", "5pm GMT", "14:30 hrs",
    "9", "9.10", "01.12", "1.12", "25:00", "lunchtime", "11:00-10:00", "2:30:00", "first thing",
    "quarter past 4", "6.59", "7.00", "& 10.30 AM", "@ 5", "- 14:00", "midnight",
  ]

  @Test(arguments: dates)
  func bothReadersAgree(date: String) {
    var read = 0
    for time in Self.times {
      let phrase = (date + " " + time).trimmingBlanks
      let typed = Result { () throws(WhenError) in
        try When.reading(phrase, as: .either, now: Clock.monday, in: .usual)
      }
      let today = WorkingCalendar.usual.localDate(at: Clock.monday)
      let written = Result { () throws(WrittenDate.Unreadable) in
        try WrittenDate.read(phrase, order: .dayMonthYear, around: today)
      }
      switch (typed, written) {
      case (.success(let typed), .success(let written)):
        read += 1
        expectSame(typed, written, phrase)
      case (.failure(.ambiguous), .success), (.success, .failure(.ambiguous)):
        Issue.record("one asks, one does not: `\(phrase)`")
      default: break
      }
    }
    #expect(read > 10, "a sweep that reads nothing has shown nothing")
  }

  @Test("a time alone, beside a weekday on the command line")
  func timesAgree() {
    var asked = 0
    for time in Self.times where !time.isEmpty {
      let typed = Result { () throws(WhenError) in
        try When.reading("mon " + time, as: .either, now: Clock.monday, in: .usual)
      }
      let written = Result { () throws(WrittenDate.Unreadable) in try WrittenTime.read(time) }
      switch (typed, written) {
      case (.success(let typed), .success(let written)):
        guard case .at(let moment) = typed.deadline else { continue }
        let clock = WorkingCalendar.usual.localTime(at: moment)
        #expect(clock == written.start, "\(time)")
        #expect((typed.end == nil) == (written.end == nil), "\(time)")
      case (.failure(.ambiguous), .failure(.ambiguous)): asked += 1
      case (.failure(.ambiguous), .success), (.success, .failure(.ambiguous)):
        Issue.record("one asks, one does not: `\(time)`")
      default: break
      }
    }
    #expect(asked > 5)
  }

  private func expectSame(_ typed: WhenReading, _ written: WrittenDate, _ phrase: String) {
    let calendar = WorkingCalendar.usual
    switch typed.deadline {
    case .endOf(let date):
      #expect(written == WrittenDate(day: date, time: nil), "\(phrase)")
    case .at(let moment):
      #expect(calendar.localDate(at: moment) == written.day, "\(phrase)")
      #expect(calendar.localTime(at: moment) == written.time?.start, "\(phrase)")
      #expect(typed.end.map(calendar.localTime(at:)) == written.time?.end, "\(phrase)")
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
