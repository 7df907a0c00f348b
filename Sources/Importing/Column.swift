/// A column of an export that is read into an interview.
public enum Column: String, CaseIterable, Hashable, Sendable {
  /// The candidate's name.
  case candidate
  /// The employer's name.
  case employer
  /// The vacancy's title.
  case vacancy
  /// The date, possibly with a time.
  case date
  /// The time of day at which the interview begins.
  case time
  /// The time of day at which the interview ends.
  case end
  /// The stage of the selection.
  case stage
  /// The consultant who looks after the interview.
  case consultant
  /// The candidate's phone number.
  case phone
  /// The candidate's e-mail address.
  case email
  /// Attendance of the candidate.
  case attendance
  /// The outcome.
  case outcome

  /// The columns required to record an interview.
  public static let required: [Column] = [.candidate, .employer, .date]
}
