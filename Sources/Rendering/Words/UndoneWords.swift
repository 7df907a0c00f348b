public import Domain

/// The words for an interview whose booking was undone, and the way to restore it.
public enum UndoneWords {
  /// The sentence, from the entry that undid it.
  public static func line(_ undoing: JournalEntry, _ times: Times) -> String {
    "Booking undone by entry \(undoing.id.number), \(times.moment(undoing.happenedAt)), "
      + "\(undoing.stamp.consultant.name); `\(undoing.id.undoCommand)` brings it back"
  }
}

extension JournalEntry {
  /// The same as a JSON object with the member `bookingUndone`, of the entry that undid the booking.
  public var bookingUndone: JSON {
    [
      "bookingUndone": [
        "entry": .number(Int(id.number)), "at": .moment(happenedAt),
        "by": .string(stamp.consultant.name),
      ]
    ]
  }
}
