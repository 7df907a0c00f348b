import CustomDump
import Domain
import Testing

@testable import Importing

/// The headings of a system, and what each is taken for; one that is missing is asked about.
struct SystemHeadings: CustomTestStringConvertible {
  let testDescription: String
  let headings: String
  let columns: [String]
  var missing: [Column] = []

  static let all = [
    // Rows as the systems' exports have them (../shared/field/A53-header-rows.txt).
    SystemHeadings(
      testDescription: "Zoho Recruit, interviews",
      headings:
        "Candidate Name,Client Name,Posting Title,Interview Name,From,To,Interviewer(s),"
        + "Interview Owner,Interview Status",
      columns: [
        "candidate Candidate Name", "employer Client Name", "vacancy Posting Title", "date From",
        "end To", "consultant Interview Owner", "meets Interviewer(s)", "status Interview Status",
      ]),
    SystemHeadings(
      testDescription: "Bullhorn, appointments",
      headings:
        "ID,Subject,Date Begin,Date End,Candidate,Client Contact,Client Corporation,Job,Type,Owner",
      columns: [
        "candidate Candidate", "employer Client Corporation", "vacancy Job", "date Date Begin",
        "end Date End", "consultant Owner", "meets Client Contact", "id ID",
      ]),
    SystemHeadings(
      testDescription: "Frappe HR, interviews",
      headings:
        "Interview Round,Job Applicant,Job Opening,Designation,Scheduled On,From Time,To Time,Status",
      columns: [
        "candidate Job Applicant", "vacancy Job Opening", "date Scheduled On", "time From Time",
        "end To Time", "stage Interview Round", "status Status",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "names as a programme's fields",
      headings:
        "candidateFirstName,candidateLastName,jobTitle,interviewStartDate,startTime,endTime,"
        + "interviewTimeZone,interviewCanceled",
      columns: [
        "first-name candidateFirstName", "last-name candidateLastName", "vacancy jobTitle",
        "date interviewStartDate", "time startTime", "end endTime", "timezone interviewTimeZone",
        "cancelled interviewCanceled",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "an agency's own sheet",
      headings:
        "Candidate,Client,Role,Date of Int,Time,Int Type,Consultant,Candidate Tel,"
        + "Candidate E-mail,Outcome",
      columns: [
        "candidate Candidate", "employer Client", "vacancy Role", "date Date of Int", "time Time",
        "consultant Consultant", "phone Candidate Tel", "email Candidate E-mail",
        "outcome Outcome",
      ]),
    SystemHeadings(
      testDescription: "headings with marks and forms",
      headings: "*Candidate*,Client:,Role / Job,Interview date (dd/mm/yyyy),Time (24h)",
      columns: [
        "candidate *Candidate*", "employer Client:", "vacancy Role / Job",
        "date Interview date (dd/mm/yyyy)", "time Time (24h)",
      ]),
    SystemHeadings(
      testDescription: "a column for each round",
      headings:
        "Candidate Name,Client Company,Position,L1 Interview Date,L1 Status,L2 Interview Date,"
        + "L2 Status,Contact No.,Recruiter",
      columns: [
        "candidate Candidate Name", "employer Client Company", "vacancy Position",
        "date L1 Interview Date", "date L2 Interview Date", "consultant Recruiter",
        "phone Contact No.", "status L1 Status", "status L2 Status",
      ]),
    // Rows composed from the fields that the systems' documentation names.
    SystemHeadings(
      testDescription: "OpenCATS, calendar",
      headings: "Title,Candidate Full Name,Company,Job Order Title,Interview Date,Time,Duration",
      columns: [
        "candidate Candidate Full Name", "employer Company", "vacancy Job Order Title",
        "date Interview Date", "time Time", "minutes Duration",
      ]),
    SystemHeadings(
      testDescription: "Odoo, applicants' meetings",
      headings: "Applicant's Name,Customer,Job Position,Start,Stop,Recruiter,Stage,Email,Mobile",
      columns: [
        "candidate Applicant's Name", "employer Customer", "vacancy Job Position", "date Start",
        "end Stop", "stage Stage", "consultant Recruiter", "phone Mobile", "email Email",
      ]),
    SystemHeadings(
      testDescription: "Greenhouse, scheduled interviews",
      headings:
        "Candidate Name,Job,Current Stage,Interview,Scheduled At,Interview End Time,"
        + "Interviewers,Recruiter,Interview Status",
      columns: [
        "candidate Candidate Name", "vacancy Job", "date Scheduled At", "end Interview End Time",
        "stage Current Stage", "consultant Recruiter",
        "meets Interviewers", "status Interview Status",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "Lever, interviews",
      headings: "Candidate,Email,Phone,Posting,Stage,Owner,Interview date,Duration,Interviewer",
      columns: [
        "candidate Candidate", "vacancy Posting", "date Interview date", "minutes Duration",
        "stage Stage", "consultant Owner", "meets Interviewer", "phone Phone", "email Email",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "Workable, events",
      headings: "first_name,last_name,job_title,starts_at,ends_at,stage,type,cancelled",
      columns: [
        "first-name first_name", "last-name last_name", "vacancy job_title", "date starts_at",
        "end ends_at", "stage stage", "cancelled cancelled",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "Teamtailor, meetings",
      headings: "Candidate first name,Candidate last name,Company,Job title,Start time,End time,"
        + "Date,Status",
      columns: [
        "first-name Candidate first name", "last-name Candidate last name", "employer Company",
        "vacancy Job title", "date Date", "time Start time", "end End time", "status Status",
      ]),
    SystemHeadings(
      testDescription: "Vincere, interviews",
      headings:
        "Candidate,Company,Hiring Manager,Position Title,Interview Date/Time,Interview Stage,"
        + "Consultant,Mobile Phone,Primary Email,Feedback",
      columns: [
        "candidate Candidate", "employer Company", "vacancy Position Title",
        "date Interview Date/Time", "stage Interview Stage", "consultant Consultant",
        "meets Hiring Manager", "phone Mobile Phone", "email Primary Email", "notes Feedback",
      ]),
    SystemHeadings(
      testDescription: "an Outlook calendar",
      headings: "Subject,Start Date,Start Time,End Date,End Time,Candidate,Client",
      columns: [
        "candidate Candidate", "employer Client", "date Start Date", "time Start Time",
        "end End Time",
      ]),
    SystemHeadings(
      testDescription: "a sheet of placements is none of interviews",
      headings: "Candidate,Client,Role,Start Date,Salary,Fee",
      columns: ["candidate Candidate", "employer Client", "vacancy Role"], missing: [.date]),
    SystemHeadings(
      testDescription: "shorthand of a desk",
      headings: "Cand,Client,Job,IV Date,IV Time,Stage,Cons,Mob,Result",
      columns: [
        "candidate Cand", "employer Client", "vacancy Job", "date IV Date", "time IV Time",
        "stage Stage", "consultant Cons", "phone Mob", "outcome Result",
      ]),
    SystemHeadings(
      testDescription: "rounds by their names",
      headings:
        "Name,Surname,Firm,Vacancy,Phone Interview Date,1st Interview,Final Interview,Notes",
      columns: [
        "first-name Name", "last-name Surname", "employer Firm", "vacancy Vacancy",
        "date Phone Interview Date", "date 1st Interview", "date Final Interview", "notes Notes",
      ]),
    SystemHeadings(
      testDescription: "SmartRecruiters, interviews",
      headings:
        "Candidate Name,Candidate Email,Job Title,Job Location,Interview Start,Interview End,"
        + "Time Zone,Interview Type,Interviewers,Interview Status",
      columns: [
        "candidate Candidate Name", "vacancy Job Title", "date Interview Start",
        "end Interview End", "timezone Time Zone", "meets Interviewers",
        "email Candidate Email", "status Interview Status",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "Ashby, scheduled interviews",
      headings:
        "Candidate Name,Job,Interview Stage,Scheduled Start Time,Scheduled End Time,Interviewers,"
        + "Status,Feedback",
      columns: [
        "candidate Candidate Name", "vacancy Job", "date Scheduled Start Time",
        "end Scheduled End Time", "stage Interview Stage", "meets Interviewers", "status Status",
        "notes Feedback",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "Firefish, interviews",
      headings:
        "Candidate,Company,Job Title,Interview Date,Interview Stage,Consultant,Client Contact,"
        + "Candidate Mobile,Candidate Email,Interview Notes",
      columns: [
        "candidate Candidate", "employer Company", "vacancy Job Title", "date Interview Date",
        "stage Interview Stage", "consultant Consultant", "meets Client Contact",
        "phone Candidate Mobile", "email Candidate Email", "notes Interview Notes",
      ]),
    SystemHeadings(
      testDescription: "Eploy, interviews",
      headings:
        "Candidate Ref,Candidate Name,Company Name,Vacancy Title,Interview Type,Interview Date,"
        + "Start Time,End Time,Interview Status,User",
      columns: [
        "candidate Candidate Name", "employer Company Name", "vacancy Vacancy Title",
        "date Interview Date", "time Start Time", "end End Time", "status Interview Status",
      ]),
    SystemHeadings(
      testDescription: "JazzHR, interviews",
      headings: "Applicant Name,Job Title,Interview Date,Interview Time,Interviewer,"
        + "Interview Status,Comments",
      columns: [
        "candidate Applicant Name", "vacancy Job Title", "date Interview Date",
        "time Interview Time", "meets Interviewer", "status Interview Status", "notes Comments",
      ], missing: [.employer]),
    SystemHeadings(
      testDescription: "Recruit CRM, meetings",
      headings: "Title,Meeting Type,Start Date,Start Time,End Time,Candidate,Company,Job,Owner",
      columns: [
        "candidate Candidate", "employer Company", "vacancy Job", "date Start Date",
        "time Start Time", "end End Time", "consultant Owner",
      ]),
    SystemHeadings(
      testDescription: "Manatal, interviews",
      headings: "Candidate Name,Job,Organization,Stage,Interview Date,Duration,Interviewer,Owner",
      columns: [
        "candidate Candidate Name", "employer Organization", "vacancy Job",
        "date Interview Date", "minutes Duration", "stage Stage", "consultant Owner",
        "meets Interviewer",
      ]),
    SystemHeadings(
      testDescription: "JobAdder, interviews",
      headings: "Interview ID,Candidate,Candidate Email,Mobile,Company,Job Title,Interview Date,"
        + "Interview Time,Recruiter,Status",
      columns: [
        "candidate Candidate", "employer Company", "vacancy Job Title", "date Interview Date",
        "time Interview Time", "consultant Recruiter", "phone Mobile", "email Candidate Email",
        "status Status", "id Interview ID",
      ]),
    SystemHeadings(
      testDescription: "a tracker in sentences",
      headings:
        "Sr. No.,Date,Name of the Candidate,Contact No,Client Name,Position applied for,"
        + "Date of Interview,Time of Interview,Mode of Interview,Remarks",
      columns: [
        "candidate Name of the Candidate", "employer Client Name",
        "vacancy Position applied for", "date Date of Interview", "time Time of Interview",
        "phone Contact No", "notes Remarks",
      ]),
    SystemHeadings(
      testDescription: "an assistant's bookings",
      headings:
        "Booking Ref,Applicant,Hirer,Vacancy,Appointment Date,Appointment Time,Panel,Location,"
        + "Outcome of interview",
      columns: [
        "candidate Applicant", "employer Hirer", "vacancy Vacancy", "date Appointment Date",
        "time Appointment Time", "meets Panel", "outcome Outcome of interview", "id Booking Ref",
      ]),
    SystemHeadings(
      testDescription: "Recruitee, events",
      headings: "Candidate,Event type,Starts at,Ends at,Location,Candidate email,Candidate phone",
      columns: [
        "candidate Candidate", "date Starts at", "end Ends at", "phone Candidate phone",
        "email Candidate email",
      ], missing: [.employer]),
  ]
}

struct HeadingRowTests {
  @Test(arguments: SystemHeadings.all)
  func headingsOfOtherSystemsAreUnderstoodOrAskedAbout(system: SystemHeadings) throws {
    let headers = system.headings.split(separator: ",").map(String.init)
    if !system.missing.isEmpty {
      let problem = #expect(throws: SheetError.self) { try ColumnGuess(headers: headers) }
      guard case .missing(let missing, _, let suggested) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      expectNoDifference(missing, system.missing)
      expectNoDifference(suggested, [:], "nothing is suggested by its position")
    }
    guard !system.missing.contains(.date) else { return }
    let guess = try ColumnGuess(headers: headers, given: Set(system.missing))
    expectNoDifference(guess.found.map { "\($0.column.rawValue) \($0.header)" }, system.columns)
    #expect(guess.found.count + guess.unread.count == headers.count)
  }

  /// The headings, a row below them, and what each column is taken for.
  @Test(arguments: [
    (
      "Candidate,Client,Interview Start Time", "Ann Lee,Acme,11/20/2026 8:00 AM",
      ["candidate 0", "employer 1", "date 2"]
    ),
    (
      "Candidate Name,Client,Interview,Interview Start Time,Interview End Time",
      "Ann Lee,Acme,Phone Screen,20/11/2026 10:00,20/11/2026 10:30",
      ["candidate 0", "employer 1", "date 3", "end 4"]
    ),
    (
      "Candidate,Client,Date,Type", "Ann Lee,Acme,20/11/2026,2nd interview",
      ["candidate 0", "employer 1", "date 2", "stage 3"]
    ),
    (
      "Candidate,Client,Date,Type", "Ann Lee,Acme,20/11/2026,Walk-in",
      ["candidate 0", "employer 1", "date 2"]
    ),
    (
      "Candidate,Applicant,Client,Date", "4711,Ann Lee,Acme,20/11/2026",
      ["candidate 1", "employer 2", "date 3"]
    ),
    (
      "Candidate,Client,Start Date,End Date", "Ann Lee,Acme,20/11/2026 10:00,20/11/2026 11:00",
      ["candidate 0", "employer 1", "date 2", "end 3"]
    ),
    (
      "Date,Candidate,Client,1st Interview,2nd Interview",
      "01/11/2026,Ann Lee,Acme,20/11/2026,27/11/2026",
      ["candidate 1", "employer 2", "date 3", "date 4"]
    ),
  ])
  func contentsDecideWhatHeadingsLeaveOpen(headings: String, row: String, columns: [String]) throws
  {
    let sheet = try Sheet.read("\(headings)\n\(row)\n")
    expectNoDifference(sheet.columns.found.map { "\($0.column.rawValue) \($0.index)" }, columns)
    expectNoDifference(sheet.complaints, [])
  }

  @Test(arguments: [
    ("Name,Who,Acme\n", 0), ("Schedule\n\nCandidate,Client,Date\nAnn,Acme,1/2/2026\n", 1),
    ("Agency Ltd,,\nWeek 5,Candidate list,\nCandidate,Client,Date\nAnn,Acme,1/2/2026\n", 2),
  ])
  func headingsStandBelowTitles(text: String, above: Int) throws {
    var rows = try SheetSource.open(Array(text.utf8), Sheet.options).rows()
    #expect(HeadingRow.find(&rows, [])?.above == above)
  }
}
