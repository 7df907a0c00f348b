/// An interview that stands in somebody's diary.
public struct DiaryInterview: Hashable, Sendable {
  /// The name by which the diary knows it, and no other event.
  public let uid: String
  /// The booking.
  public let booking: Booking
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
