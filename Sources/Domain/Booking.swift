/// What is said when an interview is booked: everything by name, since any of them may be new.
public struct Booking: Hashable, Sendable {
  /// Who is to be interviewed.
  public let candidate: String
  /// The candidate's number, where it was given.
  public let phone: String?
  /// The candidate's e-mail address, where it was given.
  public let email: String?
  /// Who interviews.
  public let employer: String
  /// What the vacancy is called.
  public let vacancy: String
  /// How far the choosing has come.
  public let stage: Stage?
  /// From when until when.
  public let time: InterviewTime
  /// Whom the candidate is to meet, by name.
  public let meets: [String]
  /// Who looks after it, by name; nil means whoever books it.
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
