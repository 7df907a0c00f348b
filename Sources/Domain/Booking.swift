public import WorkingTime

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
  /// Where it is held.
  public let venue: Venue
  /// The consultant who looks after it, by name; nil means the one who books it.
  public var consultant: String?

  /// A booking of those particulars.
  public init(
    candidate: String, who: BookedCandidate = .named, phone: String? = nil, email: String? = nil,
    employer: String, vacancy: String, stage: Stage? = nil, time: InterviewTime,
    meets: [String] = [], venue: Venue = Venue(), consultant: String? = nil
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
    self.venue = venue
    self.consultant = consultant
  }
}

/// Where an interview is held, as it was said at the booking.
public struct Venue: Hashable, Sendable {
  /// The address, and how to get there.
  public var place: String?
  /// The link of a call.
  public var link: String?
  /// A note for us.
  public var note: String?

  /// A venue of which only what was said is filled in.
  public init(place: String? = nil, link: String? = nil, note: String? = nil) {
    self.place = place
    self.link = link
    self.note = note
  }
}

extension Booking {
  /// The vacancy of an interview for which a file names none.
  public static let unnamedVacancy = "not stated"

  /// The candidate as the booking gives them.
  public var person: GivenPerson {
    GivenPerson(
      name: candidate, phones: [phone].compactMap(\.self), emails: [email].compactMap(\.self))
  }
}

/// An interview of a file or of a command, with what is already known of how it went.
public struct ImportedInterview: Hashable, Sendable {
  /// The booking.
  public var booking: Booking
  /// The events since.
  public let events: [Fact]
  /// What another system knows it by; nil if the file names it nowhere.
  public var source: SourceRecord?
  /// True if the file says that it was called off.
  public let isCancelled: Bool

  /// An interview to be booked.
  public init(
    booking: Booking, events: [Fact] = [], source: SourceRecord? = nil, isCancelled: Bool = false
  ) {
    self.booking = booking
    self.events = events
    self.source = source
    self.isCancelled = isCancelled
  }
}

/// What another system knows an interview by: the UID of an event, or a row's own number.
public struct SourceRecord: Hashable, Sendable {
  /// The name, which that system gives to no other interview.
  public let id: String
  /// The version of what it says; nil if it has none.
  public let version: ImportVersion?

  /// An event of a diary.
  public init(uid: String, version: ImportVersion? = nil) {
    id = uid
    self.version = version
  }

  /// A row of a table that numbers its rows.
  ///
  /// Two tables may give one number to different interviews, so a row means that interview only if
  /// candidate, employer and vacancy are the same.
  public init(row number: String) {
    id = Self.row + number
    version = nil
  }

  /// True for a row of a table.
  public var isRow: Bool { id.hasPrefix(Self.row) }

  private static let row = "row: "
}

/// The version of what another system says of an interview.
public struct ImportVersion: Hashable, Sendable {
  /// The number of its changes.
  public let sequence: Int
  /// The time of the last change; nil if it isn't said.
  public let changed: Instant?

  /// A version.
  public init(sequence: Int, changed: Instant? = nil) {
    self.sequence = max(0, sequence)
    self.changed = changed
  }

  /// True if the other version came after it.
  public func isOlder(than other: ImportVersion) -> Bool {
    if sequence != other.sequence { return sequence < other.sequence }
    guard let changed, let later = other.changed else { return false }
    return changed < later
  }
}

/// The result of importing an interview.
public enum ImportOutcome: Hashable, Sendable {
  /// It is new, and booked.
  case booked
  /// The file moves that interview.
  case moved(Identifier<Interview>)
  /// The file calls that interview off.
  case cancelled(Identifier<Interview>)
  /// The file says that interview is on again, which an earlier one had called off.
  case backOn(Identifier<Interview>)
  /// The file says how that interview went, which was not known.
  case updated(Identifier<Interview>)
  /// It is here as that interview, which was booked otherwise or is in a newer version the same.
  case recognised(Identifier<Interview>)
  /// It is here already, as that interview, of which the file says nothing new.
  case known(Identifier<Interview>)
  /// It is here in a newer version than the file's.
  case older(Identifier<Interview>)
  /// It stands in the file a second time.
  case repeated
  /// It was called off before it was ever here, which is remembered.
  case calledOff
  /// It says nothing newer than that it was called off before it was ever here.
  case stillOff
  /// It is older than an erasure and may be of the erased candidate: it is not booked again.
  case forgotten

  /// True if something is recorded of it.
  public var isRecorded: Bool {
    switch self {
    case .booked, .moved, .cancelled, .backOn, .updated, .recognised, .calledOff: true
    case .known, .older, .repeated, .stillOff, .forgotten: false
    }
  }
}
