import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Importing

/// An event as a program writes it, and what is read of it.
private struct ProgramRow: CustomTestStringConvertible {
  let testDescription: String
  /// The lines of the calendar before its event.
  var calendar: [String] = []
  let event: [String]
  /// Candidate, address, employer, vacancy, start, and whether it is off; or how it is counted.
  let said: [String]
}

/// Events with the marks that calendar programs and recruitment systems leave in them.
struct CalendarProgramsTests {
  private static let guests = [
    "ORGANIZER;CN=Sam Okafor:mailto:sam@agency.example",
    "ATTENDEE;CN=Priya Shah;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:priya@gmail.com",
  ]

  private static let rows = [
    ProgramRow(
      testDescription: "Outlook: a name of Windows with its VTIMEZONE, names between apostrophes",
      calendar: [
        "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", "METHOD:REQUEST",
        "BEGIN:VTIMEZONE", "TZID:GMT Standard Time", "BEGIN:STANDARD", "DTSTART:16011028T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0100", "TZOFFSETTO:-0000",
        "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010325T010000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:-0000", "TZOFFSETTO:+0100",
        "END:DAYLIGHT", "END:VTIMEZONE",
      ],
      event: [
        "CLASS:PUBLIC", "DTSTART;TZID=\"GMT Standard Time\":20260701T103000",
        "DTEND;TZID=\"GMT Standard Time\":20260701T113000", "PRIORITY:5",
        "SUMMARY;LANGUAGE=en-gb:Interview: Priya Shah\\, Buyer at Bolt",
        "ORGANIZER;CN=\"Sam Okafor\":mailto:sam@agency.example",
        "ATTENDEE;CN=\"'Priya Shah'\";RSVP=TRUE:mailto:priya@gmail.com",
        "ATTENDEE;CN=\"'ann@bolt.example'\";ROLE=OPT-PARTICIPANT:mailto:ann@bolt.example",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
      ], said: ["Priya Shah", "priya@gmail.com", "Bolt", "Buyer", "2026-07-01T09:30:00Z", "on"]),
    ProgramRow(
      testDescription: "Exchange: a display name of a zone without a description, with HTML",
      calendar: ["PRODID:Microsoft Exchange Server 2010", "METHOD:REQUEST"],
      event: [
        "SUMMARY;LANGUAGE=en-GB:2nd stage interview: Priya Shah - Bolt",
        "DTSTART;TZID=\"(UTC+00:00) Dublin, Edinburgh, Lisbon, London\":20260701T103000",
        "DTEND;TZID=\"(UTC+00:00) Dublin, Edinburgh, Lisbon, London\":20260701T113000",
        "X-ALT-DESC;FMTTYPE=text/html:<html><body>a: b</body></html>",
      ], said: ["Priya Shah", "-", "Bolt", "not stated", "2026-07-01T09:30:00Z", "on"]),
    ProgramRow(
      testDescription: "Exchange: called off",
      calendar: ["METHOD:CANCEL"],
      event: [
        "SUMMARY;LANGUAGE=en-GB:Canceled: Interview: Priya Shah\\, Buyer at Bolt",
        "DTSTART:20261130T103000Z", "DTEND:20261130T113000Z", "SEQUENCE:3", "STATUS:CANCELLED",
      ], said: ["Priya Shah", "-", "Bolt", "Buyer", "2026-11-30T10:30:00Z", "off"]),
    ProgramRow(
      testDescription: "Exchange: the answer of a guest", calendar: ["METHOD:REPLY"],
      event: [
        "SUMMARY:Accepted: Interview: Priya Shah\\, Buyer at Bolt", "DTSTART:20261130T103000Z",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@bolt.example",
      ], said: ["other"]),
    ProgramRow(
      testDescription: "Google: in UTC, a guest with an accepted invitation, a video link",
      calendar: [
        "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "X-WR-TIMEZONE:Europe/London",
      ],
      event: [
        "DTSTART:20261130T103000Z", "DTEND:20261130T113000Z",
        "SUMMARY:Priya Shah <> Bolt - Technical interview",
        "ORGANIZER;CN=Interviews:mailto:c_188@group.calendar.google.com",
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=priya@gmail.com;X-NU",
        " M-GUESTS=0:mailto:priya@gmail.com", "X-GOOGLE-CONFERENCE:https://meet.google.com/a",
      ], said: ["Priya Shah", "-", "Bolt", "not stated", "2026-11-30T10:30:00Z", "on"]),
    ProgramRow(
      testDescription: "Apple: a zone of the tz database, a place, an alarm with a title",
      calendar: ["PRODID:-//Apple Inc.//macOS 15.1//EN", "CALSCALE:GREGORIAN"],
      event: [
        "DTSTART;TZID=Europe/London:20261130T103000", "DTEND;TZID=Europe/London:20261130T113000",
        "SUMMARY:Interview Priya Shah - Buyer", "LOCATION:Acme\\n1 High Street\\nLeeds",
        "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"Acme\\n1 High Street\":geo:53.8,-1.5",
        "BEGIN:VALARM", "ACTION:DISPLAY", "SUMMARY:Reminder", "TRIGGER:-PT15M", "END:VALARM",
      ], said: ["Priya Shah", "-", "Acme", "Buyer", "2026-11-30T10:30:00Z", "on"]),
    ProgramRow(
      testDescription: "Calendly: the two people are the title",
      calendar: ["PRODID:-//Calendly//EN", "METHOD:REQUEST"],
      event: guests + [
        "SUMMARY:Priya Shah and Sam Okafor", "DTSTART:20261130T103000Z", "DTEND:20261130T110000Z",
        "DESCRIPTION:Event Name: First interview at Bolt\\n\\nLocation: a web conference",
      ],
      said: ["Priya Shah", "priya@gmail.com", "Bolt", "not stated", "2026-11-30T10:30:00Z", "on"]),
    ProgramRow(
      testDescription: "Calendly: another meeting",
      event: guests + [
        "SUMMARY:Priya Shah and Sam Okafor", "DTSTART:20261130T103000Z",
        "DESCRIPTION:Event Name: 30 Minute Meeting",
      ], said: ["other"]),
    ProgramRow(
      testDescription: "Greenhouse: the guests are the employer's, the candidate is in the title",
      event: [
        "SUMMARY:Onsite Interview: Priya Shah for Senior Developer at Bolt",
        "DTSTART:20261130T103000Z", "DURATION:PT45M",
        "ORGANIZER;CN=Ann Lee:mailto:ann@bolt.example",
        "ATTENDEE;CN=Bo Chen:mailto:bo@bolt.example",
        "ATTENDEE:mailto:1.abc@greenhouse-interviews.example",
      ], said: ["Priya Shah", "-", "Bolt", "Senior Developer", "2026-11-30T10:30:00Z", "on"]),
    ProgramRow(
      testDescription: "An applicant tracking system: the candidate is the guest from outside",
      event: guests + [
        "SUMMARY:Phone Screen - Senior Developer (Bolt Ltd)", "DTSTART:20261130T103000Z",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@bolt.example",
        "ATTENDEE;CN=Ann Lee:mailto:ann@bolt.example",
      ],
      said: [
        "Priya Shah", "priya@gmail.com", "Bolt Ltd", "Senior Developer", "2026-11-30T10:30:00Z",
        "on",
      ]),
  ]

  @Test(arguments: rows)
  private func `an event is read as its program means it`(_ row: ProgramRow) throws {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0"] + row.calendar + ["BEGIN:VEVENT", "UID:one@example"]
      + row.event + ["END:VEVENT", "END:VCALENDAR", ""]
    let options = DiaryOptions(
      SheetOptions(calendar: .usual), employers: ["Acme"], consultants: ["Sam Okafor"])
    let diary = try DiaryFile.read(Array(lines.joined(separator: "\r\n").utf8), options)
    expectNoDifference(diary.faults.map(\.words) + diary.doubts.map(\.words), [])
    let read = diary.entries.first.map { entry -> [String] in
      let booking = entry.interview.booking
      return [
        booking.candidate, booking.email ?? "-", booking.employer, booking.vacancy,
        booking.time.start.rfc3339, entry.interview.isCancelled ? "off" : "on",
      ]
    }
    expectNoDifference(read ?? Array(repeating: "other", count: diary.others), row.said)
  }
}
