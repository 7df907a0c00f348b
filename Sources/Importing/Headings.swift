import Domain
import Wording

/// Headings of a column in other systems: sets of words, in tiers.
///
/// Words of one meaning are one word: `Tel. no.`, `Telephone number` and `Phone (mobile)` are known by
/// what they say. A heading is recognised by all of its words, in any order, never by one among
/// others: otherwise `Candidate Job Location` would be the candidate and `Expected Attendance` the
/// attendance. The first tier with a heading in the file decides, so that `Name` is the candidate
/// only if no heading says `Candidate`.
struct Headings: Sendable {
  /// The tiers, most certain first; each is a list of sets of words.
  let tiers: [[Set<String>]]

  private init(_ tiers: [String]...) {
    self.tiers = tiers.map { $0.map { Headings.words(of: $0) } }
  }

  /// Returns the words of a heading by their meaning, without those that carry none.
  static func words(of heading: String) -> Set<String> {
    var text = " " + heading.foldedWords.joined(separator: " ") + " "
    for (phrase, meaning) in phrases where text.contains(phrase) {
      text = text.replacing(phrase, with: meaning)
    }
    let words = text.split(separator: " ").map { meanings[String($0)] ?? String($0) }
    return Set(words).subtracting(fillers)
  }

  private static let fillers: Set<String> = [
    "a", "an", "and", "at", "be", "for", "in", "is", "of", "on", "or", "s", "the", "was", "uk",
    "dd", "mm", "mmm", "yy", "yyyy", "hh", "hhmm", "ss", "24h", "12h", "24hr", "24hrs", "hr", "hrs",
    "required", "mandatory", "optional",
  ]

  /// Phrases of one meaning, each with a space at both ends.
  private static let phrases: [(String, String)] =
    [
      (["first name", "given name", "fore name", "forename", "firstname"], "first-name"),
      (["last name", "family name", "surname", "lastname"], "last-name"),
      (["full name"], "name"), (["job seeker", "work seeker"], "candidate"),
      (["time zone"], "timezone"), (["date time", "datetime"], "date time"),
      (["contact no", "contact number", "contact num"], "phone"),
      (["client contact", "hiring manager", "contact at client", "line manager"], "contact-there"),
      (["account manager", "handled by", "managed by", "looked after by"], "owner"),
      (["applied for", "to be closed", "to be filled"], ""), (["no show"], "noshow"),
      (["job order"], "job"),
    ].flatMap { phrases, meaning in phrases.map { (" \($0) ", " \(meaning) ") } }

  /// The words of one meaning.
  private static let meanings: [String: String] = {
    let words = [
      "candidate": "candidates cand applicant applicants interviewee jobseeker",
      "client": "clients employer hirer customer",
      "company": "companies organisation organization account corporation firm business",
      "vacancy": "vacancies position posting opening opportunity",
      "job": "jobs role requisition req",
      "interview": "interviews int iv intv intvw meeting",
      "start": "starts starting begin begins beginning from commences",
      "end": "ends ending finish finishes stop to until till",
      "scheduled": "schedule", "date": "dates", "time": "times", "name": "names",
      "mobile": "mob cell cellphone", "phone": "telephone tel phones telephones",
      "number": "no num nr", "email": "mail emails",
      "consultant": "consultants recruiter recruiters cons",
      "interviewer": "interviewers panel panellists panelists", "stage": "round level step",
      "status": "state", "cancelled": "canceled", "minutes": "mins duration length",
      "attended": "attend", "first-name": "forename", "last-name": "surname",
      "note": "notes comment comments remark remarks", "id": "ref reference uid guid",
    ]
    var meanings: [String: String] = [:]
    for (meaning, others) in words {
      for word in others.split(separator: " ") { meanings[String(word)] = meaning }
    }
    return meanings
  }()

  /// Returns the headings by which a column is recognised.
  static func of(_ column: Column) -> Headings { all[column] ?? Headings() }

