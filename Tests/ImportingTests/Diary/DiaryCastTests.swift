import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Importing

/// A title with the guests, and what is read: candidate, employer, vacancy and stage, each `-` where
/// there is none; or the names in doubt.
private struct TitleRow: CustomTestStringConvertible {
  let title: String
  let guests: [String]
  let said: [String]
  var testDescription: String { ([title] + guests).joined(separator: " + ") }

  init(_ title: String, _ said: String..., guests: [String] = []) {
    self.title = title
    self.said = said
    self.guests = guests
  }
}

struct DiaryCastTests {
  private static let plain = [
    TitleRow(
      "Interview: Priya Shah, Data analyst at Acme", "Priya Shah", "Acme", "Data analyst", "-"),
    TitleRow(
      "First interview: Priya Shah, Data analyst at Acme", "Priya Shah", "Acme", "Data analyst",
      "first"),
    TitleRow("2nd interview - Priya Shah - Bolt", "Priya Shah", "Bolt", "-", "second"),
    TitleRow(
      "Telephone interview | Priya Shah | Bolt | Tester", "Priya Shah", "Bolt", "Tester",
      "telephone"),
    TitleRow("Interview with Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Interview for Priya Shah with Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Priya Shah interview with Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Priya Shah - Bolt - Final interview", "Priya Shah", "Bolt", "-", "final"),
    TitleRow("Priya Shah interview at Bolt for Tester", "Priya Shah", "Bolt", "Tester", "-"),
    TitleRow("Acme / Priya Shah phone screen", "Priya Shah", "Acme", "-", "telephone"),
    TitleRow(
      "Acme - Priya Shah - Data analyst - interview", "Priya Shah", "Acme", "Data analyst", "-"),
    TitleRow("Interview: Acme, Priya Shah", "Priya Shah", "Acme", "-", "-"),
    TitleRow("Interview (Acme): Zoë Lund-Ray", "Zoë Lund-Ray", "Acme", "-", "-"),
    TitleRow("Second stage interview: Priya Shah @ Bolt", "Priya Shah", "Bolt", "-", "second"),
    TitleRow("Video interview: Priya Shah at Bolt (Tester)", "Priya Shah", "Bolt", "Tester", "-"),
    TitleRow("Assessment day: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "assessment"),
    TitleRow("INTERVIEW: PRIYA SHAH AT BOLT", "PRIYA SHAH", "BOLT", "-", "-"),
  ]

  /// Prefixes, suffixes and asides that people and programs add.
  private static let around = [
    TitleRow("Cancelled: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow(
      "CANCELLED - Interview: Priya Shah, Buyer at Bolt", "Priya Shah", "Bolt", "Buyer", "-"),
    TitleRow(
      "Interview: Priya Shah, Buyer at Bolt - CANCELLED", "Priya Shah", "Bolt", "Buyer", "-"),
    TitleRow("Canceled event: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("FW: Updated: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Rescheduled: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("HOLD: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("[External] Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Interview Confirmed: Priya Shah @ Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow(
      "Invitation: Interview: Priya Shah at Bolt @ Mon 30 Nov 2026 10:30 - 11:30 (GMT) (sam@x.example)",
      "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Interview: Priya Shah (she/her) at Bolt via Teams", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Interview: Priya Shah at 10:30 - Bolt", "Priya Shah", "Bolt", "-", "-"),
  ]

  /// British and American ways to write a title.
  private static let ways = [
    TitleRow("1st stage - Priya Shah (Bolt)", "Priya Shah", "Bolt", "-", "first"),
    TitleRow("Tom Reed IV @ Bolt", "Tom Reed", "Bolt", "-", "-"),
    TitleRow("IV: Tom Reed - Bolt - Buyer", "Tom Reed", "Bolt", "Buyer", "-"),
    TitleRow("F2F: Zoe Lund at Bolt", "Zoe Lund", "Bolt", "-", "-"),
    TitleRow("INT: Ann Ray - Bolt", "Ann Ray", "Bolt", "-", "-"),
    TitleRow("Final stage: Bob Day at Bolt", "Bob Day", "Bolt", "-", "final"),
    TitleRow("Screening call: Cat Fox - Bolt", "Cat Fox", "Bolt", "-", "telephone"),
    TitleRow("Cat Fox 2nd round @ Bolt", "Cat Fox", "Bolt", "-", "second"),
    TitleRow("Cat Fox x Bolt: first stage telephone interview", "Cat Fox", "Bolt", "-", "first"),
    TitleRow(
      "Onsite Interview - Cat Fox (Senior Developer) - Bolt", "Cat Fox", "Bolt", "Senior Developer",
      "-"),
    TitleRow(
      "Bolt phone interview with Cat Fox for Account Manager", "Cat Fox", "Bolt", "Account Manager",
      "telephone"),
    TitleRow("Technical Interview: Cat Fox <> Bolt", "Cat Fox", "Bolt", "-", "-"),
    TitleRow("Bolt Ltd: Cat Fox - Panel interview", "Cat Fox", "Bolt Ltd", "-", "-"),
    TitleRow(
      "Interview: Cat Fox / VP of Sales / Bolt Inc", "Cat Fox", "Bolt Inc", "VP of Sales", "-"),
  ]

  /// Names of organisations and jobs with words in them that mean something elsewhere.
  private static let names = [
    TitleRow(
      "Interview: Priya Shah, Head of Data at Acme", "Priya Shah", "Acme", "Head of Data", "-"),
    TitleRow("Interview: Tom Reed at Bank of England", "Tom Reed", "Bank of England", "-", "-"),
    TitleRow(
      "Interview: Zoe Lund, Director of Finance at University of Leeds", "Zoe Lund",
      "University of Leeds", "Director of Finance", "-"),
    TitleRow("Interview: Ann Ray at Skills for Care", "Ann Ray", "Skills for Care", "-", "-"),
    TitleRow(
      "Interview: Ann Ray - Centre for Ageing Better", "Ann Ray", "Centre for Ageing Better", "-",
      "-"),
    TitleRow("Interview: Ann Ray at Marks & Spencer", "Ann Ray", "Marks & Spencer", "-", "-"),
    TitleRow(
      "Interview: Priya Shah, Practice Manager at Oak Surgery", "Priya Shah", "Oak Surgery",
      "Practice Manager", "-"),
    TitleRow(
      "Interview: Tom Reed, Workshop Technician at Acme", "Tom Reed", "Acme", "Workshop Technician",
      "-"),
    TitleRow(
      "Interview: Zoe Lund, Training Manager at Acme", "Zoe Lund", "Acme", "Training Manager", "-"),
    TitleRow("Interview: Tom Baker - Bolt - Baker", "Tom Baker", "Bolt", "Baker", "-"),
  ]

  /// Titles of which the guests, or the names on record, say who is who.
  private static let guests = [
    TitleRow(
      "Interview - Senior Developer at Zinc Corp", "Priya Shah", "Zinc Corp", "Senior Developer",
      "-",
      guests: ["Priya Shah priya@home.example", "Ann Lee ann.lee@zinc.example"]),
    TitleRow(
      "Interview with Zinc Corp - Senior Developer", "Priya Shah", "Zinc Corp", "Senior Developer",
      "-", guests: ["Priya Shah priya@home.example", "Ann Lee ann.lee@zinc.example"]),
    TitleRow(
      "Interview with Priya at Bolt", "Priya Shah", "Bolt", "-", "-",
      guests: ["Priya Shah priya@gmail.com"]),
    TitleRow(
      "Interview Bolt: Ann Lee", "Ann Lee", "Bolt", "-", "-", guests: ["Ann Lee ann@home.example"]),
    TitleRow(
      "Goldman Sachs - Priya Shah - interview", "Priya Shah", "Goldman Sachs", "-", "-",
      guests: ["Priya Shah priya@gmail.com", "Bob Day bob@goldmansachs.example"]),
    TitleRow(
      "Interview: Sales Manager, Bolt", "Priya Shah", "Bolt", "Sales Manager", "-",
      guests: ["Priya Shah priya@gmail.com", "Bob Day bob@elsewhere.example"]),
    // Known here: an employer, a candidate, a consultant.
    TitleRow("Marlow Grey - Cat Fox - interview", "Cat Fox", "Marlow Grey", "-", "-"),
    TitleRow("Oak House - Known Person - interview", "Known Person", "Oak House", "-", "-"),
    TitleRow("Sam Okafor <> Cat Fox interview at Bolt", "Cat Fox", "Bolt", "-", "-"),
  ]

  /// Titles in doubt: a job or an employer is never booked as a person.
  private static let doubtful = [
    TitleRow("Interview", "?"), TitleRow("Interview - 12:00", "?"),
    TitleRow("Interview: Priya Shah", "Priya Shah", "-", "-", "-"),
    TitleRow("Interview: Sales at Bolt", "?"), TitleRow("Interview: catch up at Bolt", "?"),
    TitleRow("Interview with Bolt - Tester", "?"),
    TitleRow("Interview - Head of Data - Bolt", "?"),
    TitleRow("Interview: Goldman Sachs - Priya Shah", "Goldman Sachs", "Priya Shah"),
    TitleRow(
      "Interview: Tester at Bolt", "?",
      guests: ["Ann Ray ann@one.example", "Cat Fox cat@two.example"]),
  ]

  @Test(arguments: plain + around + ways + names + guests + doubtful)
  private func `a title, its guests and the names on record say who is who`(
    _ row: TitleRow
  ) throws {
    let known = DiaryOptions(
      SheetOptions(calendar: .usual), candidates: ["Known Person"],
      employers: ["Acme", "Marlow Grey"], consultants: ["Sam Okafor"])
    let lines =
      ["BEGIN:VEVENT", "ORGANIZER;CN=Sam Okafor:mailto:sam@agency.example"]
      + row.guests.map { guest in
        let words = guest.split(separator: " ")
        return "ATTENDEE;CN=\(words.dropLast().joined(separator: " ")):mailto:\(words.last ?? "")"
      } + ["END:VEVENT"]
    let file = try ComponentFile.read(Array(lines.joined(separator: "\n").utf8))
    let guests = DiaryGuests(try #require(file.components.first), consultants: known.consultants)
    let summary = try #require(
      DiarySummary(row.title, isKnown: known.employers.contains), "it is an interview")
    do {
      let reading = try DiaryCast(guests: guests, options: known, elsewhere: nil)
        .reading(of: summary.parts)
      expectNoDifference(
        [reading.candidate, reading.employer, reading.vacancy, summary.stage?.rawValue]
          .map { $0 ?? "-" }, row.said)
    } catch {
      let names = if case .severalCandidates(let names) = error { names } else { ["?"] }
      expectNoDifference(Set(names), Set(row.said), "\(error)")
    }
  }

  @Test(arguments: [
    "Lunch with Priya", "Interview prep: Priya Shah at Acme", "Interviews at Acme",
    "Interviewing skills", "Team meeting", "", "Interview training",
    "Feedback on interview: Priya Shah", "Viewing", "Debrief: Priya Shah interview at Acme",
    "Mock interview with Priya Shah", "Interview block: candidates at Acme", "Interview slots",
    "Arrange interview for Priya Shah", "Prep call for interview with Priya Shah",
    "Interview notes - Priya Shah", "Client feedback: Priya Shah interview", "Paint the house",
    "give 4 points", "Book interview: Priya Shah",
  ])
  func `another title says nothing of an interview`(_ title: String) {
    #expect(DiarySummary(title) == nil)
  }

  @Test(arguments: [
    ("Canceled: Interview: A", true, false), ("Interview: A - CANCELLED", true, false),
    ("*CANCELLED* Interview", true, false), ("Declined: Interview: A", false, true),
    ("New Time Proposed: Interview: A", false, true),
    ("Interview: A at Cancelled Ltd B", false, false),
    ("Interview: A", false, false),
  ])
  func `a title says that it is off, or was declined`(
    _ title: String, _ isOff: Bool, _ isDeclined: Bool
  ) {
    #expect(DiarySummary.saysCancelled(title) == isOff)
    #expect(DiarySummary.saysDeclined(title) == isDeclined)
  }
}
