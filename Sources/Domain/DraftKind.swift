/// The purpose of an e-mail that we draft and somebody else sends.
public enum DraftKind: String, CaseIterable, Hashable, Sendable {
  /// The candidate's thanks to the employer.
  case thankYou = "thank-you"
  /// To the employer: what the candidate forgot to say.
  case forgotten
  /// To the employer: their answer is due.
  case chase
  /// To the candidate: where things stand.
  case update
  /// To the candidate: the employer said no, and what they said of it.
  case rejection
  /// To a colleague: what there is to know of an interview.
  case handover
}
