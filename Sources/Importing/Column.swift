/// A column of a table that is read into an interview.
public enum Column: String, CaseIterable, Hashable, Sendable {
  /// The candidate's name.
  case candidate
  /// The candidate's first name, where the names stand in two columns.
  case firstName = "first-name"
  /// The candidate's family name, likewise.
  case lastName = "last-name"
  /// The employer's name.
  case employer
  /// The vacancy's title.
  case vacancy
  /// The date, possibly with a time; several such columns are several interviews of a row.
  case date
  /// The time of day at which the interview begins.
  case time
  /// The time of day, or the date and time, at which the interview ends.
  case end
  /// The length of the interview.
  case minutes
  /// The time zone of dates and times.
  case timezone
  /// The stage of the selection.
  case stage
  /// The consultant who looks after the interview.
  case consultant
  /// The people whom the candidate meets.
  case meets
  /// The candidate's phone number.
  case phone
  /// The candidate's e-mail address.
  case email
  /// Attendance of the candidate.
  case attendance
  /// The outcome.
  case outcome
  /// The state of the interview: confirmed, cancelled, completed.
  case status
  /// Yes where the interview was called off.
  case cancelled
  /// The row's own number in the system that it comes from.
  case id
  /// Whatever is noted of the interview; several columns may be.
  case notes

  /// The columns required to record an interview; an option may take the place of the employer's.
  public static let required: [Column] = [.candidate, .employer, .date]

  /// A noun for the column's contents.
  public var noun: String {
    switch self {
    case .firstName: "first name"
    case .lastName: "family name"
    case .phone: "phone number"
    case .email: "e-mail address"
    case .end: "end time"
    case .minutes: "length"
    case .timezone: "time zone"
    case .meets: "interviewer"
    case .cancelled: "mark of a cancelled interview"
    case .id: "number of the interview"
    case .notes: "note"
    default: rawValue
    }
  }

  /// The noun with its indefinite article.
  var one: String {
    (noun.first.map("aeiou".contains) ?? false ? "an " : "a ") + noun
  }
}
