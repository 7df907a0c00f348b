/// The person whom a booking means.
public enum BookedCandidate: Hashable, Sendable {
  /// The one recognised by name, number and address, or a new one.
  case named
  /// A candidate on record.
  case known(Identifier<Candidate>)
  /// Somebody new, even if others have the name; bookings of one recording with the same number
  /// are of one person.
  case new(Int)
}

/// The details of a booking: people and companies by name, since any of them may be new.
public struct Booking: Hashable, Sendable {
  /// The candidate's name.
  public var candidate: String
  /// The person of that name who is meant.
  public var who: BookedCandidate
  /// The candidate's number, where it was given.
  public let phone: String?
  /// The candidate's e-mail address, where it was given.
  public let email: String?
  /// The employer.
  public var employer: String
  /// The name of the vacancy.
  public var vacancy: String
  /// The interview stage.
  public let stage: Stage?
  /// The start and end.
  public let time: InterviewTime
  /// The people whom the candidate is to meet, by name.
  public let meets: [String]
  /// The consultant who looks after it, by name; nil means the one who books it.
  public var consultant: String?

  /// A booking of those particulars.
  public init(
    candidate: String, who: BookedCandidate = .named, phone: String? = nil, email: String? = nil,
    employer: String, vacancy: String, stage: Stage? = nil, time: InterviewTime,
    meets: [String] = [], consultant: String? = nil
  ) {
    self.candidate = candidate
    self.who = who
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

extension Booking {
  /// The candidate as the booking gives them.
  public var person: GivenPerson {
    GivenPerson(
      name: candidate, phones: [phone].compactMap(\.self), emails: [email].compactMap(\.self))
  }
}

/// An interview to be booked with what is already known of how it went.
public struct ImportedInterview: Hashable, Sendable {
  /// The booking.
  public var booking: Booking
  /// The events since.
  public let events: [Fact]

  /// An interview to be booked.
  public init(booking: Booking, events: [Fact] = []) {
    self.booking = booking
    self.events = events
  }
}

/// An interview that stands in somebody's diary.
public struct DiaryInterview: Hashable, Sendable {
  /// The name by which the diary knows it, and no other event.
  public let uid: String
  /// The booking.
  public var booking: Booking
  /// True if the diary says that it was called off.
  public let isCancelled: Bool

  /// An interview of a diary.
  public init(uid: String, booking: Booking, isCancelled: Bool = false) {
    self.uid = uid
    self.booking = booking
    self.isCancelled = isCancelled
  }
}

/// The result of importing an interview from a calendar file.
public enum DiaryOutcome: Hashable, Sendable {
  /// It is new, and booked.
  case booked
  /// The diary has moved it since, and so does that interview.
  case moved(Identifier<Interview>)
  /// The diary has called it off since, and so is that interview.
  case cancelled(Identifier<Interview>)
  /// It is here already, as that interview, of which the diary says nothing new.
  case known(Identifier<Interview>)
  /// It stands in the file a second time.
  case repeated
  /// It was called off before it was ever here.
  case calledOff
  /// It is older than an erasure and may be of the erased candidate: it is not booked again.
  case forgotten

  /// True if something is recorded of it.
  public var isRecorded: Bool {
    switch self {
    case .booked, .moved, .cancelled: true
    case .known, .repeated, .calledOff, .forgotten: false
    }
  }
}
