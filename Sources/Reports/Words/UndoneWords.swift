import Domain

/// The words for an interview whose booking was undone, and the way to restore it.
enum UndoneWords {
  /// The sentence, from the entry that undid it.
  static func line(_ undoing: JournalEntry, _ times: Times) -> String {
    let number = undoing.id.number
    return "Booking undone by entry \(number), \(times.moment(undoing.happenedAt)), "
      + "\(undoing.stamp.consultant.name); `debrief undo \(number)` brings it back"
  }
}

extension JournalEntry {
  /// The same as a member of a JSON object, of the entry that undid the booking.
  var bookingUndone: JSON.Member {
    JSON.Member(
      key: "bookingUndone",
      value: [
        "entry": .number(Int(id.number)), "at": .moment(happenedAt),
        "by": .string(stamp.consultant.name),
      ])
  }
}
