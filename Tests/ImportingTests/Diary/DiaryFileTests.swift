import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Importing

struct DiaryFileTests {
  private static let options = DiaryOptions(
    SheetOptions(calendar: .usual), employers: ["Acme"], consultants: ["Sam Okafor"])

  /// A diary of one event with these lines, after its name and its title.
  private static func read(
    _ lines: String..., title: String = "Interview: Priya Shah, Tester at Bolt",
    method: String = "PUBLISH"
  ) throws -> DiaryFile {
    let event = ["BEGIN:VEVENT", "UID:one@diary", "SUMMARY:\(title)"] + lines + ["END:VEVENT"]
    let text = ["BEGIN:VCALENDAR", "METHOD:\(method)"] + event + ["END:VCALENDAR", ""]
    return try DiaryFile.read(Array(text.joined(separator: "\r\n").utf8), options)
  }

  private static func moment(_ text: String) -> Instant? { Instant(rfc3339: text) }

  @Test(arguments: [
    ("DTSTART:20261127T140000Z", "DTEND:20261127T150000Z", "2026-11-27T14:00:00Z", 60),
    ("DTSTART:20260727T140000", "DTEND:20260727T143000", "2026-07-27T13:00:00Z", 30),
    ("DTSTART;TZID=Europe/Paris:20261127T140000", "DURATION:PT1H30M", "2026-11-27T13:00:00Z", 90),
    (
      "DTSTART;TZID=\"Romance Standard Time\":20261127T140000", "DURATION:P1D",
      "2026-11-27T13:00:00Z", 1440
    ),
    (
      "DTSTART;TZID=/example.org/2026/America/New_York:20261127T140000", "X-NOTHING:1",
      "2026-11-27T19:00:00Z", 60
    ),
    ("DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128", "2026-11-27T09:00:00Z", 60),
    ("DTSTART;TZID=Europe/London:20260329T013000", "DURATION:PT0S", "2026-03-29T01:30:00Z", 0),
  ])
  func `a time is that of its zone`(
    _ start: String, _ end: String, _ begins: String, _ minutes: Int
  ) throws {
    let diary = try Self.read(start, end)
    expectNoDifference(diary.faults, [])
    let time = try #require(diary.entries.first?.interview.booking.time)
    #expect(time.start == Self.moment(begins))
    #expect(time.end.seconds - time.start.seconds == minutes * 60)
  }