  private static let all: [Column: Headings] = [
    .candidate: Headings(
      ["candidate", "candidate name", "candidate name id", "job candidate"], ["name"]),
    .firstName: Headings(["candidate first name"], ["first name"]),
    .lastName: Headings(["candidate last name"], ["last name"]),
    .employer: Headings(
      ["client", "client name", "client company", "client company name", "hiring company"],
      ["company", "company name", "company hiring name"]),
    .vacancy: Headings(
      [
        "vacancy", "vacancy title", "vacancy name", "job title", "job vacancy",
        "candidate job title",
      ],
      ["job", "job name", "vacancy job title"], ["designation", "job designation"]),
    .date: Headings(
      [
        "interview date", "interview date time", "interview start", "interview start date",
        "interview start date time", "interview scheduled", "interview scheduled date",
        "interview scheduled date time",
      ],
      [
        "date", "date time", "scheduled", "scheduled date", "scheduled date time",
        "scheduled start",
        "scheduled start time", "scheduled start date time", "appointment",
        "appointment date", "appointment date time",
      ],
      ["interview", "event date", "start", "start date time"], ["start date"]),
    .time: Headings(
      ["interview time", "interview start time", "interview scheduled time"], ["start time"],
      ["time", "scheduled time", "appointment time"], ["start"]),
    .end: Headings(
      ["interview end time", "interview end", "interview end date", "interview end date time"],
      ["end time", "end date time", "scheduled end", "scheduled end time"], ["end"], ["end date"]),
    .minutes: Headings(["minutes", "interview minutes"]),
    .timezone: Headings(["timezone", "interview timezone"]),
    .stage: Headings(
      ["interview stage"], ["stage", "current stage"], ["interview type", "type", "interview name"]),
    .consultant: Headings(
      [
        "consultant", "consultant name", "consultant assigned", "recruitment consultant",
        "interview consultant",
      ],
      ["owner", "interview owner", "owner name", "resourcer"]),
    .meets: Headings(
      ["interviewer", "interviewer name", "interview interviewer"],
      ["client contact", "client contact name"]),
    .phone: Headings(
      [
        "candidate phone", "candidate phone number", "candidate mobile", "candidate mobile number",
        "candidate mobile phone",
      ],
      ["mobile", "mobile number", "mobile phone", "mobile phone number"], ["phone", "phone number"]),
    .email: Headings(
      ["candidate email", "candidate email address", "candidate email id"],
      ["email", "email address", "email id", "primary email"]),
    .attendance: Headings(
      [
        "observed attendance", "actual attendance", "attended", "attended interview",
        "candidate attended",
      ],
      ["attendance", "interview attendance", "showed up", "turned up"]),
    .outcome: Headings(
      ["outcome", "interview outcome", "final outcome"],
      ["result", "interview result", "final result"], ["decision", "interview decision"]),
    .status: Headings(["interview status"], ["status"], ["candidate status"]),
    .cancelled: Headings(["cancelled", "interview cancelled"]),
    .id: Headings(
      ["interview id", "interview number", "interview id number", "booking id", "booking number"],
      ["appointment id", "event id", "interview record id"], ["id", "record id", "row id"]),
    .notes: Headings([
      "note", "interview note", "additional note", "other note", "internal note", "recruiter note",
      "consultant note", "candidate note", "client note", "feedback", "interview feedback",
      "candidate feedback", "client feedback", "interviewer feedback", "feedback note",
      "description", "detail", "details", "additional information", "other information",
    ]),
  ]
}

/// The round that a heading names: the `2nd` of `2nd Interview`, the `L2` of `L2 Status`.
struct HeadingRound: Hashable, Sendable {
  /// Its place among the rounds, the final one last.
  let number: Int
  /// The words of the heading without it.
  let others: Set<String>

  /// The stage; nil for a third round and later ones.
  var stage: Stage? {
    switch number {
    case 0: .telephone
    case 1: .first
    case 2: .second
    case Self.final: .final
    default: nil
    }
  }

  private static let final = 99

  /// Reads the round of a heading; nil if it names none.
  init?(_ heading: String) {
    let words = Headings.words(of: heading)
    guard
      let (number, word) = words.sorted().lazy.compactMap({ word in
        Self.number(word).map { ($0, word) }
      })
      .first
    else { return nil }
    self.number = number
    others = words.subtracting([word])
  }

  private static func number(_ word: String) -> Int? {
    switch word {
    case "1st", "first", "1", "l1", "r1", "initial": 1
    case "2nd", "second", "2", "l2", "r2": 2
    case "3rd", "third", "3", "l3", "r3": 3
    case "4th", "fourth", "4", "l4", "r4": 4
    case "final": final
    case "phone", "screening": 0
    default: nil
    }
  }

  /// True if the heading is that of the date of such a round, alone or with the round's stage.
  var isOfDate: Bool {
    Self.ofDate.contains(others)
  }

  /// True if it is that of how the round went.
  var isOfStatus: Bool {
    others.subtracting(["interview", "stage"]) == ["status"] || others == ["interview", "outcome"]
  }

  private static let ofDate: [Set<String>] = [
    ["interview"], ["interview", "date"], ["date"], ["stage", "date"], ["stage"],
    ["interview", "stage"], ["interview", "stage", "date"], ["interview", "date", "time"],
  ]
}
