/// Headings of a column in other systems: sets of words, in tiers.
///
/// A heading is recognised by all of its words, in any order, never by one among others: otherwise
/// `Candidate Job Location` would be the candidate and `Expected Attendance` the attendance. The
/// first tier with a heading in the file decides, so that `Name` is the candidate only if no
/// heading says `Candidate`.
struct Headings: Sendable {
  /// The tiers, most certain first; each is a list of sets of words.
  let tiers: [[Set<String>]]

  private init(_ tiers: [String]...) {
    self.tiers = tiers.map { $0.map { Headings.words(of: $0) } }
  }

  /// Returns the words of a heading without those that carry no meaning.
  static func words(of heading: String) -> Set<String> {
    Set(heading.foldedWords).subtracting(fillers)
  }

  private static let fillers: Set<String> = [
    "a", "an", "at", "be", "for", "in", "of", "on", "s", "the",
  ]

  /// Returns the headings by which a column is recognised.
  static func of(_ column: Column) -> Headings {
    switch column {
    case .candidate: candidate
    case .employer: employer
    case .vacancy: vacancy
    case .date: date
    case .time: time
    case .end: end
    case .stage: stage
    case .consultant: consultant
    case .phone: phone
    case .email: email
    case .attendance: attendance
    case .outcome: outcome
    }
  }

  private static let candidate = Headings(
    [
      "candidate", "candidate name", "candidate full name", "name candidate", "name cand id",
      "name candidate id", "applicant", "applicant name", "interviewee", "interviewee name",
      "jobseeker", "jobseeker name", "job seeker", "work seeker",
    ],
    ["name", "full name"])

  private static let employer = Headings(
    [
      "employer", "employer name", "client", "client name", "client company", "hirer",
      "hiring company", "client organisation", "client organization",
    ],
    [
      "company", "company name", "organisation", "organisation name", "organization",
      "organization name", "customer", "customer name", "account", "account name",
    ])

  private static let vacancy = Headings(
    [
      "vacancy", "vacancy title", "vacancy name", "position", "position title", "position name",
      "position to be closed", "position applied for", "job title", "role title",
    ],
    ["job", "job name", "job role", "role", "role name", "requisition", "requisition title"])

  // A bare start date may be the first day of the job.
  private static let date = Headings(
    [
      "interview date", "interview date time", "interview datetime", "interview start",
      "interview start date", "interview scheduled", "interview scheduled date",
      "interview scheduled at", "interview starts at",
    ],
    ["date", "date time", "datetime", "scheduled at", "scheduled date", "scheduled for"],
    ["appointment", "appointment date", "event date", "starts at", "start"])

  private static let time = Headings(
    ["interview time", "interview start time"],
    ["from time", "time from"],
    ["time", "start time", "scheduled time", "appointment time"],
    ["start", "starts", "from"])

  private static let end = Headings(
    ["interview end time", "interview end", "interview finish time"],
    ["end time", "to time", "time to", "finish time", "time until"],
    ["end", "ends", "finish", "finishes", "to", "until"])

  private static let stage = Headings(
    ["interview stage", "interview round"],
    ["stage", "round"])

  private static let consultant = Headings(
    [
      "consultant", "consultant name", "recruiter", "recruiter name", "recruitment consultant",
      "consultant assigned", "recruiter assigned",
    ],
    ["account manager", "owner", "resourcer", "handled by"])

  private static let phone = Headings(
    [
      "candidate phone", "candidate phone number", "candidate mobile", "candidate mobile number",
      "candidate telephone", "candidate telephone number", "candidate contact number",
      "applicant phone", "applicant phone number", "applicant mobile",
    ],
    ["mobile", "mobile number", "mobile no", "mobile phone", "cell", "cell phone"],
    [
      "phone", "phone number", "phone no", "telephone", "telephone number", "telephone no", "tel",
      "tel no", "contact number", "contact no",
    ])

  private static let email = Headings(
    ["candidate email", "candidate email address", "applicant email", "applicant email address"],
    ["email", "email address", "email id", "mail"])

  private static let attendance = Headings(
    [
      "observed attendance", "actual attendance", "attended", "attended interview",
      "candidate attended", "interview attended",
    ],
    ["attendance", "interview attendance", "showed up", "turned up"])

  private static let outcome = Headings(
    ["outcome", "interview outcome", "final outcome"],
    ["result", "interview result", "final result"])
}
