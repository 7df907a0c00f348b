/// The details of a booking: people and companies by name, since any of them may be new.
public struct Booking: Hashable, Sendable {
  /// The candidate.
  public let candidate: String
  /// The candidate's number, where it was given.
  public let phone: String?
  /// The candidate's e-mail address, where it was given.
  public let email: String?
  /// The employer.
  public let employer: String
  /// The name of the vacancy.
  public let vacancy: String
  /// The interview stage.
  public let stage: Stage?
  /// The start and end.
  public let time: InterviewTime
  /// The people whom the candidate is to meet, by name.
  public let meets: [String]
  /// The consultant who looks after it, by name; nil means the one who books it.
  public let consultant: String?

  /// A booking of those particulars.
  public init(
    candidate: String, phone: String? = nil, email: String? = nil, employer: String,
    vacancy: String, stage: Stage? = nil, time: InterviewTime, meets: [String] = [],
    consultant: String? = nil
  ) {
    self.candidate = candidate
    self.phone = phone
    self.email = email
    self.employer = employer
    self.vacancy = vacancy
    self.stage = stage
    self.time = time
    self.meets = meets
    self.consultant = consultant
  }
}
