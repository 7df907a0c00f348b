/// An interview to be booked with what is already known of how it went.
public struct ImportedInterview: Hashable, Sendable {
  /// The booking.
  public let booking: Booking
  /// The events since.
  public let events: [Fact]

  /// An interview to be booked.
  public init(booking: Booking, events: [Fact] = []) {
    self.booking = booking
    self.events = events
  }
}
