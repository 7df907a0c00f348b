/// What a column of an export can hold that an interview is made of.
public enum Column: String, CaseIterable, Hashable, Sendable {
  /// Who is interviewed.
  case candidate
  /// Who interviews.
  case employer
  /// What the vacancy is called.
  case vacancy
  /// On which date, and perhaps at what time.
  case date
  /// At what time of day it begins.
  case time
  /// At what time of day it ends.
  case end
  /// How far the choosing has come.
  case stage
  /// Who looks after it.
  case consultant
  /// The candidate's number.
  case phone
  /// The candidate's e-mail address.
  case email
  /// Whether the candidate came.
  case attendance
  /// How it ended.
  case outcome

  /// The columns without which there is no interview.
  public static let required: [Column] = [.candidate, .employer, .date]
}
