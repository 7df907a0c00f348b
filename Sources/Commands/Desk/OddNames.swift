import Domain

/// The names in a booking, checked for characters that are not visible as such.
struct OddNames {
  private let names: [(kind: String, name: String)]

  init(_ booking: Booking) {
    names =
      [
        ("candidate", booking.candidate), ("employer", booking.employer),
        ("vacancy", booking.vacancy),
      ]
      + booking.meets.map { ("name", $0) } + [("consultant", booking.consultant ?? "")]
  }

  /// The notes on those that are odd.
  var notes: [String] {
    names.compactMap { ErrorText.note(on: $0.kind, $0.name) }
  }

  /// Prints the notes.
  func say() {
    for note in notes { Output.say(note) }
  }
}
