import CustomDump
import Domain
import Importing
import Testing
import Wording
import WorkingTime

struct InterviewRowTests {
  /// The headings beside Name, Client and Date, the row, and the start and end that it means.
  @Test(arguments: [
    ("", "Ann,Acme,25/04/2016", "2016-04-25T08:00:00Z"),
    ("", "Ann,Acme,25/01/2016", "2016-01-25T09:00:00Z"),
    ("Time", "Ann,Acme,25/04/2016,14:30", "2016-04-25T13:30:00Z"),
    ("Time", "Ann,Acme,25/04/2016,", "2016-04-25T08:00:00Z"),
    ("", "Ann,Acme,25/04/2016 & 10.30 AM", "2016-04-25T09:30:00Z"),
    ("Time", "Ann,Acme,2016-04-25 00:00:00,14:30", "2016-04-25T13:30:00Z"),
    ("Time", "Ann,Acme,25/04/2016 10:30,11:30", "2016-04-25T10:30:00Z"),
    ("Time", "Ann,Acme,2016-04-25T10:30:00Z,14:30", "2016-04-25T10:30:00Z"),
    ("", "Ann,Acme,2016-04-25T10:30:00+05:30", "2016-04-25T05:00:00Z"),
    // Clocks went forward at one in the morning: half past one was half past two.
    ("Time", "Ann,Acme,27/03/2016,01:30", "2016-03-27T01:30:00Z"),
  ])
  func anInterviewStartsWhenItsRowSays(others: String, row: String, start: String) throws {
    let sheet = try Sheet.read(rows: [row], beside: others)
    expectNoDifference(sheet.complaints, [])
    let time = try #require(sheet.rows.first).interview.booking.time
    expectNoDifference(time.start.rfc3339, start)
    #expect(time.end.seconds(since: time.start) == 3600)
  }

  @Test(arguments: [
    ("Time", "Ann,Acme,25/01/2016,10:30-11:15", 45),
    ("Start,End", "Ann,Acme,25/01/2016,14:30,16:00", 90),
    ("From Time,To Time", "Ann,Acme,25/01/2016,10:30:00,11:30:00", 60),
    ("End time", "Ann,Acme,25/01/2016 2pm,3.30", 90),
    ("To", "Ann,Acme,25/01/2016,10:15", 75), ("", "Ann,Acme,25/01/2016 10 to 11.30", 90),
  ])
  func aStretchSaysHowLongItIs(others: String, row: String, minutes: Int) throws {
    let sheet = try Sheet.read(rows: [row], beside: others)
    expectNoDifference(sheet.complaints, [])
    let time = try #require(sheet.rows.first).interview.booking.time
    #expect(time.end.seconds(since: time.start) == minutes * 60)
  }

  @Test func aDateWithoutItsYearIsNearToday() throws {
    var options = Sheet.options
    options.today = LocalDate(iso8601: "2026-11-26")
    let sheet = try Sheet.read(
      rows: ["Ann,Acme,Mon 30 Nov 10am", "Bob,Acme,Tues 24th Nov 10.30am"], options: options)
    expectNoDifference(
      sheet.interviews?.map(\.booking.time.start.rfc3339),
      ["2026-11-30T10:00:00Z", "2026-11-24T10:30:00Z"])
  }

  @Test func optionsSayWhatTheFileDoesNot() throws {
    var options = Sheet.options
    options.time = try #require(LocalTime(hour: 13, minute: 15))
    options.minutes = 90
    options.dateOrder = .monthDayYear
    let sheet = try Sheet.read(rows: ["Ann,Acme,04/25/16"], options: options)
    let time = try #require(sheet.interviews?.first).booking.time
    expectNoDifference(
      [time.start.rfc3339, time.end.rfc3339], ["2016-04-25T12:15:00Z", "2016-04-25T13:45:00Z"])
  }

  @Test func everyColumnHasItsPlace() throws {
    let sheet = try Sheet.read(
      rows: [
        "  Ann \u{A0} Lee ,\"Acme\nLtd\",25/04/2016,Data analyst,2nd,Sam,+44 7700,a@b.example"
      ],
      beside: "Vacancy,Stage,Consultant,Phone,Email")
    let start = try #require(Instant(rfc3339: "2016-04-25T08:00:00Z"))
    let time = try #require(InterviewTime(start: start, end: start.adding(seconds: 3600)))
    let booking = Booking(
      candidate: "Ann Lee", phone: "+44 7700", email: "a@b.example", employer: "Acme Ltd",
      vacancy: "Data analyst", stage: .second, time: time, consultant: "Sam")
    expectNoDifference(sheet.interviews, [ImportedInterview(booking: booking)])
  }

  @Test func whatIsNotSaidIsNotMadeUp() throws {
    let sheet = try Sheet.read(
      rows: ["Ann,Acme,25/04/2016, ,,,,"], beside: "Vacancy,Stage,Consultant,Phone,Email")
    let booking = try #require(sheet.interviews?.first).booking
    let time = booking.time
    expectNoDifference(
      booking, Booking(candidate: "Ann", employer: "Acme", vacancy: "not stated", time: time))
  }

  /// What the columns say, and the events that follow, all at the interview's end.
  @Test(
    arguments: [
      ("Yes", "", []), ("", "", []), ("NA", "pending", []), ("No", "", [.noShow()]),
      ("", "Hired", [.closed(.placed, told: true)]),
      ("yes", "rejected", [.closed(.rejected, told: true)]),
      ("NO ", "declined", [.noShow(), .closed(.rejected, told: true)]),
      ("", "no-show", [.noShow()]),
      ("no", "no show", [.noShow()]),
    ] as [(String, String, [Event])])
  func whatHappenedIsRecordedAtTheEnd(attended: String, result: String, events: [Event]) throws {
    let sheet = try Sheet.read(
      rows: ["Ann,Acme,25/04/2016,\(attended),\(result)"], beside: "Attended,Result")
    let interview = try #require(sheet.interviews?.first)
    expectNoDifference(
      interview.events, events.map { Fact(at: interview.booking.time.end, $0) })
  }
}
