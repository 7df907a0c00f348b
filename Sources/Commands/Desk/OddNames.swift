import Domain

/// The names of a booking about which the eye does not see all.
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

  /// A note on each of them.
  var notes: [String] {
    names.compactMap { RefusalWords.note(on: $0.kind, $0.name) }
  }

  /// Says what is odd about them, to whoever books it.
  func say() {
    for note in notes { Output.say(note) }
  }
}
