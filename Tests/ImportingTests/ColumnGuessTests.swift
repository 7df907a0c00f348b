import CustomDump
import Testing
import Wording

@testable import Importing

/// The headings of another system, and the columns that they are.
struct OtherSystem: CustomTestStringConvertible {
  let testDescription: String
  let headers: [String]
  let columns: [Column: String]

  static let all = [
    OtherSystem(
      testDescription: "an applicant tracking system",
      headers: [
        "Candidate Name", "Client", "Job Title", "Interview Date", "Interview Time",
        "Interview Stage", "Recruiter", "Mobile", "Email", "Result",
      ],
      columns: [
        .candidate: "Candidate Name", .employer: "Client", .vacancy: "Job Title",
        .date: "Interview Date", .time: "Interview Time", .stage: "Interview Stage",
        .consultant: "Recruiter", .phone: "Mobile", .email: "Email", .outcome: "Result",
      ]),
    OtherSystem(
      testDescription: "names as programmers write them",
      headers: [
        "applicant_name", "company", "role", "scheduledAt", "stage", "owner", "phoneNumber",
        "e-mail", "outcome",
      ],
      columns: [
        .candidate: "applicant_name", .employer: "company", .vacancy: "role",
        .date: "scheduledAt", .stage: "stage", .consultant: "owner", .phone: "phoneNumber",
        .email: "e-mail", .outcome: "outcome",
      ]),
    OtherSystem(
      testDescription: "the words of our own trade",
      headers: ["CANDIDATE", "EMPLOYER", "VACANCY", "DATE", "TIME", "CONSULTANT", "TELEPHONE NO."],
      columns: [
        .candidate: "CANDIDATE", .employer: "EMPLOYER", .vacancy: "VACANCY", .date: "DATE",
        .time: "TIME", .consultant: "CONSULTANT", .phone: "TELEPHONE NO.",
      ]),
    OtherSystem(
      testDescription: "a consultant's own sheet",
      headers: [
        "Date & Time of Interview", "Candidate\u{2019}s Name", "Hiring  Company",
        "Position applied for", "Round", "Attended?", "Notes", "Candidate E-mail", "E-mail",
      ],
      columns: [
        .date: "Date & Time of Interview", .candidate: "Candidate\u{2019}s Name",
        .employer: "Hiring Company", .vacancy: "Position applied for", .stage: "Round",
        .attendance: "Attended?", .email: "Candidate E-mail", .notes: "Notes",
      ]),
    OtherSystem(
      testDescription: "surer headings before less sure ones",
      headers: [
        "Name", "Candidate", "Company", "Client Name", "Date", "Start Date", "Interview date",
        "Phone", "Mobile", "Job", "Vacancy title",
      ],
      columns: [
        .candidate: "Candidate", .employer: "Client Name", .date: "Interview date",
        .phone: "Mobile", .vacancy: "Vacancy title",
      ]),
    OtherSystem(
      testDescription: "a calendar's export",
      headers: ["Full name", "Organisation", "Appointment", "Location", "Email address"],
      columns: [
        .candidate: "Full name", .employer: "Organisation", .date: "Appointment",
        .email: "Email address",
      ]),
    OtherSystem(
      testDescription: "the agency's own sheet",
      headers: [
        "Date of Interview", "Client name", "Industry", "Location", "Position to be closed",
        "Nature of Skillset", "Interview Type", "Name(Cand ID)", "Gender",
        "Candidate Current Location", "Candidate Job Location", "Interview Venue",
        "Have you obtained the necessary permission to start at the required time",
        "Can I have an alternative number/ desk number", "Expected Attendance",
        "Observed Attendance", "Marital Status", "", "",
      ],
      columns: [
        .date: "Date of Interview", .employer: "Client name", .vacancy: "Position to be closed",
        .candidate: "Name(Cand ID)", .attendance: "Observed Attendance",
      ]),
  ]
}

struct ColumnGuessTests {
  @Test(arguments: OtherSystem.all)
  func headingsAreKnownByTheirWords(system: OtherSystem) throws {
    let guess = try ColumnGuess(headers: system.headers)
    expectNoDifference(
      Dictionary(uniqueKeysWithValues: guess.found.map { ($0.column, $0.header) }), system.columns)
    for found in guess.found {
      #expect(system.headers[found.index].collapsed == found.header)
    }
  }

  @Test func overridesComeBeforeGuesses() throws {
    let guess = try ColumnGuess(
      headers: ["Candidate", "Who", "Client", "Date", "Stage", "Notes = remarks"],
      overrides: [
        ColumnOverride("  who =candidate"), ColumnOverride("Stage=ignore"),
        ColumnOverride("notes = Remarks=Vacancy"),
      ])
    expectNoDifference(
      guess.found.map { "\($0.column) \($0.index)" },
      ["candidate 1", "employer 2", "vacancy 5", "date 3"])
  }

  @Test func aStartBesideADateIsATimeOfDay() throws {
    let alone = try ColumnGuess(headers: ["Name", "Client", "Start", "End"])
    expectNoDifference(
      alone.found.map { "\($0.column) \($0.index)" },
      ["candidate 0", "employer 1", "date 2", "end 3"])
    let beside = try ColumnGuess(headers: ["Name", "Client", "Interview Date", "Start", "End"])
    expectNoDifference(
      beside.found.map { "\($0.column) \($0.index)" },
      ["candidate 0", "employer 1", "date 2", "time 3", "end 4"])
  }

  @Test func noHeadingIsOfTwoColumns() {
    var owners: [Set<String>: Column] = [:]
    for column in Column.allCases {
      for words in Headings.of(column).tiers.joined() {
        let owner = owners.updateValue(column, forKey: words)
        // Beside a date, `Start` is the time of day.
        let isStart = owner == .date && column == .time && words == ["start"]
        #expect(owner == nil || owner == column || isStart, "\(words) is \(column) too")
      }
    }
    #expect(owners.count > 80)
  }

  @Test(arguments: ["", "employer", "=employer", "Client=", "Client=hirer"])
  func whatIsNoOverrideIsRefused(argument: String) {
    #expect(throws: ColumnOverride.Unreadable.self) { try ColumnOverride(argument) }
  }
}