  /// The title, the answers, the questions, and who is who; `-` where the event is left out.
  @Test(arguments: [
    (
      "Interview: Jo Reed, Al Fox at Bolt", ["Al Fox"], ["Jo Reed|Al Fox|Bolt"],
      "Al Fox, Bolt, not stated"
    ),
    ("Interview: Jo Reed, Al Fox at Bolt", [""], ["Jo Reed|Al Fox|Bolt"], "-"),
    (
      "Interview: Tester at Bolt", ["Jo Reed"], ["Tester|Bolt"], "Jo Reed, Bolt, Tester"
    ),
    ("Interview: Jo Reed", ["Bolt"], ["Jo Reed"], "Jo Reed, Bolt, not stated"),
    (
      "Interview: Tester", ["Jo Reed", "Bolt"], ["Tester", "Tester"], "Jo Reed, Bolt, Tester"
    ),
  ])
  func `a doubt is asked about, and the answer taken`(
    _ title: String, _ answers: [String], _ asked: [String], _ expected: String
  ) throws {
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTART:20261127T140000Z", "SUMMARY:\(title)",
      "END:VEVENT", "END:VCALENDAR",
    ]
    var left = answers
    var questions: [String] = []
    let diary = try DiaryFile.read(
      Array(lines.joined(separator: "\n").utf8), Self.options,
      answer: { question in
        questions.append(question.names.joined(separator: "|"))
        return left.isEmpty ? nil : left.removeFirst()
      })
    let booking = diary.entries.first?.interview.booking
    expectNoDifference(questions, asked)
    expectNoDifference(
      booking.map { "\($0.candidate), \($0.employer), \($0.vacancy)" } ?? "-", expected)
    #expect(diary.doubts.count == (booking == nil ? 1 : 0))
  }

  @Test(arguments: [
    ("DTSTART;TZID=Middle Earth:20261127T140000", "no time zone `Middle Earth` is known here"),
    ("DTSTART:tomorrow", "`tomorrow` is not a time"), ("X:1", "it does not say when it begins"),
    ("DTSTART:20261127T250000Z", "`20261127T250000Z` is not a time"),
    ("DTSTART:20261131T140000Z", "`20261131T140000Z` is not a time"),
    ("DTSTART:20261127T140000Z\r\nDTEND:20261127T130000Z", "it ends before it begins"),
    ("DTSTART:20261127T140000Z\r\nDTEND:20261229T130000Z", "it lasts more than 14 days"),
    ("DTSTART:20261127T140000Z\r\nDURATION:an hour", "`an hour` is not a length of time"),
    ("DTSTART:20261127T140000Z\r\nDTSTART:20261127T140000Z", "DTSTART is given twice"),
  ])
  func `what cannot be understood is named by its line`(_ lines: String, _ said: String) throws {
    let diary = try Self.read(lines)
    expectNoDifference(
      diary.faults.map(\.words), ["line 3 (`Interview: Priya Shah, Tester at Bolt`): \(said)"])
    #expect(diary.entries.isEmpty)
  }

  @Test func `people of the event are the candidate, the hosts and the consultant`() throws {
    let diary = try Self.read(
      "DTSTART:20261127T140000Z", "ORGANIZER;CN=Sam Okafor:mailto:sam@agency.example",
      "ATTENDEE;CN=Priya Shah;ROLE=REQ-PARTICIPANT:mailto:priya@home.example",
      "ATTENDEE;CN=\"Lee, Ann\":MAILTO:ann@bolt.example", "ATTENDEE:mailto:x@bolt.example",
      "ATTENDEE;CN=Bo Ray:mailto:bo@agency.example",
      "ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room@bolt.example")
    let booking = try #require(diary.entries.first?.interview.booking)
    #expect(booking.email == "priya@home.example")
    #expect(booking.meets == ["Lee, Ann"])
    #expect(booking.consultant == "Sam Okafor")
    #expect(booking.vacancy == "Tester")
  }

  @Test func `an employer on record may stand in the place`() throws {
    let diary = try Self.read(
      "DTSTART:20261127T140000Z", "LOCATION:Acme\\, 1 High Street", title: "Interview: Priya Shah")
    #expect(diary.entries.first?.interview.booking.employer == "Acme")
    let other = try Self.read(
      "DTSTART:20261127T140000Z", "LOCATION:Room 4", title: "Interview: Priya Shah")
    #expect(other.doubts.map(\.reason) == [.noEmployer])
    let invited = try Self.read(
      "DTSTART:20261127T140000Z", "ORGANIZER;CN=Ann Lee:mailto:ann@acme.example",
      title: "Interview: Priya Shah")
    #expect(invited.entries.first?.interview.booking.employer == "Acme")
    #expect(invited.entries.first?.interview.booking.meets == ["Ann Lee"])
  }

  @Test(arguments: [
    ("STATUS:CANCELLED", "PUBLISH", true), ("STATUS:CONFIRMED", "PUBLISH", false),
    ("STATUS:CONFIRMED", "CANCEL", true),
  ])
  func `one that was called off says so`(_ status: String, _ method: String, _ off: Bool) throws {
    let diary = try Self.read("DTSTART:20261127T140000Z", status, method: method)
    #expect(diary.entries.map(\.interview.isCancelled) == [off])
  }

  @Test func `of events of one name the newest counts, and an alarm's properties are its own`()
    throws
  {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      TZID:Europe/London
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:a
      SEQUENCE:2
      SUMMARY:Interview: Priya Shah at Bo
       lt
      DTSTART:20261127T140000Z
      BEGIN:VALARM
      SUMMARY:Alarm
      DTSTART:20261127T130000Z
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      SEQUENCE:1
      SUMMARY:Interview: Priya Shah at Acme
      DTSTART:20261126T140000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      SUMMARY:Lunch
      DTSTART:20261126T120000Z
      END:VEVENT
      END:VCALENDAR
      """
    let diary = try DiaryFile.read(Array(text.utf8), Self.options)
    #expect(diary.entries.map(\.interview.booking.employer) == ["Bolt"])
    #expect(diary.others == 1)
  }

  @Test func `events of ours are known by their names`() throws {
    let here = CalendarEventName("interview", of: Identifier(7), recorded: Instant(seconds: 9))
    let uids = [
      here.uid, "interview-8-9@debrief.invalid", "missingDebrief-7-9@debrief.invalid",
      "promise-7-9@debrief.invalid",
    ]
    let events = uids.flatMap {
      [
        "BEGIN:VEVENT", "UID:\($0)", "SUMMARY:First interview", "DTSTART:20261127T140000Z",
        "END:VEVENT",
      ]
    }
    let text = (["BEGIN:VCALENDAR"] + events + ["END:VCALENDAR"]).joined(separator: "\n")
    let diary = try DiaryFile.read(Array(text.utf8), Self.options) { $0 == here }
    #expect(diary.ours == 1)
    #expect(diary.others == 2)
    #expect(diary.doubts.map(\.reason) == [.noCandidate])
  }

  @Test(arguments: [
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", ComponentError.unpaired(line: 3)),
    ("BEGIN:VCALENDAR\nX:1", .unpaired(line: 2)), ("BEGIN:VCALENDAR\nX:a\u{0}b\n", .nul(line: 2)),
  ])
  func `a file that is no diary says why`(_ text: String, _ problem: ComponentError) {
    #expect(throws: problem) { try DiaryFile.read(Array(text.utf8), Self.options) }
  }

  @Test(arguments: ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"])
  func `an answer to an invitation is no interview`(_ method: String) throws {
    let diary = try Self.read("DTSTART:20261127T140000Z", method: method)
    #expect(diary.entries.isEmpty)
    #expect(diary.others == 1)
  }

  @Test func `a title or a UID that is too long is left out`() throws {
    let long = String(repeating: "n", count: 501)
    let titled = try Self.read(
      "DTSTART:20261127T140000Z", title: "Interview: Ann Lee, \(long) at Bolt")
    #expect(titled.doubts.map(\.reason) == [.longName])
    let dated = try Self.read(
      "DTSTART:20261127T140000Z", "RECURRENCE-ID:\(long)")
    #expect(dated.doubts.map(\.reason) == [.longName])
    #expect(titled.entries.isEmpty && dated.entries.isEmpty)
  }

  @Test func `what repeats is left out, and an event of a series that has a date is not`() throws {
    let block = try Self.read("DTSTART:20261127T140000Z", "RRULE:FREQ=WEEKLY;BYDAY=FR")
    #expect(block.doubts.map(\.reason) == [.repeats])
    #expect(block.faults.isEmpty)
    let slots = try Self.read(
      "DTSTART:20261127T140000Z", "RRULE:FREQ=WEEKLY", title: "Interview block: candidates at Acme")
    #expect(slots.doubts.map(\.reason) == [.repeats])
    let lunch = try Self.read("DTSTART:20261127T140000Z", "RRULE:FREQ=DAILY", title: "Lunch")
    #expect(lunch.doubts.isEmpty && lunch.others == 1)
    let one = try Self.read("DTSTART:20261127T140000Z", "RECURRENCE-ID:20261127T130000Z")
    #expect(one.entries.first?.interview.source?.id == "one@diary 20261127T130000Z")
  }

  @Test(arguments: [
    ("SEQUENCE:2", 2, "2026-11-20T10:00:00Z"),
    ("LAST-MODIFIED:20261119T090000Z", 0, "2026-11-19T09:00:00Z"),
  ])
  func `the version is the number of changes, and when the last was made`(
    _ line: String, _ sequence: Int, _ changed: String
  ) throws {
    let diary = try Self.read("DTSTART:20261127T140000Z", line, "DTSTAMP:20261120T100000Z")
    expectNoDifference(
      diary.entries.first?.interview.source?.version,
      ImportVersion(sequence: sequence, changed: Self.moment(changed)))
  }

  @Test(arguments: [
    ("Assessment day", "20261130", "20261202", "2026-11-30T09:00:00Z", "2026-12-01T17:30:00Z"),
    ("Assessment day", "20261130", "20261201", "2026-11-30T09:00:00Z", "2026-11-30T17:30:00Z"),
    ("Assessment centre", "20261130", "20261130", "2026-11-30T09:00:00Z", "2026-11-30T17:30:00Z"),
    // Over a weekend: the last day has no hours of its own.
    ("Interview", "20261204", "20261206", "2026-12-04T09:00:00Z", "2026-12-05T17:30:00Z"),
    ("Interview", "20261130", "20261201", "2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z"),
  ])
  func `an assessment of whole days ends with the last of them`(
    _ what: String, _ from: String, _ to: String, _ start: String, _ end: String
  ) throws {
    let diary = try Self.read(
      "DTSTART;VALUE=DATE:\(from)", "DTEND;VALUE=DATE:\(to)", title: "\(what): Priya Shah at Bolt")
    expectNoDifference(diary.faults, [])
    let time = try #require(diary.entries.first?.interview.booking.time)
    #expect(time.start == Self.moment(start))
    #expect(time.end == Self.moment(end))
  }

  @Test func `of several days with a time too`() throws {
    let diary = try Self.read("DTSTART:20261130T090000", "DTEND:20261201T170000")
    let time = try #require(diary.entries.first?.interview.booking.time)
    #expect(time.end == Self.moment("2026-12-01T17:00:00Z"))
  }
}
